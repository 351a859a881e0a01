# A delegation's page.
delegation-title = Delegation: { $member }
delegation-link = The delegation’s page
delegation-adviser = You read this page as an adviser of the delegation: its head or the alternate answers for it.
delegation-no-session = No sessions yet
delegation-no-session-then = Once the secretariat convenes a session, its sitting, its questions and your answers appear here.
delegation-elsewhere = You are also expected in another session:
delegation-papers-wait = { $count ->
    [one] { $count } document awaits your signature
   *[other] { $count } documents await your signature
}
delegation-tabs = Parts of the page
delegation-tab-sitting = Sitting
delegation-tab-agenda = Agenda
delegation-tab-documents = Documents
delegation-tab-delegation = Delegation

delegation-asked-consensus = Question before the body: consensus
delegation-asked-limited = Question before the body: limited format
delegation-asked-roll-call = Question before the body: roll-call vote
delegation-asked-show-of-hands = Question before the body: vote by show of hands
delegation-item-now = Now before the body
delegation-on-table = Before the body
delegation-no-question = No question now
delegation-no-sitting = No sittings yet
delegation-no-sitting-then = Once a sitting is scheduled, its proceedings appear here.
delegation-waits-open = Once the Chair puts a question, it appears here automatically.
delegation-waits-suspended = The sitting is suspended.
delegation-waits-scheduled = The sitting is not open yet. Once it opens, its proceedings appear here automatically.
delegation-waits-closed = The sitting is closed.
delegation-last = Last question
delegation-adopted-at = adopted at { $time }
delegation-rejected-at = not adopted at { $time }
delegation-tied-at = equal votes at { $time }, a second vote follows
delegation-withdrawn-at = withdrawn at { $time }
delegation-words-decided = Text of the decision
delegation-which-rule = Which rule?
delegation-needs-consensus = Adopted if no member present objects. Silence counts as no objection.
delegation-needs-limited = Adopted by those who take part, unless someone objects to the format itself. Members that take no part are not bound.
delegation-needs-silence = Adopted at the deadline unless someone breaks silence.
delegation-window = Time for objections
delegation-vote-window = Time to vote
delegation-until = Until { $time } the answer can be changed.
delegation-vote-until = Votes are accepted until { $time }.
delegation-no-window = No time is set: the answer can be changed until the Chair closes the question.
delegation-no-vote-window = No time is set: votes are accepted until the Chair closes the question.
delegation-answered = { $answered } of { $present } present have answered.
delegation-counted = Votes counted: { $yes } in favour, { $no } against, { $abstain } abstaining.
delegation-turns = The order
delegation-turn-now = votes now
delegation-turn-later = waits

ours-no-objection = No objection
ours-no-objection-does = the decision can be adopted
ours-reserves = Reservation…
ours-reserves-does = does not prevent consensus and is recorded
ours-reserves-words = Text of the reservation
ours-reserves-lay = No objection, with this reservation
ours-objects = We object…
ours-objects-does = the decision is not adopted by consensus
ours-objects-words = Why you object
ours-objects-lay = We object
ours-objects-to-format = Against the limited format…
ours-objects-to-format-does = it cannot be decided in this format
ours-objects-to-format-words = Why you are against the format
ours-objects-to-format-lay = We object to the format
ours-yes = In favour
ours-yes-does = a vote in favour of the decision
ours-abstain = We abstain
ours-abstain-does = neither in favour nor against
ours-no = Against
ours-no-does = a vote against the decision
ours-not-participating = We take no part
ours-not-participating-does = neither joins the decision nor prevents it
my-answer-given = your answer at { $time }
my-vote-stands = A vote once cast does not change.
delegation-words-seen = Optional. Seen by all who see the question.
delegation-no-part = The member you represent takes no part in this decision, so no answer is required.
delegation-not-present = The presence of your delegation is not recorded yet. Tell the secretariat, and you will be able to answer.
delegation-suspended = The sitting is suspended. Answers are accepted once it is resumed.
delegation-not-your-turn = Members vote in turn. When your turn comes, the answers open here.
delegation-your-turn = It is your turn to vote.
delegation-hands = The vote is by show of hands in the room, counted by the secretariat.
delegation-hands-counted = The show of hands has been counted: votes by name are no longer accepted.
delegation-hands-here = Vote from here
delegation-hands-by-name = After the first vote from here votes are recorded by name, and no count of the show of hands is entered.
delegation-closed-at = Closed at { $time }.
delegation-answer-was = Your answer: { $answer }.
delegation-answer-none = You gave no answer.

