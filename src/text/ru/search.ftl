# Поиск.
search-label = Что найти
search-placeholder = Решение, документ, имя, слово из текста или номер записи
search-button = Найти
search-examples = Например:
search-entry-example = запись { $entry }
search-found = Найдено
search-count = { $count ->
    [0] Ничего
    [one] { $count } ответ
    [few] { $count } ответа
   *[other] { $count } ответов
}
search-shown = показаны первые { $count }
search-entry = Запись реестра:
search-nothing = По запросу «{ $asked }» ничего не найдено
search-nothing-then = Попробуйте другое слово, номер записи («запись 158») или месяц («ноябрь 2025»).
search-what = Что
thing-organisation = организация
thing-member = член
thing-membership = членство
thing-body = орган
thing-seat = место в органе
thing-post = должность
thing-rulebook = правила
thing-person = лицо
thing-dossier = сведение о лице
thing-session = сессия
thing-sitting = заседание
thing-delegation = делегация
thing-absence = неучастие
thing-invitation = приглашение
thing-item = пункт повестки дня
thing-document = документ
thing-version = текст документа
thing-presence = присутствие
thing-statement = выступление
thing-ruling = постановление Председателя
thing-question = вопрос
thing-answer = ответ
thing-decision = решение
thing-term = срок
thing-claim = расхождение источников
thing-signature = подпись
thing-measure = поручение
thing-report = отчёт об исполнении
thing-communique = коммюнике
thing-correction = исправление
thing-source = источник
