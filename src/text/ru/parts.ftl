# Слова, которые части страниц говорят сами.
notional = условно
not-stated = не указано
why = Почему?
entry = Запись
entries = записи

rule = Правило
needed = Требуется
got = Фактически
reason-outcome = Итог
reason-met = выполнено
reason-not-met = не выполнено
reason-excused = не требуется

refused = Не принято
errors-to-mend = { $count ->
    [one] Исправьте одно поле
    [few] Исправьте { $count } поля
   *[other] Исправьте { $count } полей
}

on-behalf = От имени
receipt-time = Время
receipt-size = Размер дерева
receipt-root = Корень

as-of-day = На день
as-of-entry = По состоянию на запись
as-of-newest = { $entry } — последняя
as-of-show = Показать

timeline-years = Годы
timeline-today = сегодня, { $day }
timeline-chosen-day = выбранный день, { $day }
bar-substantive = в должности
bar-ended = завершён
bar-acting = исполняющий обязанности
bar-designate = назначен, в должность не вступил
bar-future = решено, ещё не началось
bar-reading = одно из прочтений
bar-limits = пределы всех прочтений
bar-soft-year = известен только год: края размыты
bar-soft-month = известно до месяца

# На чём держится предложенное поле.
basis-stated = указано
basis-normalised = приведено к общему виду
basis-inferred = выведено
basis-not-stated = не указано
basis-unread = не прочитано

path-tree = Запись { $entry } входит в корень дерева из { $size } записей; в доказательстве { $hashes } { $hashes ->
    [one] хеш
    [few] хеша
   *[other] хешей
}
path-tree-root = корень
path-tree-entry = запись { $entry }
