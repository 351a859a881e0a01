# Words that the parts of pages say themselves.
notional = notional
not-stated = not stated
why = Why?
entry = Entry
entries = entries

rule = Rule
needed = Required
got = Actual
reason-outcome = Outcome
reason-met = met
reason-not-met = not met
reason-excused = not required

refused = Not accepted
errors-to-mend = { $count ->
    [one] Correct one field
   *[other] Correct { $count } fields
}

on-behalf = On behalf of
receipt-time = Time
receipt-size = Tree size
receipt-root = Root

as-of-day = On day
as-of-entry = As known at entry
as-of-newest = { $entry } — newest
as-of-show = Show

timeline-years = Years
timeline-today = today, { $day }
timeline-chosen-day = chosen day, { $day }
bar-substantive = in office
bar-ended = ended
bar-acting = acting
bar-designate = designate
bar-future = decided, not begun
bar-reading = one reading
bar-limits = limits of all readings
bar-soft-year = year only: soft edges
bar-soft-month = known to the month

# What a proposed field rests on.
basis-stated = stated
basis-normalised = normalized
basis-inferred = inferred
basis-not-stated = not stated
basis-unread = not read

path-tree = Entry { $entry } is in the root of the tree of { $size } entries; the proof has { $hashes } { $hashes ->
    [one] hash
   *[other] hashes
}
path-tree-root = root
path-tree-entry = entry { $entry }
