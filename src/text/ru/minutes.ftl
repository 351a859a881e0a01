# Протокол заседания и тексты выступлений.
refusal-not-their-speech = Слово было у другого оратора.
refusal-not-their-speech-instead = Текст прилагают к выступлению того, у кого было слово.
form-more-language = Ещё на одном языке
form-more-language-add = Добавить поле для этого языка
minutes = Протокол
minutes-not-drafted = ещё не составлен
minutes-drafted = проект
minutes-agreed = согласован, ожидает утверждения
minutes-adopted = утверждён
minutes-stage-drafted = Проект: протокол не согласован и не утверждён.
minutes-stage-agreed = Протокол согласован, но ещё не утверждён. При любом изменении он снова становится проектом.
minutes-stage-adopted = Утверждён на заседании:
minutes-made-from = Факты взяты из реестра по состоянию на запись { $entry } и не редактируются; под ними стоят дополнения секретариата.
minutes-none = Протокола пока нет
minutes-none-then = Его составляют по записям о заседании. Дополнения секретариата стоят рядом с фактами.
minutes-none-open = Протокол составляют, когда заседание закрыто.
minutes-zone = Местное время
minutes-part-course = Ход заседания
minutes-part-opening = Открытие
minutes-part-between = Вне пунктов повестки дня
minutes-part-closing = Закрытие
minutes-apart = Другие дополнения
minutes-apart-note = Внесены к записям, которые не вошли в протокол.
minutes-beside = К записи { $entry }:
minutes-since = { $count ->
    [one] После составления проекта о заседании сделана { $count } запись; в протоколе её нет.
    [few] После составления проекта о заседании сделаны { $count } записи; в протоколе их нет.
   *[other] После составления проекта о заседании сделано { $count } записей; в протоколе их нет.
}
minutes-draft-again = Составить заново
minutes-agree-then = Согласованный протокол утверждают на одном из следующих заседаний.
minutes-adopt-then = После утверждения протокол не меняется.
minutes-adopt-later = Протокол утверждают на следующем заседании: когда оно откроется, форма будет здесь.
minutes-adopt-in = На каком заседании
minutes-hand-chair = Председатель
minutes-hand-secretary = Секретарь
minutes-words = Дополнения секретариата
minutes-words-add = Дополнить
minutes-words-change = Изменить дополнение
minutes-words-field = Дополнения секретариата
minutes-words-hint = Протокол открыт для всех. Сам факт не меняется.
minutes-words-write = Записать
minutes-closed-to-words = Факт закрыт для публики: дополнить его нельзя.
minutes-speech-attach = Приложить текст выступления
minutes-speech-text = Текст выступления:

minutes-opened = Заседание открыто в { $time }.
minutes-chair = Председательствует: { $who }.
minutes-no-chair = Кто председательствовал, в реестре не указано.
minutes-present = { $count ->
    [one] Присутствует { $count } член: { $list }.
    [few] Присутствуют { $count } члена: { $list }.
   *[other] Присутствуют { $count } членов: { $list }.
}
minutes-arrived = { $time }. Прибытие: { $list }.
minutes-left = { $time }. Убытие: { $list }.
minutes-absent = { $count ->
    [one] Отсутствует { $count } член:
    [few] Отсутствуют { $count } члена:
   *[other] Отсутствуют { $count } членов:
}
minutes-absent-unsaid = Причина в реестре не указана: { $list }
minutes-quorum = Кворум есть: требуется { $needed }, присутствуют { $got } ({ $rule }).
minutes-agenda = Повестка дня утверждена:
minutes-item-taken = { $time }. Начато рассмотрение.
minutes-item-closed = { $time }. Рассмотрение завершено: { $result }.
minutes-suspended = Заседание прервано в { $time }.
minutes-resumed = Заседание возобновлено в { $time }.
minutes-closed = Заседание закрыто в { $time }.
minutes-other = { $time }. { $what }: { $name }.

