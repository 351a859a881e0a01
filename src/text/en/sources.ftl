# Sources.
menu-sources = Sources
source-publisher = Publisher
source-day = Day
source-address = Address
source-things = Based on it
source-facts = What rests on it
source-facts-count = { $count ->
    [one] { $count } fact in the record
   *[other] { $count } facts in the record
}
source-facts-none = Nothing rests on it yet
source-facts-none-then = Once an act cites this source, what it supports appears here.
source-fields = Which fields
source-notional = Nobody stated this. Whatever rests on it alone is marked notional.
source-thing = What cites it
source-thing-kind = Kind
sources-whole = everything, unless stated otherwise
sources-of-time = Time of the entry and who submitted it
sources-of-openedOn = Day of opening
sources-of-closedOn = Day of closing
sources-of-decidedOn = Day of the decision
sources-of-decidedAt = Time of the decision
sources-of-outcome = Outcome
sources-none = No sources yet
sources-none-then = Sources appear here once they are entered.
sources-note = What each fact rests on.
