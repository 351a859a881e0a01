# Лента новостей.
feed = Лента Atom
feed-title = Что нового
news-decision = Решение
news-document = Документ
news-communique = Коммюнике
news-session = Сессия
news-report = Отчёт об исполнении
news-correction = Исправление
news-document-signed = { $title }: документ подписан
news-document-open-for-signature = { $title }: открыт для подписания
news-session-convened = Созвана: { $title }
news-communique-of = Коммюнике: { $title }
news-report-on = Отчёт об исполнении: { $title }
news-withdrawn = Отозвано: { $title }
news-corrected = Исправлено: { $title }
feed-entry = Запись { $entry }.
feed-time-notional = Время записи условно.
feed-notional = Условно: источники этого не сообщают.
news-documents-signed = { $count ->
    [one] Подписан { $count } документ
    [few] Подписано { $count } документа
   *[other] Подписано { $count } документов
}
news-session-postponed = Перенесена: { $title }
news-session-cancelled = Отменена: { $title }
news-session-sitting-postponed = Перенесено заседание: { $title }
news-session-sitting-cancelled = Отменено заседание: { $title }
