# Страницы правил.
rules-title = Устав и правила
rules-on = Правила, действующие { $day }. По ним определяется каждый итог.
rules-none = Правил процедуры на этот день нет
rules-none-then = Когда орган примет правила, по ним можно будет решать вопросы.
rules-list = Статьи и правила
rules-list-note = Что не взято из источника, помечено как условное.
rules-classes = Как решается каждый вид вопросов
rules-class = Вид вопросов
rules-how = Как решается
rules-quorum = Кворум
rules-no-quorum = не требуется
rules-silence = { $count ->
    [one] процедура умолчания, { $count } час
    [few] процедура умолчания, { $count } часа
   *[other] процедура умолчания, { $count } часов
}
rules-rotations = Очерёдность
rules-order = Порядок
rules-skips = пропускаются члены, не участвующие в работе
rules-appoints = Назначает
rules-proposes = Предлагает
rules-length = Срок
rules-versions = Принятые правила
rules-body = Орган
rules-from-day = Действуют с
rules-standing = Постоянные правила программы
rules-standing-note = Действуют для каждого органа, что бы ни говорили его собственные правила.
rule-about = О чём
method-vote = голосование
method-consensus = консенсус
method-silence = процедура умолчания
method-without-vote = без голосования
method-unanimous = единогласно
method-limited = ограниченный формат
tie-falls = при равенстве голосов не принято
tie-casting-vote = при равенстве — решающий голос Председателя
tie-own-vote = при равенстве решает голос Председателя
tie-second-vote = при равенстве — второе голосование
tie-lot = при равенстве — жребий
order-alphabetical = по алфавиту названий членов
order-list = по списку
order-roster = в порядке членства
