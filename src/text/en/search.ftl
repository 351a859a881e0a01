# Search.
search-label = What to find
search-placeholder = A decision, document, name, word of a text or entry number
search-button = Find
search-examples = For example:
search-entry-example = entry { $entry }
search-found = Found
search-count = { $count ->
    [0] Nothing
    [one] { $count } result
   *[other] { $count } results
}
search-shown = the first { $count } are shown
search-entry = Entry of the record:
search-nothing = Nothing found for “{ $asked }”
search-nothing-then = Try another word, an entry number (“entry 158”) or a month (“November 2025”).
search-what = What
thing-organisation = organization
thing-member = member
thing-membership = membership
thing-body = body
thing-seat = seat
thing-post = post
thing-rulebook = rules
thing-person = person
thing-dossier = line of a dossier
thing-session = session
thing-sitting = sitting
thing-delegation = delegation
thing-absence = non-participation
thing-invitation = invitation
thing-item = agenda item
thing-document = document
thing-version = text of a document
thing-presence = presence
thing-statement = statement
thing-ruling = ruling
thing-question = question
thing-answer = answer
thing-decision = decision
thing-term = term
thing-claim = discrepancy between sources
thing-signature = signature
thing-measure = measure
thing-report = report on a measure
thing-communique = communiqué
thing-correction = correction
thing-source = source
