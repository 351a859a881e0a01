# Решения: моменты, ответы, последствия, исправления.
moment-decided = Решено
moment-entered = Внесено в реестр
moment-entry = запись { $entry }
moment-entered-with = вместе с самим итогом
moment-begins = Вступает в силу
moment-stated = указано в решении
moment-computed = вычислено
moment-ends = Последний день
moment-no-end = не указан
moment-not-asked = не ограничено
moment-at-opening = с открытием заседания
moment-at-closing = с закрытием заседания
moment-start-plus = вычислено: начало + { $length }
sources-differ = источники расходятся
takes-effect-from = действует с { $day }
in-effect-from = действует с { $day }
effect-over = срок истёк
why-rules-of-day = Правила, действовавшие { $day }.
who-answered = Кто как ответил
who-answered-and-signed = Кто ответил и подписал
answer-consensus = Ответ о возражениях
answer-silence = Ответ в процедуре умолчания
answer-vote = Голос
answer-no-objection = не возражает
answer-objects = возражает
answer-reserves = оговорка
answer-not-participating = не участвует
answer-yes = за
answer-no = против
answer-abstain = воздерживается
what-follows = Что из этого следует
follows-post = Должность
follows-designate = До вступления
follows-former = Прежний срок
follows-vacant = Освобождается
follows-next-turn = Следующий по очерёдности
last-day = последний день { $day }
vacant-from = вакантна с { $day }
from-day = с { $day }
claims = Источники расходятся
claims-note = Показано каждое утверждение; выбор между ними не делается.
claim-about = О чём
claim-states = Что утверждает
corrections = Исправления
corrections-note = Прежняя редакция остаётся в реестре.
correction-field = Что
correction-before = Было
correction-after = Стало
correction-why = Почему
correction-of-field = { $field ->
    [name] название
    [shortName] краткое название
    [title] заголовок
    [text] текст
    [place] место
    [from] начало
    [to] конец
    [begin] начало срока
    [number] номер
    [person] лицо
    [member] член
    [represents] кого представляет
    [capacity] в каком качестве
    [reason] причина
    [what] сведение
    [when] когда
    [chair] председатель
    [people] состав делегации
    [status] статус
    [note] примечание
    [about] описание
    [openedAt] открытие
    [closedAt] закрытие
    [arrivedAt] прибытие
    [leftAt] убытие
    [givenAt] предоставление слова
    [endedAt] окончание выступления
    [signedAt] подписание
    [by] срок
   *[other] поле «{ $field }»
}
decisions-adopted = Приняты
decisions-none = Решений пока нет
decisions-none-then = Первое решение органа появится здесь.
question = Вопрос
questions-not-adopted = Не приняты или открыты
question-open = открыт
question-withdrawn = снят
question-rejected = не принято
question-tied = голоса разделились поровну, по правилам следует второе голосование
question-no-outcome = Итога пока нет
question-no-outcome-then = Вопрос открыт или снят. Когда его закроют, здесь появится итог с причинами.
why-not-adopted = Почему не принято
got-there = фактически
