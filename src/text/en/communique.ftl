# The communique.
communique = Communiqué
communique-not-issued = not issued yet
communique-of = Communiqué: { $title }
communique-issued = issued { $day }
communique-none = The communiqué has not been issued yet
communique-none-then = It is drawn up from the record once the session is closed.
communique-from-record = Drawn up from the record as of entry { $entry }. Later entries do not change it.
communique-part-opening = Session
communique-part-decisions = Decisions
communique-part-agenda = Agenda
communique-part-statements = Statements
communique-part-documents = Documents signed
communique-part-measures = Follow-up
communique-no-day = the day is not stated
communique-no-place = the place is not stated
communique-held = { $name }: { $day }; { $place }.
communique-chair = Chair: { $chair }.
communique-present = { $present } of { $of } members took part: { $list }.
communique-named = { $present } of { $of } members named delegations: { $list }.
communique-elected = { $title }. Elected by secret ballot: { $list }. Ballots cast: { $cast }.
communique-elected-with = { $name } (votes: { $votes })
communique-adopted = Decision adopted: { $title }.
communique-represents = Representing: { $member }.
communique-last-day = Last day of the term: { $day } (computed).
communique-why = { $about }{ $rule }: required: { $needed }; actual: { $got }.
communique-signed = { $count ->
    [one] { $count } document was signed: { $list }.
   *[other] { $count } documents were signed: { $list }.
}
communique-untitled = { $count ->
    [one] { $count } more whose title no source gives
   *[other] { $count } more whose titles no source gives
}
