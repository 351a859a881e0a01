# English needs no cases: every form of a date is the same.
month-genitive = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-alone = { month-genitive }
season-alone = { $season ->
    [21] spring
    [22] summer
    [23] autumn
   *[24] winter
}
season-genitive = { season-alone }
season-accusative = { season-alone }

day-in-text = { $day } { month-genitive } { $year }
day-without-year = { $day } { month-genitive }
day-in-table = { $day } { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] Jun
    [7] Jul
    [8] Aug
    [9] Sep
    [10] Oct
    [11] Nov
   *[12] Dec
} { $year }
moment-in-table = { $day }, { $time }

# A date by its precision.
year-alone = { $year }
year-genitive = { $year }
year-accusative = { $year }
month-and-year-alone = { month-genitive } { $year }
month-and-year-genitive = { month-genitive } { $year }
month-and-year-accusative = { month-genitive } { $year }
season-and-year-alone = { season-alone } { $year }
season-and-year-genitive = { season-alone } { $year }
season-and-year-accusative = { season-accusative } { $year }
decade-alone = { $year }s
decade-genitive = the { $year }s
decade-accusative = the { $year }s
years-alone = { $from }–{ $to }
years-genitive = { $from }–{ $to }
years-accusative = { $from }–{ $to }
about-alone = about { $genitive }
about-genitive = about { $genitive }
about-accusative = about { $accusative }
uncertain-alone = presumably { $alone }
uncertain-genitive = presumably { $genitive }
uncertain-accusative = presumably { $accusative }

# What the source does not say.
precision-year = year only
precision-month = month only
precision-season = season only
precision-decade = decade only
precision-century = year not stated
precision-years = years, no months
precision-months = months, no days
precision-end-unknown = end not stated
precision-start-unknown = start not stated
with-precision = { $value }, { $precision }
date-unknown = date not stated

# "from January 2024", "to 31 December 2028", "from 2016, continuing"
from-date = from { $date }
last-date = to { $date }
before-date = until { $date }
between-days = between { $from } and { $to }
at-latest = not later than { $date }
at-earliest = not earlier than { $date }
span-continuing = from { $date }, continuing
term = { $from } { $to }

length-years = { $count ->
    [1] one year
    [2] two years
    [3] three years
    [4] four years
    [5] five years
    [6] six years
    [7] seven years
    [8] eight years
    [9] nine years
    [10] ten years
   *[other] { $count } years
}
length-months = { $count ->
    [1] one month
    [2] two months
    [3] three months
    [4] four months
    [5] five months
    [6] six months
    [7] seven months
    [8] eight months
    [9] nine months
    [10] ten months
   *[other] { $count } months
}
length-weeks = { $count ->
    [1] one week
    [2] two weeks
    [3] three weeks
    [4] four weeks
    [5] five weeks
    [6] six weeks
    [7] seven weeks
    [8] eight weeks
    [9] nine weeks
    [10] ten weeks
   *[other] { $count } weeks
}
length-days = { $count ->
    [1] one day
    [2] two days
    [3] three days
    [4] four days
    [5] five days
    [6] six days
    [7] seven days
    [8] eight days
    [9] nine days
    [10] ten days
   *[other] { $count } days
}
file-size-bytes = { $size } B
file-size-kilobytes = { $size } kB
file-size-megabytes = { $size } MB
