# Why a decision was adopted or not: the condition, what was needed, what was there.
condition-threshold = majority
condition-unanimity = unanimity
condition-veto = veto
condition-all-of = all conditions together
condition-any-of = one of the conditions
condition-none-of = none of the conditions
condition-some-of = several of the conditions
condition-quorum = quorum
condition-consensus = consensus
condition-silence = silence procedure
condition-silence-deadline = silence deadline
condition-limited-format = limited format
condition-participants = members taking part
condition-without-vote = without a vote
condition-unanimous = unanimously
condition-tie = equal votes
condition-equal-votes = equal votes
condition-lot = lot after equal votes
condition-most-votes = most votes
condition-earlier-vote = earlier vote
condition-out-of-turn = rotation
condition-not-a-citizen = citizenship
condition-wrong-proposer = who proposes
condition-wrong-length = length

share = { $compare ->
    [more-than] more than
    [at-most] at most
    [fewer-than] fewer than
   *[at-least] at least
} { $known ->
    [half] half of
    [two-thirds] two thirds of
    [three-quarters] three quarters of
    [three-fifths] three fifths of
    [one-third] one third of
    [all] all
   *[other] { $stated } of
}
base-members = the members
base-voting = votes in favour and against
base-cast = votes cast
base-present = those present
base-roster = the membership
base-seats = the seats

described-quorum = { $share } { $of }
described-votes = { $answer }: { $share } { $of }

# The figure is the smallest that is enough, or the largest: of “more than half of 21” it is 11, and 11 are enough.
needed-quorum = { $compare ->
    [at-most] at most { $number }
    [fewer-than] at most { $number }
   *[other] at least { $number }
} { $base ->
    [0] { $number ->
        [one] member
       *[other] members
    }
   *[other] of { $base } members
}{ $rule }
needed-votes = { $compare ->
    [at-most] at most { $number }
    [fewer-than] at most { $number }
   *[other] at least { $number }
} { $base ->
    [0] {""}
   *[other] of { $base } {""}
}{ $weighed ->
    [yes] by weight of votes
   *[no] { $nouns ->
        [one] vote
       *[other] votes
    }
}{ $rule }
needed-consensus = { $count ->
    [0] no objection from a member present
   *[other] at most { $count } objections
}
needed-silence = nobody broke silence
needed-silence-deadline = { $count ->
    [one] { $count } hour has passed
   *[other] { $count } hours have passed
}
needed-limited-format = nobody objects to the limited format
needed-participants = { $count ->
    [one] at least { $count } member takes part
   *[other] at least { $count } members take part
}
needed-veto = no vote against by a holder of the veto: { $holders }
needed-all-of = together: { $parts }
needed-any-of = at least one of: { $parts }
needed-none-of = none of: { $parts }
needed-some-of = at least { $count } of: { $parts }
needed-without-vote = a proposal to adopt without a vote
needed-unanimous = nobody against
needed-earlier-vote = an earlier decision on the same matter
needed-tie = casting vote: { $holders }
needed-equal-votes = more votes in favour than against
needed-lot = the lot is in favour
needed-most-votes = more votes than anyone not elected ({ $count })
needed-turn = after { $after }: { $member }
needed-citizen = a citizen of a member State
the-chair = the Chair

got-quorum = { $count ->
    [0] nobody present
   *[other] { $count } present: { $members }
}
got-answer = { $answer }: { $number }{ $members }
got-no-objections = no objections
got-no-veto = no veto was used
got-veto = against: { $members }
got-parts = { $count } of { $of } met
got-limited-format = { $count ->
    [0] no objections
    [one] { $count } member objects
   *[other] { $count } members object
}
got-participants = { $count ->
    [one] { $count } member takes part
   *[other] { $count } members take part
}
got-deadline-passed = the deadline has passed
got-deadline-not-passed = the deadline has not passed
got-without-vote = adopted without a vote
got-unanimous = adopted unanimously
got-earlier-vote = there is such a decision
got-tie = equal votes
got-casting-yes = cast in favour
got-casting-no = cast against
got-casting-none = not cast
got-lot-wanting = equal votes, and the lot has not been drawn
got-lot-yes = the lot was in favour
got-lot-no = the lot was against
got-most-votes = { $count }
got-no-figures = no figures
got-none = nobody answered
got-not-said = not stated
got-citizen = citizen of { $member }

counted-yes = in favour
counted-no = against
counted-abstain = abstaining
counted-absent = absent
counted-not-participating = not taking part
counted-no-objection = no objection
counted-objects = objecting
counted-reserves = reservation
counted-silent = silent
counted-taking-part = taking part
condition-may-not-serve-again = reappointment
needed-terms = { $limit ->
    [renewals] at most { $count } renewals
    [not-again-at-once] not straight after an earlier term
    [not-from-members] not from a member
   *[other] at most { $count } terms
}
got-terms = { $limit ->
    [renewals] renewals so far: { $count }
    [not-from-members] from a member
   *[other] terms so far: { $count }
}
