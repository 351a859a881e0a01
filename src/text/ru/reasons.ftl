# Почему решение принято или нет: условие, что нужно, что есть.
condition-threshold = большинство
condition-unanimity = единогласие
condition-veto = право вето
condition-all-of = все условия вместе
condition-any-of = одно из условий
condition-none-of = ни одного из условий
condition-some-of = несколько из условий
condition-quorum = кворум
condition-consensus = консенсус
condition-silence = процедура умолчания
condition-silence-deadline = срок процедуры умолчания
condition-limited-format = ограниченный формат
condition-participants = число участвующих
condition-without-vote = без голосования
condition-unanimous = единогласно
condition-tie = равенство голосов
condition-equal-votes = равенство голосов
condition-lot = жребий при равенстве голосов
condition-most-votes = наибольшее число голосов
condition-earlier-vote = прежнее голосование
condition-out-of-turn = очерёдность
condition-not-a-citizen = гражданство
condition-wrong-proposer = кто предлагает
condition-wrong-length = срок

share = { $compare ->
    [more-than] более
    [at-most] не более
    [fewer-than] менее
   *[at-least] не менее
} { $known ->
    [half] половины
    [two-thirds] двух третей
    [three-quarters] трёх четвертей
    [three-fifths] трёх пятых
    [one-third] одной трети
    [all] всех
   *[other] { $stated }
}
base-members = членов
base-voting = голосов «за» и «против»
base-cast = поданных голосов
base-present = присутствующих
base-roster = состава
base-seats = мест

described-quorum = { $share } { $of }
described-votes = { $answer } — { $share } { $of }

# Число — наименьшее достаточное или наибольшее допустимое: «более половины из 21» — это 11, и одиннадцати достаточно.
needed-quorum = { $compare ->
    [at-most] не более { $number }
    [fewer-than] не более { $number }
   *[other] не менее { $number }
} { $base ->
    [0] { $number ->
        [one] члена
       *[other] членов
    }
   *[other] из { $base } { $base ->
        [one] члена
       *[other] членов
    }
}{ $rule }
needed-votes = { $compare ->
    [at-most] не более { $number }
    [fewer-than] не более { $number }
   *[other] не менее { $number }
} { $base ->
    [0] {""}
   *[other] из { $base } {""}
}{ $weighed ->
    [yes] по весу голосов
   *[no] { $nouns ->
        [one] голоса
       *[other] голосов
    }
}{ $rule }
needed-consensus = { $count ->
    [0] ни одного возражения присутствующих членов
   *[other] возражений не более { $count }
}
needed-silence = никто не нарушил процедуру умолчания
needed-silence-deadline = { $count ->
    [one] прошёл { $count } час
    [few] прошло { $count } часа
   *[other] прошло { $count } часов
}
needed-limited-format = никто не возражает против ограниченного формата
needed-participants = { $count ->
    [one] участвует не менее { $count } члена
   *[other] участвуют не менее { $count } членов
}
needed-veto = ни одного голоса против у имеющих право вето: { $holders }
needed-all-of = вместе: { $parts }
needed-any-of = хотя бы одно: { $parts }
needed-none-of = ни одного из: { $parts }
needed-some-of = не менее { $count } из: { $parts }
needed-without-vote = предложение принять без голосования
needed-unanimous = никто не против
needed-earlier-vote = прежнее решение по тому же вопросу
needed-tie = решающий голос: { $holders }
needed-equal-votes = голосов за больше, чем против
needed-lot = жребий выпадает за
needed-most-votes = больше голосов, чем у неизбранных ({ $count })
needed-turn = после { $after } — { $member }
needed-citizen = гражданин государства-члена
the-chair = Председатель

got-quorum = { $count ->
    [0] не присутствует никто
    [one] присутствует { $count }: { $members }
   *[other] присутствуют { $count }: { $members }
}
got-answer = { $answer } — { $number }{ $members }
got-no-objections = возражений нет
got-no-veto = право вето не применено
got-veto = против: { $members }
got-parts = выполнено { $count } из { $of }
got-limited-format = { $count ->
    [0] возражений нет
    [one] возражает { $count } член
    [few] возражают { $count } члена
   *[other] возражают { $count } членов
}
got-participants = { $count ->
    [one] участвует { $count } член
    [few] участвуют { $count } члена
   *[other] участвуют { $count } членов
}
got-deadline-passed = срок прошёл
got-deadline-not-passed = срок ещё не прошёл
got-without-vote = принято без голосования
got-unanimous = принято единогласно
got-earlier-vote = такое решение есть
got-tie = голоса разделились поровну
got-casting-yes = подан «за»
got-casting-no = подан «против»
got-casting-none = не подан
got-lot-wanting = голоса разделились поровну, жребий не проведён
got-lot-yes = жребий выпал за
got-lot-no = жребий выпал против
got-most-votes = { $count }
got-no-figures = чисел нет
got-none = никто не ответил
got-not-said = не указано
got-citizen = гражданство { $member }

counted-yes = за
counted-no = против
counted-abstain = воздержались
counted-absent = отсутствуют
counted-not-participating = не участвуют
counted-no-objection = не возражают
counted-objects = возражают
counted-reserves = оговорка
counted-silent = промолчали
counted-taking-part = участвуют
condition-may-not-serve-again = повторный срок
needed-terms = { $limit ->
    [renewals] продлений не более { $count }
    [not-again-at-once] не сразу после прежнего срока
    [not-from-members] не представитель члена
   *[other] сроков не более { $count }
}
got-terms = { $limit ->
    [renewals] продлений уже { $count }
    [not-from-members] представитель члена
   *[other] сроков уже { $count }
}
