# The minutes of a sitting, and the texts of speeches.
refusal-not-their-speech = Another speaker had the floor.
refusal-not-their-speech-instead = A text is attached to the speech of the member or person who had the floor.
form-more-language = In another language
form-more-language-add = Add a field for this language
minutes = Minutes
minutes-not-drafted = not drafted yet
minutes-drafted = draft
minutes-agreed = agreed, awaiting adoption
minutes-adopted = adopted
minutes-stage-drafted = A draft: these minutes are neither agreed nor adopted.
minutes-stage-agreed = These minutes are agreed and not yet adopted. Any change makes them a draft again.
minutes-stage-adopted = Adopted at the sitting:
minutes-made-from = Facts are taken from the record as of entry { $entry } and cannot be edited; the secretariat’s additions stand below them.
minutes-none = No minutes yet
minutes-none-then = They are drafted from the entries of the sitting. The secretariat’s additions are entered beside the facts.
minutes-none-open = Minutes are drafted when the sitting is closed.
minutes-zone = Local time
minutes-part-course = Proceedings of the sitting
minutes-part-opening = Opening
minutes-part-between = Outside the agenda items
minutes-part-closing = Closing
minutes-apart = Other additions
minutes-apart-note = Written beside entries that are not part of the minutes.
minutes-beside = Beside entry { $entry }:
minutes-since = { $count ->
    [one] Since the draft { $count } entry was made about the sitting; it is not in the minutes.
   *[other] Since the draft { $count } entries were made about the sitting; they are not in the minutes.
}
minutes-draft-again = Draft again
minutes-agree-then = Agreed minutes are adopted at one of the next sittings.
minutes-adopt-then = Once adopted, the minutes no longer change.
minutes-adopt-later = Minutes are adopted at the next sitting: when one is open, the form is here.
minutes-adopt-in = At which sitting
minutes-hand-chair = Chair
minutes-hand-secretary = Secretary
minutes-words = Additions by the secretariat
minutes-words-add = Add text
minutes-words-change = Change the text
minutes-words-field = Additions by the secretariat
minutes-words-hint = The minutes are open to everyone. The fact itself does not change.
minutes-words-write = Enter
minutes-closed-to-words = This fact is closed to the public: nothing can be added beside it.
minutes-speech-attach = Attach what was said
minutes-speech-text = Text of the speech:

minutes-opened = The sitting opened at { $time }.
minutes-chair = In the chair: { $who }.
minutes-no-chair = The record does not state who was in the chair.
minutes-present = { $count ->
    [one] Present ({ $count } member): { $list }.
   *[other] Present ({ $count } members): { $list }.
}
minutes-arrived = { $time }. Arrived: { $list }.
minutes-left = { $time }. Left the sitting: { $list }.
minutes-absent = { $count ->
    [one] Absent: { $count } member:
   *[other] Absent: { $count } members:
}
minutes-absent-unsaid = No reason in the record: { $list }
minutes-quorum = The quorum is met: { $needed } required, { $got } present ({ $rule }).
minutes-agenda = The agenda was adopted:
minutes-item-taken = { $time }. The item was taken up.
minutes-item-closed = { $time }. The item was closed: { $result }.
minutes-suspended = The sitting was suspended at { $time }.
minutes-resumed = The sitting resumed at { $time }.
minutes-closed = The sitting closed at { $time }.
minutes-other = { $time }. { $what }: { $name }.

minutes-speakers-opened = { $time }. The list of speakers was opened, { $order }.
minutes-speakers-limited = { $time }. The list of speakers was opened, { $order }; at most { $limit } a speech.
minutes-speakers-closed = { $time }. The list of speakers was closed.
minutes-point = { $time }. Point of order: { $who }.
minutes-reply = { $time }. Right of reply asked for: { $who }.
minutes-floor = { $time }. The floor was given to: { $who } ({ $length }).
minutes-floor-point = { $time }. The floor on a point of order: { $who } ({ $length }).
minutes-floor-reply = { $time }. The floor in exercise of the right of reply: { $who } ({ $length }).
minutes-statement = { $who }: { $kind }.
minutes-ruling = { $time }. Ruling of the Chair:
minutes-ruling-by = { $time }. Ruling of the Chair ({ $rule }):

minutes-question = { $time }. Put for decision ({ $method }):
minutes-matter-text = Text:
minutes-matter-proposal = Proposal:
minutes-matter-appointment = Appointment: { $person }, { $post }{ $from }{ $length }
minutes-matter-release = Release from post: { $who }, { $post }
minutes-count = Votes counted: { $yes } in favour, { $no } against, { $abstain } abstaining.
minutes-outcome = { $time }. Outcome — { $how }:
minutes-rejected = not adopted
minutes-question-withdrawn = { $time }. The question was withdrawn:
minutes-answers = { $answer } ({ $count }): { $list }
minutes-answer = { $who }: { $answer }
minutes-answer-mended = { $who } at first: { $answer }
minutes-bound = Adopted by, and binding on: { $list }
minutes-released = Not bound by it: { $list }

minutes-election = { $places ->
    [one] { $time }. An election by secret ballot for { $places } place was opened; required: { $majority }:
   *[other] { $time }. An election by secret ballot for { $places } places was opened; required: { $majority }:
}
minutes-candidate = Candidate nominated: { $who }.
minutes-candidate-by = Candidate nominated: { $who } ({ $member }).
minutes-candidate-withdrawn = Candidate withdrawn: { $who }.
minutes-round = { $time }. Round { $number } was opened. Candidates: { $list }.
minutes-round-closed = { $time }. Round { $number } was closed and the ballots counted:
minutes-ballots = { $count ->
    [one] { $count } member cast a ballot: { $list }
   *[other] { $count } members cast ballots: { $list }
}
minutes-round-counted = Ballots cast: { $cast }, of which blank: { $blank }; required for election: { $needed }
minutes-round-votes = { $who }: { $votes }
minutes-elected = Elected: { $who }
minutes-nobody-elected = Nobody was elected
minutes-poll = { $time }. A straw poll, which decides nothing, was opened:
minutes-poll-closed = { $time }. The straw poll was closed; nothing was decided:

minutes-proposal = { $time }. { $who } submitted: { $kind }.
minutes-proposal-withdrawn = { $time }. { $who } withdrew: { $kind }.
minutes-amends = Amends the proposal:
minutes-document = Document ({ $kind }{ $symbol }):
minutes-document-laid = { $time }. Document submitted:
minutes-document-laid-by = { $time }. Document submitted ({ $by }):
minutes-signature-opened = { $time }. Opened for signature ({ $list }):
minutes-signed = { $count ->
    [one] Signed by { $count } member ({ $list }):
   *[other] Signed by { $count } members ({ $list }):
}
minutes-reservation = { $who }: reservation
minutes-measure = Action requested:
minutes-measure-who = Responsible: { $who }
minutes-measure-by = Due: { $day }

event-minutes-drafted = Minutes drafted
event-minutes-agreed = Minutes agreed
event-minutes-adopted = Minutes adopted
event-passage-written = Text added to the minutes
minutes-election-ended = { $time }. The election ended with nobody elected.
minutes-embargo-set = An embargo was placed on the session at { $time }.
minutes-embargo-lifted = The embargo was lifted at { $time }.
minutes-hand-over = { $time }. { $who } now leads the delegation: { $member }.
minutes-item-time = Time spent on the item: { $spent }.
minutes-item-time-spoken = Time spent on the item: { $spent }, of which speeches: { $spoken }.
