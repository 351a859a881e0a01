# The secretariat's desk.
desk = The secretariat’s desk
desk-lead = You are acting as { $persona }. Here is what is in progress, and everything that can be entered.
desk-lead-empty = The organization has not been founded yet. Seven steps, and a session can be held.
desk-founding = Founding
desk-founding-note = Each step rests on those before it. You can come back to any of them at any time.
desk-state = State
desk-what = What
desk-no-sessions = No sessions yet
desk-no-sessions-then = Once the secretariat convenes a session, its day, place and state appear here.
desk-open = In progress
desk-nothing-open = Nothing is under way now
desk-nothing-open-then = Open sittings, questions and documents being signed appear here.
desk-all-acts = All acts
desk-acts-for-programs = The same for programs
desk-correct = Correct
desk-entered = Entered: { $act }.
do-it = Enter
do-it-further = Enter…
do-it-more = More…
not-now-later = not yet
not-now-refused = not possible

step-organisation = name, seat, languages
step-member = the members and how they take part
step-body = council, council of ministers, committee, secretariat
step-post = secretary general, deputies, chair
step-rulebook = quorum, how questions are decided, terms: a template or your own
step-person = those in delegations and in posts
step-session = the council’s first session
done-organisation = { $count ->
   *[other] founded
}
done-member = { $count ->
    [one] { $count } member
   *[other] { $count } members
}
done-body = { $count ->
    [one] { $count } body
   *[other] { $count } bodies
}
done-post = { $count ->
    [one] { $count } post
   *[other] { $count } posts
}
done-rulebook = { $count ->
    [one] { $count } adopted
   *[other] { $count } adopted
}
done-person = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
done-session = { $count ->
    [one] { $count } session
   *[other] { $count } sessions
}

chapter-organisation = The organization
chapter-persons = Persons and sources
chapter-preparing = Preparing a session
chapter-sitting = The sitting
chapter-after = After a decision
chapter-safeguards = Safeguards of the record

session-is-convened = convened
session-is-open = under way
session-is-closed = closed
sitting-is-scheduled = upcoming
sitting-is-open = under way
sitting-is-suspended = suspended
sitting-is-closed = closed
document-is-laid = submitted
document-is-adopted = adopted
document-is-open-for-signature = being signed
document-is-signed = signed
desk-no-sign-in = Nobody can sign in here.

# The desk of a session.
desk-public-page = The session’s page for everyone
desk-sittings = Sittings
desk-no-sitting = No sittings yet
desk-no-sitting-then = Schedule the first sitting
desk-item-now = Item under consideration, entry
desk-question-put = Question put, entry
desk-present = Present
desk-of-members = of { $members }
desk-quorum = Quorum
desk-quorum-established = established
desk-quorum-met = met, not yet established
desk-quorum-not-met = not met
desk-quorum-not-asked = not required
desk-quorum-by = Quorum under the rule:
desk-no-rules = no rules of procedure
desk-not-answered = Not answered yet
desk-no-objection = No objection
desk-objects = Object
desk-answers = Answers of the members
desk-awaited = awaited
desk-last-question = The last question
desk-adopted = adopted
desk-rejected = not adopted
desk-tied = equal votes: put it again for the second vote
desk-acts-now = What can be done now
desk-agenda = Agenda
desk-agenda-proposed = Items proposed
desk-no-items = No items yet
desk-no-items-then = Propose items: the agenda is made of them.
desk-items = Agenda items
desk-last-entries = Last entries
desk-floor = The floor
desk-floor-later = The floor is given at an open sitting.
desk-floor-since = has had the floor since { $time }
desk-floor-free = Nobody has the floor.
desk-give-floor = Give the floor
desk-floor-other = Give the floor to someone else
desk-spoken = Have spoken
desk-participants = Participants
desk-change = change
desk-name-delegation = name the delegation
desk-head-of-delegation = Head of delegation
desk-powers-awaited = not presented
desk-powers-presented = presented
desk-accept-powers = Accept
desk-presence-not-recorded = not recorded
desk-mark-present = Present
desk-mark-left = Left
desk-acts = What can be done
desk-documents = Documents
desk-no-documents = No documents yet
desk-no-documents-then = Submit documents under the agenda items; they are then considered, adopted and signed.
desk-texts = Texts
desk-signs = Signs: { $member }
desk-signs-with-reservation = with a reservation
desk-afterwards = Decisions and measures
desk-no-decisions = No decisions yet
desk-no-decisions-then = Decisions adopted appear here, and measures can be set from them.
desk-no-report = no reports
take-item = Take up the item: { $item }
item-is-proposed = proposed
item-is-on-agenda = upcoming
item-is-taken = under consideration
item-is-closed = closed
item-is-withdrawn = withdrawn

