# The secretariat's desk.
desk = The secretariat’s desk
desk-lead = You act as { $persona }. Here is what is going on now, and everything that can be entered.
desk-lead-empty = The organisation is not founded yet. Seven steps, and a session can be held.
desk-founding = Founding
desk-founding-note = Each step rests on those before it. You can come back to any of them at any time.
desk-state = State
desk-what = What
desk-no-sessions = No sessions yet
desk-no-sessions-then = Once the secretariat convenes a session, its day, place and state appear here.
desk-open = Going on
desk-nothing-open = Nothing is going on now
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

chapter-organisation = The organisation
chapter-persons = Persons and sources
chapter-preparing = Preparing a session
chapter-sitting = The sitting
chapter-after = After a decision
chapter-safeguards = Safeguards of the record

session-is-convened = convened
session-is-open = going on
session-is-closed = closed
sitting-is-scheduled = upcoming
sitting-is-open = going on
sitting-is-suspended = suspended
sitting-is-closed = closed
document-is-laid = laid
document-is-adopted = adopted
document-is-open-for-signature = being signed
document-is-signed = signed
desk-no-sign-in = There is no sign-in on this server yet: on whose behalf to act can be chosen only on the computer it runs on.

# The desk of a session.
desk-public-page = The session’s page for everyone
desk-sittings = Sittings
desk-no-sitting = No sittings yet
desk-no-sitting-then = Schedule the first sitting
desk-item-now = Item under consideration, entry
desk-consensus-open = The call for consensus is open
desk-ballot-open = The ballot is open
desk-question-put = question put, entry
desk-present = Present
desk-of-members = of { $members }
desk-quorum = Quorum
desk-quorum-established = established
desk-quorum-met = there, not established
desk-quorum-not-met = not there
desk-quorum-not-asked = not required
desk-quorum-by = Quorum by the rule:
desk-no-rules = no rules of procedure
desk-not-answered = Not answered yet
desk-no-objection = No objection
desk-objects = Object
desk-answers = Answers of the members
desk-not-present = not present
desk-awaited = answer awaited
desk-last-question = The last question
desk-adopted = adopted
desk-rejected = not adopted
desk-acts-now = What can be done now
desk-agenda = Agenda
desk-agenda-proposed = Items proposed
desk-no-items = No items yet
desk-no-items-then = Propose items: the agenda is made of them.
desk-items = Agenda items
desk-last-entries = Last entries
desk-whole-record = The whole record
desk-floor = The floor
desk-floor-later = The floor is given at an open sitting.
desk-floor-since = has the floor since { $time }
desk-floor-free = The floor is free.
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
desk-no-documents-then = Lay documents under the agenda items: they are considered, adopted and signed.
desk-texts = Texts
desk-signs = Signs: { $member }
desk-signs-with-reservation = with a reservation
desk-afterwards = Decisions and measures
desk-no-decisions = No decisions yet
desk-no-decisions-then = Decisions adopted appear here, and measures can be set from them.
desk-no-report = no reports
take-item = Take the item: { $item }
item-is-proposed = proposed
item-is-on-agenda = upcoming
item-is-taken = under consideration
item-is-closed = closed
item-is-withdrawn = withdrawn

what-if = What if
what-if-lead = Change answers or presence and see what the outcome would be by the rules. Nothing is recorded.
what-if-outcome = Outcome
what-if-suppose = Suppose
what-if-adopted = would be adopted
what-if-rejected = would not be adopted
what-if-silent = no answer
what-if-ask = See the outcome
what-if-as-recorded = As recorded


correction-title = Correct: { $thing }
correction-lead = Change what is recorded wrongly and say why. What stood before stays on the record.
close-would-be-adopted = by the answers so far: adopted
close-would-be-rejected = by the answers so far: not adopted
answer-now-no-objection = no objection
answer-now-reserves = reserves
answer-now-objects = objects
answer-now-yes = yes
answer-now-no = no
answer-now-abstain = abstains
chapter-live = The sitting as it runs
chapter-silence = Silence procedure
