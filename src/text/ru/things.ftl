# Имена вещей и состояний, общие для страниц.
source = Источник
code = Код
member = Член
post = Должность
item = Пункт
measure = Поручение
document = Документ
decision = Решение
documents = Документы
bodies = Органы
day = День
status = Статус
state = Состояние
place = Место
chair = Председатель
outcome = Итог
nobody = никто
computed = вычислено
entered-by-secretariat = внесено секретариатом
words-sealed = [текст закрыт]
not-represented = представителей на сессии нет
took-no-part = не участвует
day-not-stated-in-sources = день в источниках не указан
status-member = участвует
status-observer = наблюдатель
status-suspended = участие приостановлено
status-frozen = участие заморожено
status-ended = членство прекращено
members-in-order = { $order ->
    [ru] Члены в порядке русского алфавита.
    [en] Члены в порядке английского алфавита.
    [fr] Члены в порядке французского алфавита.
   *[other] Члены в алфавитном порядке.
}
head-of-delegation = Глава делегации
rule-not-numbered = правило без номера
body-kind-council = совет
body-kind-ministers-council = совет министров
body-kind-committee = комитет
body-kind-permanent-council = постоянный совет
body-kind-secretariat = секретариат
body-kind-staff = штаб
body-kind-other = другой орган
round-of = { $election }: тур { $round }