what-if = What if
what-if-lead = Change answers or presence and see what the outcome would be under the rules. Nothing is recorded.
what-if-outcome = Outcome
what-if-suppose = Suppose
what-if-adopted = would be adopted
what-if-rejected = would not be adopted
what-if-tie-second-vote = votes would be equal: a second vote would be taken
what-if-tie-casting-vote = votes would be equal: the Chair’s casting vote would decide
what-if-tie-lot = votes would be equal: the lot would decide
what-if-pending = the silence procedure would still be running
what-if-undecided = these figures would not decide the question
what-if-silent = no answer
what-if-ask = See the outcome
what-if-as-recorded = As recorded


correction-title = Correct: { $thing }
correction-lead = Correct what was recorded wrongly and say why. The earlier version stays in the record.
close-would-be-adopted = on the answers so far: adopted
close-would-be-rejected = on the answers so far: not adopted
close-would-be-tie-second-vote = on the answers so far: votes are equal, a second vote is to be taken
close-would-be-pending = the silence procedure is still running
close-would-be-undecided = the figures so far do not decide the question
answer-now-no-objection = no objection
answer-now-reserves = with a reservation
answer-now-objects = objects
answer-now-yes = in favour
answer-now-no = against
answer-now-abstain = abstains
chapter-live = Conduct of the sitting
chapter-silence = Silence procedure

