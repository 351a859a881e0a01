# Месяцы: родительный падеж («27 ноября», «с января») и сами по себе («январь 2024 года»).
month-genitive = { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
}
month-alone = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
season-alone = { $season ->
    [21] весна
    [22] лето
    [23] осень
   *[24] зима
}
season-accusative = { $season ->
    [21] весну
    [22] лето
    [23] осень
   *[24] зиму
}
season-genitive = { $season ->
    [21] весны
    [22] лета
    [23] осени
   *[24] зимы
}

day-in-text = { $day } { month-genitive } { $year } года
day-without-year = { $day } { month-genitive }
day-in-table = { NUMBER($day, minimumIntegerDigits: 2) }.{ NUMBER($month, minimumIntegerDigits: 2) }.{ $year }
moment-in-table = { $day }, { $time }

# Дата по её точности и падежу: alone — сама по себе, genitive — после «с» и «до», accusative — после «по».
year-alone = { $year }
year-genitive = { $year } года
year-accusative = { $year } год
month-and-year-alone = { month-alone } { $year } года
month-and-year-genitive = { month-genitive } { $year } года
month-and-year-accusative = { month-alone } { $year } года
season-and-year-alone = { season-alone } { $year } года
season-and-year-genitive = { season-genitive } { $year } года
season-and-year-accusative = { season-accusative } { $year } года
decade-alone = { $year }-е годы
decade-genitive = { $year }-х годов
decade-accusative = { $year }-е годы
years-alone = { $from }–{ $to } годы
years-genitive = { $from }–{ $to } годов
years-accusative = { $from }–{ $to } годы
about-alone = около { $genitive }
about-genitive = примерно { $genitive }
about-accusative = примерно { $accusative }
uncertain-alone = предположительно { $alone }
uncertain-genitive = предположительно { $genitive }
uncertain-accusative = предположительно { $accusative }

# Чего источник не говорит.
precision-year = только год
precision-month = только месяц
precision-season = только время года
precision-decade = только десятилетие
precision-century = год не указан
precision-years = годы, без месяцев
precision-months = месяцы, без дней
precision-end-unknown = конец не указан
precision-start-unknown = начало не указано
with-precision = { $value }, { $precision }
date-unknown = дата не указана

# «с января 2024 года», «по 31 декабря 2028 года», «с 2016 года, продолжается»
from-date = с { $date }
last-date = по { $date }
before-date = до { $date }
between-days = между { $from } и { $to }
at-latest = не позднее { $date }
at-earliest = не ранее { $date }
span-continuing = с { $date }, продолжается
term = { $from } { $to }

length-years = { $count ->
    [1] один год
    [2] два года
    [3] три года
    [4] четыре года
    [5] пять лет
    [6] шесть лет
    [7] семь лет
    [8] восемь лет
    [9] девять лет
    [10] десять лет
    [one] { $count } год
    [few] { $count } года
   *[other] { $count } лет
}
length-months = { $count ->
    [1] один месяц
    [2] два месяца
    [3] три месяца
    [4] четыре месяца
    [5] пять месяцев
    [6] шесть месяцев
    [7] семь месяцев
    [8] восемь месяцев
    [9] девять месяцев
    [10] десять месяцев
    [one] { $count } месяц
    [few] { $count } месяца
   *[other] { $count } месяцев
}
length-weeks = { $count ->
    [1] одна неделя
    [2] две недели
    [3] три недели
    [4] четыре недели
    [5] пять недель
    [6] шесть недель
    [7] семь недель
    [8] восемь недель
    [9] девять недель
    [10] десять недель
    [one] { $count } неделя
    [few] { $count } недели
   *[other] { $count } недель
}
length-days = { $count ->
    [1] один день
    [2] два дня
    [3] три дня
    [4] четыре дня
    [5] пять дней
    [6] шесть дней
    [7] семь дней
    [8] восемь дней
    [9] девять дней
    [10] десять дней
    [one] { $count } день
    [few] { $count } дня
   *[other] { $count } дней
}
file-size-bytes = { $size } Б
file-size-kilobytes = { $size } кБ
file-size-megabytes = { $size } МБ