delegation-receipt = Receipt
delegation-receipt-answer = The answer is recorded. Check it against the record at any time.
delegation-receipt-vote = The vote is recorded. Check it against the record at any time.
delegation-receipt-ballot = It is recorded that the ballot was cast. For whom is not recorded.
delegation-receipt-save = Save the receipt
delegation-receipt-verify = Verify
delegation-receipt-signed = Signed receipt
delegation-receipt-signed-save = Save the signed receipt
delegation-receipt-signed-note = Signed by the secretariat’s server: the act stands in the record under this number. It can be shown to others and checked with: kurultai verify FILE --record ADDRESS
delegation-receipt-when = The file of the receipt is ready once a checkpoint of the record is published, usually within seconds.

delegation-silence-open = Silence procedure
delegation-silence-left = Time left
delegation-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
delegation-silence-until = The silence procedure runs until { $time } ({ $place }).
delegation-silence-extended = { $count ->
    [one] Extended once.
   *[other] Extended { $count } times.
}
delegation-reminded = The secretariat sent a reminder of the deadline: { $time }.
delegation-silence-kept = If you agree, no action is needed.
delegation-silence-break = Break silence…
delegation-silence-break-does = The text is then not adopted. This cannot be undone.
delegation-silence-break-lay = We object, silence is broken
delegation-silence-ours = You broke silence: { $time }
delegation-silence-adopted = adopted by silence procedure, the time ended { $time }
delegation-silence-broken = not adopted: silence was broken { $time }

delegation-election = Election
delegation-elected = The election is over
delegation-majority-absolute = More than half of the valid ballots are required.
delegation-majority-two-thirds = Two thirds of the valid ballots are required.
delegation-majority-most-votes = The candidate with the most votes is elected.
delegation-majority-by-rule = The rules of procedure say how many votes are required.
delegation-names-on-ballot = Up to { $count } names may be chosen.
delegation-blank-several = A ballot without a name is blank.
delegation-places = { $count ->
    [one] { $count } place.
   *[other] { $count } places.
}
delegation-cast-so-far = { $count ->
    [one] Round { $round } is open, { $count } ballot cast.
   *[other] Round { $round } is open, { $count } ballots cast.
}
delegation-round-awaited = No round is open yet. Candidates:
delegation-round-closed = Round { $round } closed at { $time }
delegation-is-elected = elected
delegation-blank = Blank ballot
delegation-blank-does = for nobody
delegation-counts = { $cast ->
    [one] { $cast } ballot cast, votes required: { $needed }.
   *[other] { $cast } ballots cast, votes required: { $needed }.
}
delegation-nobody = Nobody is elected.
delegation-they-are-elected = Elected: { $names }.
delegation-nominated-by = nominated by { $member }
delegation-candidate-withdrew = candidacy withdrawn
delegation-your-ballot = Your ballot, round { $round }
delegation-ballot-once = A ballot is cast once and cannot be changed.
delegation-cast = Cast the ballot
delegation-ballot-not-cast = The ballot of your delegation is not cast yet.
delegation-ballot-cast = Your ballot is cast, round { $round }, { $time }
delegation-ballot-is-cast = ballot cast
ballot-protection = What the secret ballot protects, and what it does not
ballot-protected = Protected
ballot-not-protected = Not protected
ballot-protects-choice = The choice does not enter the record: only that the delegation cast a ballot does.
ballot-protects-urn = While the round is open the choice lies in the ballot box: a separate file on the server, without the delegation’s name, under a number that only the round’s secret key links to it.
ballot-protects-count = After the count the key and the ballots are erased from the disk: from what is left on the server nobody can link a ballot to a delegation.
ballot-leaves-operator = While the round is open you trust those who run the server: they can read its memory, the ballot box and copies of its disk. A copy made then, and what the drive itself keeps of overwritten blocks, outlives the count.
ballot-leaves-who-and-when = Everyone sees who cast a ballot and when.
ballot-leaves-network = Encryption hides the choice on its way, but not when and from where you sent it; nor does it stop someone beside your screen. Until the server has answered, the choice lies in your browser.
ballot-leaves-figures = The result may give itself away: if all ballots are alike, everyone’s choice is known.
ballot-leaves-check = The receipt confirms that the ballot was cast. Whether it was counted as marked cannot be checked with it.

