# Что делал член по вопросу, не отвечая на него; решения одной строкой.
did-awaited = ответ ожидается
did-silent = не возражает (без ответа)
did-not-voted = в голосовании не участвует
did-no-reply = нет ответа
did-absent = отсутствует
did-not-by-name = голоса поимённо не записаны
did-ballot-cast = бюллетень подан
did-no-ballot = бюллетень не подан
did-question-withdrawn = нет ответа до снятия вопроса
decision-headline-election = { $title }. Результат выборов: { $names }
got-votes = { $count ->
    [one] { $count } голос
    [few] { $count } голоса
   *[other] { $count } голосов
}
election-rounds = Туры голосования
election-round = Тур { $number }
election-round-open = открыт, { $cast ->
    [one] подан { $cast } бюллетень
    [few] подано { $cast } бюллетеня
   *[other] подано { $cast } бюллетеней
}
election-votes = Голоса
election-elected = кандидат избран
election-round-figures = Подано бюллетеней: { $cast }; незаполненных: { $blank }; требуется голосов: { $needed }.
candidate = Кандидат
who-cast = Кто подал бюллетень
answer-ballot = Бюллетень
moment-no-term = срок не указан
question-outcome = Итог
question-silence-until = Принимается, если процедура умолчания не нарушена до { $moment }
question-answers-until = Ответы принимаются до { $moment }
corrected-since = { $count ->
    [one] Исправлено позднее, в записи { $entries }.
   *[other] Исправлено позднее, в записях { $entries }.
}
corrected-now = Текущие сведения
cite-entry = { $organisation }. { $title }. По состоянию на запись { $entry }.
cite-checkpoint = { $organisation }. { $title }. По состоянию на запись { $entry }, контрольная точка размером { $size }.
proof-cite = Как сослаться
feed-corrected = Исправлено позднее, в записи { $entry }.
ask-first = Проверьте сначала следующее. Если всё верно, отправьте форму ещё раз.
ask-namesake = Лицо с таким именем уже есть в реестре: { $person } (идентификатор { $id }). Это другое лицо?
ask-heads-two = { $person } уже возглавляет на этой сессии другую делегацию: { $member }. Одно лицо возглавляет обе?
ask-overlap = В эти дни свободного места в должности нет: в реестре есть пересекающийся срок: { $term }. Сроки действительно пересекаются?
post-overlap = { $places ->
    [one] Указанные ниже сроки пересекаются, а в должности { $places } место.
    [few] Указанные ниже сроки пересекаются, а в должности { $places } места.
   *[other] Указанные ниже сроки пересекаются, а в должности { $places } мест.
}
counted-no-vote = без голоса
