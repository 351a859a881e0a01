# The pages of the rules.
rules-title = Charter and rules
rules-on = The rules in force on { $day }. Every outcome is determined by them.
rules-none = No rules of procedure on this day
rules-none-then = Once a body adopts rules, questions can be decided by them.
rules-list = Articles and rules
rules-list-note = What no source states is marked notional.
rules-classes = How each class of question is decided
rules-class = Class of question
rules-how = How it is decided
rules-quorum = Quorum
rules-no-quorum = none required
rules-silence = { $count ->
    [one] silence procedure, { $count } hour
   *[other] silence procedure, { $count } hours
}
rules-rotations = Rotations
rules-order = Order
rules-skips = members that take no part are passed over
rules-appoints = Appointed by
rules-proposes = Proposed by
rules-length = Term
rules-versions = Rules adopted
rules-body = Body
rules-from-day = In force from
rules-standing = Standing rules of the program
rules-standing-note = They hold for every body, whatever its own rules say.
rule-about = About
method-vote = vote
method-consensus = consensus
method-silence = silence procedure
method-without-vote = without a vote
method-unanimous = unanimously
method-limited = limited format
tie-falls = equal votes: not adopted
tie-casting-vote = equal votes: the Chair’s casting vote
tie-own-vote = equal votes: the Chair’s own vote decides
tie-second-vote = equal votes: a second vote
tie-lot = equal votes: by lot
order-alphabetical = alphabetical by names of members
order-list = by a list
order-roster = in the order of membership