delegation-poll = Straw poll
delegation-poll-over = The straw poll is over
delegation-poll-decides-nothing = It decides nothing: it only asks for opinions.
delegation-poll-counts = { $yes } in favour, { $no } against, { $abstain } abstaining.
delegation-poll-may-change = The answer can be changed while the poll is open.
opinion-yes = Rather for
opinion-no = Rather against
opinion-abstain = We abstain

delegation-floor = The floor
delegation-floor-later = The floor is given in an open sitting.
delegation-floor-free = Nobody has the floor.
delegation-speaks-since = speaking since { $time }
delegation-interrupted = Interrupted by a point of order: { $speaker }. The speech will go on.
delegation-list-open = The list of speakers is open.
delegation-list-closed = The list of speakers is closed.
delegation-list-closed-then = No requests for the floor are accepted now: the list is closed.
delegation-minutes-each = For each speech: { $time }.
delegation-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
delegation-nobody-waits = Nobody has asked for the floor.
delegation-floor-not-yours = A delegation can ask for the floor once its presence is recorded.
delegation-you-speak = You have the floor
delegation-asked-at = asked at { $time }, entry
delegation-waits-for-floor = { $place ->
    [1] You are first in the list
    [2] You are second in the list
    [3] You are third in the list
   *[other] You are number { $place } in the list
}
delegation-waits-for-floor-timed = { $place ->
    [1] You are first in the list, { $time } to speak
    [2] You are second in the list, { $time } to speak
    [3] You are third in the list, { $time } to speak
   *[other] You are number { $place } in the list, { $time } to speak
}
delegation-waits-for-point-of-order = Point of order: the Chair sees the request
delegation-waits-for-right-of-reply = { $place ->
    [1] Right of reply: you are first in the list
    [2] Right of reply: you are second in the list
    [3] Right of reply: you are third in the list
   *[other] Right of reply: you are number { $place } in the list
}
delegation-withdraw-request = Withdraw the request
delegation-ask-floor = Ask for the floor
delegation-ask-point-of-order = Point of order
delegation-ask-right-of-reply = Right of reply
delegation-ask-for-group = Ask for the floor on behalf of a group

delegation-quorum-established = { $present } of { $members } present, there is a quorum
delegation-quorum-met = { $present } of { $members } present, the quorum is not established yet
delegation-quorum-not-met = { $present } of { $members } present, there is no quorum
delegation-quorum-not-asked = { $present } of { $members } present
delegation-quorum-needs = { $needed } required.
delegation-network = If the connection drops, your answer is sent automatically once it is back, and counts once; a question that was closed meanwhile does not accept it. The line below says whether it is recorded.

delegation-no-items = No items yet. Once proposed, they appear here.
delegation-agenda-proposed = The agenda is not adopted yet: these items are proposed.
delegation-no-documents = No documents yet. Once submitted, they appear here.
delegation-our-documents = For your delegation alone
delegation-proposals = Proposals from the floor
delegation-our-proposals = Your proposals
delegation-amends = to: { $what }
delegation-withdraw-proposal = Withdraw the proposal
delegation-make-motion = Procedural motion…
delegation-make-motion-lay = Make the motion
delegation-make-proposal = Proposal of substance…
delegation-make-proposal-lay = Make the proposal
delegation-make-amendment = Amendment…
delegation-proposal-text = Text
proposal-is-made = made
proposal-is-adopted = adopted
proposal-is-rejected = not adopted
proposal-is-withdrawn = withdrawn

delegation-to-sign = To sign
delegation-ours-not-named = Your delegation to this session is not named yet. The secretariat enters it.
delegation-composition = Composition
delegation-leads = leads the delegation
delegation-hand-over = Hand over to
delegation-given = Entered on your behalf
delegation-signed = signed
delegation-signed-reserved = signed with a reservation
delegation-may = What else you may submit