minutes-speakers-opened = { $time }. Список ораторов открыт, порядок: { $order }.
minutes-speakers-limited = { $time }. Список ораторов открыт, порядок: { $order }; на выступление — не более { $limit }.
minutes-speakers-closed = { $time }. Список ораторов закрыт.
minutes-point = { $time }. Просьба о выступлении по порядку ведения заседания: { $who }.
minutes-reply = { $time }. Просьба о праве на ответ: { $who }.
minutes-floor = { $time }. Слово предоставлено: { $who } ({ $length }).
minutes-floor-point = { $time }. Слово по порядку ведения заседания: { $who } ({ $length }).
minutes-floor-reply = { $time }. Слово в порядке осуществления права на ответ: { $who } ({ $length }).
minutes-statement = { $who }: { $kind }.
minutes-ruling = { $time }. Постановление Председателя:
minutes-ruling-by = { $time }. Постановление Председателя ({ $rule }):

minutes-question = { $time }. На решение поставлено ({ $method }):
minutes-matter-text = Текст:
minutes-matter-proposal = Предложение:
minutes-matter-appointment = Назначение: { $person }, { $post }{ $from }{ $length }
minutes-matter-release = Освобождение от должности: { $who }, { $post }
minutes-count = Подсчёт голосов: за — { $yes }, против — { $no }, воздержались — { $abstain }.
minutes-outcome = { $time }. Итог — { $how }:
minutes-rejected = не принято
minutes-question-withdrawn = { $time }. Вопрос снят:
minutes-answers = { $answer } ({ $count }): { $list }
minutes-answer = { $who }: { $answer }
minutes-answer-mended = { $who } сначала: { $answer }
minutes-bound = Решение принимают и несут ответственность за него: { $list }
minutes-released = Не связаны решением: { $list }

minutes-election = { $places ->
    [one] { $time }. Открыты выборы тайным голосованием, { $places } место; требуется { $majority }:
    [few] { $time }. Открыты выборы тайным голосованием, { $places } места; требуется { $majority }:
   *[other] { $time }. Открыты выборы тайным голосованием, { $places } мест; требуется { $majority }:
}
minutes-candidate = Выдвинут кандидат: { $who }.
minutes-candidate-by = Выдвинут кандидат: { $who } ({ $member }).
minutes-candidate-withdrawn = Кандидатура снята: { $who }.
minutes-round = { $time }. Открыт тур { $number }. Кандидаты: { $list }.
minutes-round-closed = { $time }. Тур { $number } закрыт, бюллетени подсчитаны:
minutes-ballots = { $count ->
    [one] Подал бюллетень { $count } член: { $list }
    [few] Подали бюллетени { $count } члена: { $list }
   *[other] Подали бюллетени { $count } членов: { $list }
}
minutes-round-counted = Подано бюллетеней: { $cast }, из них незаполненных: { $blank }; для избрания требуется: { $needed }
minutes-round-votes = { $who }: { $votes }
minutes-elected = Избран кандидат: { $who }
minutes-nobody-elected = Никто не избран
minutes-poll = { $time }. Начат опрос мнений, который ничего не решает:
minutes-poll-closed = { $time }. Опрос мнений закончен, ничего не решено:

minutes-proposal = { $time }. { $who } вносит: { $kind }.
minutes-proposal-withdrawn = { $time }. { $who } снимает: { $kind }.
minutes-amends = Изменяет предложение:
minutes-document = Документ ({ $kind }{ $symbol }):
minutes-document-laid = { $time }. Внесён документ:
minutes-document-laid-by = { $time }. Внесён документ ({ $by }):
minutes-signature-opened = { $time }. Для подписания ({ $list }) открыт документ:
minutes-signed = { $count ->
    [one] Подпись поставил { $count } член ({ $list }), документ:
    [few] Подписи поставили { $count } члена ({ $list }), документ:
   *[other] Подписи поставили { $count } членов ({ $list }), документ:
}
minutes-reservation = { $who }: оговорка
minutes-measure = Поручено:
minutes-measure-who = Ответственные: { $who }
minutes-measure-by = Срок: { $day }

event-minutes-drafted = Составлен проект протокола
event-minutes-agreed = Согласован протокол
event-minutes-adopted = Утверждён протокол
event-passage-written = Дополнен протокол
minutes-election-ended = { $time }. Выборы завершены, никто не избран.
minutes-embargo-set = В { $time } на сессию введено эмбарго.
minutes-embargo-lifted = В { $time } эмбарго с сессии снято.
minutes-hand-over = { $time }. Делегацию возглавляет { $who } ({ $member }).
minutes-item-time = Время рассмотрения пункта: { $spent }.
minutes-item-time-spoken = Время рассмотрения пункта: { $spent }, в том числе выступления: { $spoken }.
