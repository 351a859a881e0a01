# Decisions: moments, answers, what follows, corrections.
moment-decided = Decided
moment-entered = Entered in the record
moment-entry = entry { $entry }
moment-entered-with = with the outcome itself
moment-begins = Takes effect
moment-stated = stated in the decision
moment-computed = computed
moment-ends = Last day
moment-no-end = not stated
moment-not-asked = no end
moment-at-opening = when the sitting opens
moment-at-closing = when the sitting closes
moment-start-plus = computed: start + { $length }
sources-differ = sources differ
takes-effect-from = takes effect on { $day }
in-effect-from = in effect from { $day }
effect-over = the term is over
why-rules-of-day = The rules in force on { $day }.
who-answered = Who answered how
who-answered-and-signed = Who answered and signed
answer-consensus = Answer to the call for objections
answer-silence = Answer in the silence procedure
answer-vote = Vote
answer-no-objection = no objection
answer-objects = objects
answer-reserves = reservation
answer-not-participating = takes no part
answer-yes = in favour
answer-no = against
answer-abstain = abstains
what-follows = What follows from it
follows-post = Post
follows-designate = Until then
follows-former = Former term
follows-vacant = Falls vacant
follows-next-turn = Next in turn
last-day = last day { $day }
vacant-from = vacant from { $day }
from-day = from { $day }
claims = Sources differ
claims-note = Each claim is shown; no choice is made between them.
claim-about = About
claim-states = What it states
corrections = Corrections
corrections-note = The earlier version stays in the record.
correction-field = What
correction-before = Before
correction-after = Now
correction-why = Why
correction-of-field = { $field ->
    [name] name
    [shortName] short name
    [title] title
    [text] text
    [place] place
    [from] beginning
    [to] end
    [begin] beginning of the term
    [number] number
    [person] person
    [member] member
    [represents] whom it represents
    [capacity] capacity
    [reason] reason
    [what] fact
    [when] when
    [chair] chair
    [people] delegation
    [status] status
    [note] note
    [about] description
    [openedAt] opening
    [closedAt] closing
    [arrivedAt] arrival
    [leftAt] departure
    [givenAt] floor given
    [endedAt] floor ended
    [signedAt] signature
    [by] due date
   *[other] field “{ $field }”
}
decisions-adopted = Adopted
decisions-none = No decisions yet
decisions-none-then = Once a body decides something, it appears here.
question = Question
questions-not-adopted = Not adopted, or open
question-open = open
question-withdrawn = withdrawn
question-rejected = not adopted
question-tied = equal votes, a second vote follows by the rules
question-no-outcome = No outcome yet
question-no-outcome-then = The question is open or was withdrawn. Once it is closed, its outcome and reasons appear here.
why-not-adopted = Why it was not adopted
got-there = actual