# The desk that follows the sitting.
desk-of-chair = The Chair’s desk
desk-ways = Other pages
desk-course = Proceedings of the sitting
desk-since = since { $time }
desk-connected = Online: delegations { $delegations }, screens { $screens }, others { $others }
desk-whole-course = All proceedings of the session
desk-open-consensus = The call for objections is open
desk-open-limited = The call in limited format is open
desk-open-roll-call = The roll-call vote is open
desk-open-show-of-hands = The vote by show of hands is open
desk-open-silence = The silence procedure is running
desk-open-secret-ballot = The secret ballot is open
desk-objections-until = objections are accepted until { $time }
desk-votes-until = votes are accepted until { $time }
desk-no-window = no time is set: until the question is closed
desk-poll-now = Straw poll: decides nothing, entry
desk-poll-open = The straw poll is open
desk-election-now = Election by secret ballot, entry
desk-no-round = No round yet
desk-round-open = Round { $number } is open
desk-round-secret = The record shows only who cast a ballot. The ballots lie in a ballot box on the server and are erased once counted.
desk-round-closed = Round { $number } is closed
desk-round-needed = Required: { $needed }. Cast: { $cast }, of which blank: { $blank }.
desk-ballots-cast = Have cast a ballot
desk-ballots-awaited = Not cast yet
desk-ballot-cast = ballot cast
desk-ballot-awaited = awaited
desk-required = Required for adoption: { $needed }.
desk-required-to-elect = Required for election: { $needed }.
desk-reserves = Reservations
desk-objects-to-format = Against the format
desk-hands-counted = counted without names
desk-turn-now = answers now
desk-turn-later = waits for its turn
desk-nothing-now = Nothing is expected of you now.
desk-acts-seldom = Other acts
desk-keys-on = Keys are on
desk-keys-off = Keys are off
desk-sound-on = Sound is on
desk-sound-off = Sound is off
desk-points = Points of order
desk-no-points = None. A point of order appears here first, and is heard.
desk-speakers = List of speakers
desk-list-begin = Open, 5 minutes each
desk-list-otherwise = Open otherwise…
desk-list-close = Close the list
desk-list-add = Add…
desk-list-open = open
desk-list-closed = closed
desk-list-not-opened = Not opened.
desk-no-limit = no limit
desk-limit = { $time } each
desk-clock-stands = the clock is stopped
desk-interrupted = interrupted: { $speaker }, to resume afterwards
desk-request-off = Withdraw
desk-give-to = Give the floor without a request
desk-floor-held = End the present speech first.
short-floor-end = End
short-floor-pause = Pause
short-floor-resume = Go on
possible-from = Possible from { $time }.
possible-from-or = Possible from { $time }, or once these have answered: { $members }.
possible-from-or-all = Possible from { $time }, or once all have answered: { $count } are awaited.
minutes-short = { $count } min
extend-by = extend by { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
withdraw-does = the question is withdrawn without a decision; the debate resumes
tie-broken-casting-vote-yes = the Chair’s casting vote
tie-broken-casting-vote-no = the Chair’s casting vote
tie-broken-lot-yes = the lot is in favour
tie-broken-lot-no = the lot is against
close-casting-vote = votes are equal: the Chair’s vote decides
close-lot = votes are equal: the lot decides
close-item-decided = a decision was taken under it
close-item-discussed = discussed, without a decision
close-item-otherwise = Close the item otherwise
close-item-otherwise-does = noted or deferred
put-proposal = Put: { $kind }, { $member }. { $text }
withdraw-proposal = Withdraw: { $kind }, { $member }. { $text }
withdraw-candidate = Withdraw the candidate: { $person }
open-round = Open round { $number }
round-among = a secret ballot among: { $names }
round-needs-candidates = nominate candidates first
lot-among = equal votes: the lot is drawn among { $names }
about-silence = { $act }: { $title }
silence-until = deadline { $until }, { $extensions ->
    [0] not extended yet
    [one] extended once
   *[other] extended { $extensions } times
}

# A key leads to the button; Enter presses it.
key-sitting-open = U
key-sitting-resume = U
key-sitting-suspend = B
key-quorum-establish = Q
key-agenda-adopt = A
key-item-take = I
key-item-close = L
key-question-put = D
key-question-close = R
key-question-extend = E
key-question-withdraw = W
key-count-enter = N
key-round-open = T
key-round-close = T
key-poll-close = S
key-floor-give = F
key-floor-end = F
key-floor-pause = P
key-floor-resume = P
key-point = G

# The word on the button of an act.
do-further = { $act }…
do-sitting-open = Open
do-sitting-suspend = Suspend
do-sitting-resume = Resume
do-sitting-close = Close
do-sitting-schedule = Schedule
do-session-close = Close
do-quorum-establish = Establish
do-agenda-adopt = Adopt
do-item-take = Take up
do-item-close = Close
do-question-put = Put
do-question-close = Announce result
do-question-withdraw = Withdraw
do-count-enter = Enter count
do-election-open = Open
do-candidate-nominate = Nominate
do-candidate-withdraw = Withdraw
do-round-open = Open
do-round-close = Count ballots
do-poll-open = Begin
do-poll-close = End
do-proposal-withdraw = Withdraw
do-minutes-draft = Draft
do-embargo-set = Set embargo
do-embargo-lift = Lift embargo
do-statement-record = Record
do-ruling-make = Give ruling
do-communique-issue = Issue
do-silence-begin = Begin
do-silence-remind = Remind
do-silence-extend = Extend
do-silence-end = End
do-election-end = End…
session-is-cancelled = cancelled
sitting-is-cancelled = cancelled
sitting-is-not-held = not held
