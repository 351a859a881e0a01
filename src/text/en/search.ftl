# Search.
search-label = What to find
search-placeholder = A decision, document, name, word of a text or entry number
search-button = Find
search-examples = For example:
search-entry-example = entry { $entry }
