# The page of a session.
session-name = { $body }: { $kind ->
    [extraordinary] extraordinary session
   *[regular] session
}
session-title = { $name }, { $day }
session-kind-regular = regular
session-kind-extraordinary = extraordinary
session-convened = convened
session-open = under way
session-closed = closed { $day }
times-in-zone = Local times: { $zone }.
were-present = Present
course-present = { $present } of { $of } members
course-convened = Convened
course-day-not-stated = day not stated
course-day-not-set = no day set
course-entered-for-sample = entered for the sample
course-decisions = Decisions
course-signing = Signing
course-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
course-not-opened = day passed, not opened
course-not-held = not held
course-upcoming = upcoming
course-time-not-set = no time set
course-after-closing = after the session closes
sitting-format-narrow = Sitting in narrow format
sitting-format-expanded = Sitting in expanded format
sitting-format-joint = Joint sitting
sitting-format-signing = Signing
session-decisions = Decisions
session-decisions-consensus = Adopted by consensus: no member present objected.
session-decisions-signed = { $count ->
    [one] One more decision was taken on a document opened for signature:
   *[other] { $count } more decisions were taken on documents opened for signature:
}
session-other-decisions = Other decisions
decision-what = About
represents = Represents
nominated-by = Nominated by
proposed-by = Proposed by
why-adopted = Why it was adopted
decision-kind-text = decision
decision-kind-agenda = agenda
decision-kind-document = document
decision-kind-appointment = appointment
decision-kind-release = release from a post
decision-headline-appointment = { $person } appointed { $post }{ $from }{ $length }
decision-headline-short = { $person } appointed { $post }{ $from }
headline-from = from { $date }
headline-length = for { $length }
adopted-by-consensus = adopted by consensus
adopted-by-roll-call = adopted by roll-call vote
adopted-by-show-of-hands = adopted by a vote
agenda = Agenda
agenda-empty = No items yet
agenda-empty-then = Items appear here in their order once they are proposed.
referred-from = referred by:
item-proposed = proposed
item-on-agenda = on the agenda
item-taken = under discussion
item-withdrawn = withdrawn
item-discussed = discussed
item-noted = noted
item-decided = decided
item-deferred = deferred
presence = Presence
total = Total
present-of = { $present } of { $of }
quorum-met = quorum of { $needed } — met
quorum-not-established = no quorum established
sign-present = yes
sign-absent = no
sign-upcoming = upcoming
sign-left = until { $time }
sign-arrived = from { $time }
sign-signed = signed
sign-awaited = signature awaited
sign-reservation = signed with a reservation
sign-none = no signature
signatures-notional = The sources state that the documents were signed; who signed each of them is notional.
delegation-not-named = delegation not named
delegations = Delegations
delegation-people = Composition
delegate-head = head of delegation
delegate-alternate = alternate
delegate-member = member of the delegation
delegate-adviser = adviser
full-powers = Full powers
powers-not-required = Heads of State, Heads of Government and Ministers for Foreign Affairs need no full powers: Vienna Convention on the Law of Treaties, article 7.
powers-none-needed = not required
powers-not-presented = not presented
powers-presented = presented
powers-accepted = accepted
powers-provisional = accepted provisionally
powers-refused = not accepted
documents-signed-count = { $count ->
    [one] { $count } document signed.
   *[other] { $count } documents signed.
}
documents-referred = { $count ->
    [one] { $count } document was submitted by:
   *[other] { $count } documents were submitted by:
}
documents-signatures = Who signed what
documents-unsigned = Without signature
documents-untitled = { $count ->
    [one] { $count } more document whose title no source gives:
   *[other] { $count } more documents whose titles no source gives:
}
statements = Statements
statement-text = What was said
statement-by = By
statement-kind = Kind
statement-to = to:
statement-statement = statement
statement-thanks = thanks
statement-explanation = explanation of vote or position
statement-right-of-reply = right of reply
statement-report = report
invitations = Invited
invited-who = Who
invited-as = As
invited-invited = invited
invited-observer = observer
session-texts = Texts of the session
session-text = Text
session-course = Proceedings of the session
session-course-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
session = Session
sessions-none = No sessions yet
sessions-none-then = Once the secretariat convenes a session, its day, place and agenda appear here.
course-of = Proceedings: { $title }
session-moved = postponed, the new day is not set
session-moved-from = moved from { $day }
course-cancelled = cancelled
