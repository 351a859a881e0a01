# Коммюнике.
communique = Коммюнике
communique-not-issued = ещё не выпущено
communique-of = Коммюнике: { $title }
communique-issued = выпущено { $day }
communique-none = Коммюнике ещё не выпущено
communique-none-then = Его составят по реестру после закрытия сессии.
communique-from-record = Составлено по реестру по состоянию на запись { $entry }. Более поздние записи его не меняют.
communique-part-opening = Сессия
communique-part-decisions = Решения
communique-part-agenda = Повестка дня
communique-part-statements = Выступления
communique-part-documents = Подписанные документы
communique-part-measures = Что предстоит
communique-no-day = день не указан
communique-no-place = место не указано
communique-held = { $name }: { $day }; { $place }.
communique-chair = Председатель — { $chair }.
communique-present = Участвовали { $present } из { $of } членов: { $list }.
communique-named = Делегации назвали { $present } из { $of } членов: { $list }.
communique-elected = { $title }. Результат тайного голосования: { $list }. Подано бюллетеней: { $cast }.
communique-elected-with = { $name } (голосов: { $votes })
communique-adopted = Принято решение: { $title }.
communique-represents = Представляет: { $member }.
communique-last-day = Последний день срока — { $day } (вычислено).
communique-why = { $about }{ $rule }: требуется — { $needed }; фактически — { $got }.
communique-signed = { $count ->
    [one] Подписан { $count } документ: { $list }.
    [few] Подписаны { $count } документа: { $list }.
   *[other] Подписаны { $count } документов: { $list }.
}
communique-untitled = { $count ->
    [one] ещё { $count } документ, названия которого источники не приводят
    [few] ещё { $count } документа, названий которых источники не приводят
   *[other] ещё { $count } документов, названий которых источники не приводят
}
