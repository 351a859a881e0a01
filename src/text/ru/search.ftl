# Поиск.
search-label = Что найти
search-placeholder = Решение, документ, имя, слово из текста или номер записи
search-button = Найти
search-examples = Например:
search-entry-example = запись { $entry }
