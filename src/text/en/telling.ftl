# What a member did about a question without answering it; decisions in one line.
did-awaited = answer awaited
did-silent = no objection (no answer)
did-not-voted = did not vote
did-no-reply = no reply
did-absent = absent
did-not-by-name = votes not recorded by name
did-ballot-cast = ballot cast
did-no-ballot = no ballot cast
did-question-withdrawn = no reply before the withdrawal
decision-headline-election = { $title }. Elected: { $names }
got-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
election-rounds = Rounds of voting
election-round = Round { $number }
election-round-open = open, { $cast ->
    [one] { $cast } ballot cast
   *[other] { $cast } ballots cast
}
election-votes = Votes
election-elected = elected
election-round-figures = Ballots cast: { $cast }; blank: { $blank }; votes required: { $needed }.
candidate = Candidate
who-cast = Who cast a ballot
answer-ballot = Ballot
moment-no-term = no term stated
question-outcome = Outcome
question-silence-until = Adopted unless silence is broken by { $moment }
question-answers-until = Answers are accepted until { $moment }
corrected-since = { $count ->
    [one] Corrected since, in entry { $entries }.
   *[other] Corrected since, in entries { $entries }.
}
corrected-now = Current information
cite-entry = { $organisation }. { $title }. As of entry { $entry }.
cite-checkpoint = { $organisation }. { $title }. As of entry { $entry }, checkpoint of size { $size }.
proof-cite = How to cite
feed-corrected = Corrected since, in entry { $entry }.
ask-first = Check this first. If it is right, submit the form again.
ask-namesake = A person of this name is already in the record: { $person } (identifier { $id }). Is this another person?
ask-heads-two = { $person } already heads another delegation at this session: { $member }. Does the same person head both?
ask-overlap = The post has no free place in these days; a term in the record overlaps: { $term }. Do the terms really overlap?
post-overlap = { $places ->
    [one] The terms below overlap, and the post has { $places } place.
   *[other] The terms below overlap, and the post has { $places } places.
}
counted-no-vote = no vote
