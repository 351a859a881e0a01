# Страница делегации.
delegation-title = Делегация: { $member }
delegation-link = Страница делегации
delegation-adviser = Вы читаете страницу как советник делегации: отвечает за неё глава или его заместитель.
delegation-no-session = Сессий пока нет
delegation-no-session-then = Когда секретариат созовёт сессию, здесь появятся заседание, вопросы и ваши ответы.
delegation-elsewhere = Вас ожидают и в другой сессии:
delegation-papers-wait = { $count ->
    [one] Ждёт вашей подписи { $count } документ
    [few] Ждут вашей подписи { $count } документа
   *[other] Ждут вашей подписи { $count } документов
}
delegation-tabs = Части страницы
delegation-tab-sitting = Заседание
delegation-tab-agenda = Повестка
delegation-tab-documents = Документы
delegation-tab-delegation = Делегация

delegation-asked-consensus = Вопрос на рассмотрении: консенсус
delegation-asked-limited = Вопрос на рассмотрении: ограниченный формат
delegation-asked-roll-call = Вопрос на рассмотрении: поимённое голосование
delegation-asked-show-of-hands = Вопрос на рассмотрении: голосование поднятием рук
delegation-item-now = Рассматривается
delegation-on-table = На рассмотрении
delegation-no-question = Вопроса сейчас нет
delegation-no-sitting = Заседаний пока нет
delegation-no-sitting-then = Когда назначат заседание, здесь появится его ход.
delegation-waits-open = Когда Председатель поставит вопрос, он появится здесь автоматически.
delegation-waits-suspended = Сейчас перерыв.
delegation-waits-scheduled = Заседание ещё не открыто. Когда оно откроется, ход появится здесь автоматически.
delegation-waits-closed = Заседание закрыто.
delegation-last = Последний вопрос
delegation-adopted-at = принято в { $time }
delegation-rejected-at = не принято в { $time }
delegation-tied-at = голоса разделились поровну в { $time }, следует второе голосование
delegation-withdrawn-at = снято в { $time }
delegation-words-decided = Текст решения
delegation-which-rule = Какое правило?
delegation-needs-consensus = Решение принимается, если никто из присутствующих членов не возражает. Отсутствие ответа означает отсутствие возражений.
delegation-needs-limited = Решение принимается теми, кто участвует, если никто не возражает против самого формата. Кто не участвует, не связан.
delegation-needs-silence = Текст считается принятым по истечении срока, если никто не нарушит процедуру умолчания.
delegation-window = Срок для возражений
delegation-vote-window = Время голосования
delegation-until = До { $time } ответ можно изменить.
delegation-vote-until = Голоса принимаются до { $time }.
delegation-no-window = Срок не назначен: ответ можно изменить, пока Председатель не закроет вопрос.
delegation-no-vote-window = Срок не назначен: голоса принимаются, пока Председатель не закроет вопрос.
delegation-answered = Ответили { $answered } из { $present } присутствующих.
delegation-counted = Подсчитано голосов: за — { $yes }, против — { $no }, воздержались — { $abstain }.
delegation-turns = Очередь
delegation-turn-now = голосует сейчас
delegation-turn-later = ждёт очереди

ours-no-objection = Не возражаем
ours-no-objection-does = решение может быть принято
ours-reserves = Оговорка…
ours-reserves-does = не препятствует консенсусу и вносится в реестр
ours-reserves-words = Текст оговорки
ours-reserves-lay = Не возражаем, с этой оговоркой
ours-objects = Возражаем…
ours-objects-does = решение не будет принято консенсусом
ours-objects-words = Почему возражаете
ours-objects-lay = Возражаем
ours-objects-to-format = Против ограниченного формата…
ours-objects-to-format-does = решать в этом формате нельзя
ours-objects-to-format-words = Почему против формата
ours-objects-to-format-lay = Возражаем против формата
ours-yes = За
ours-yes-does = голос в пользу решения
ours-abstain = Воздерживаемся
ours-abstain-does = ни за, ни против
ours-no = Против
ours-no-does = голос против решения
ours-not-participating = Не участвуем
ours-not-participating-does = не присоединяемся и не препятствуем
my-answer-given = ваш ответ в { $time }
my-vote-stands = Поданный голос не меняется.
delegation-words-seen = Необязательно. Увидят все, кому виден вопрос.
delegation-no-part = Член организации, которого вы представляете, в этом решении не участвует, поэтому ответ не требуется.
delegation-not-present = Присутствие вашей делегации ещё не отмечено. Сообщите об этом секретариату, и появится возможность ответить.
delegation-suspended = В заседании перерыв. Ответы будут приниматься, когда оно возобновится.
delegation-not-your-turn = Голосование идёт по очереди. Когда она дойдёт до вас, ответы откроются здесь.
delegation-your-turn = Ваша очередь голосовать.
delegation-hands = Голосование проводится в зале поднятием рук, считает секретариат.
delegation-hands-counted = Голоса уже подсчитаны, поимённые голоса не принимаются.
delegation-hands-here = Проголосовать на этой странице
delegation-hands-by-name = После первого голоса, поданного на этой странице, голоса записываются поимённо, а подсчёт голосов не вносится.
delegation-closed-at = Закрыто в { $time }.
delegation-answer-was = Ваш ответ: { $answer }.
delegation-answer-none = Вы не ответили.

delegation-receipt = Расписка
delegation-receipt-answer = Ответ сохранён. Сверьте его с реестром в любое время.
delegation-receipt-vote = Голос сохранён. Сверьте его с реестром в любое время.
delegation-receipt-ballot = Записано, что бюллетень подан. За кого — не записано.
delegation-receipt-save = Сохранить расписку
delegation-receipt-verify = Проверить
delegation-receipt-signed = Подписанная расписка
delegation-receipt-signed-save = Сохранить подписанную расписку
delegation-receipt-signed-note = Подписано сервером секретариата: акт записан в реестр под этим номером. Расписку можно показать другим и проверить командой: kurultai verify ФАЙЛ --record АДРЕС
delegation-receipt-when = Файл расписки готов, как только опубликована контрольная точка реестра: обычно через несколько секунд.

delegation-silence-open = Процедура умолчания
delegation-silence-left = Осталось
delegation-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
delegation-silence-until = Срок процедуры умолчания — до { $time } ({ $place }).
delegation-silence-extended = { $count ->
    [one] Срок продлён { $count } раз.
    [few] Срок продлён { $count } раза.
   *[other] Срок продлён { $count } раз.
}
delegation-reminded = Секретариат напомнил о сроке: { $time }.
delegation-silence-kept = Если вы согласны, ничего делать не требуется.
delegation-silence-break = Нарушить процедуру умолчания…
delegation-silence-break-does = Текст не будет принят. Отменить это нельзя.
delegation-silence-break-lay = Возражаем, процедура умолчания нарушена
delegation-silence-ours = Вы нарушили процедуру умолчания: { $time }
delegation-silence-adopted = принято: срок процедуры умолчания истёк { $time }
delegation-silence-broken = не принято: процедура умолчания нарушена { $time }

delegation-election = Выборы
delegation-elected = Выборы завершены
delegation-majority-absolute = Требуется более половины действительных бюллетеней.
delegation-majority-two-thirds = Требуются две трети действительных бюллетеней.
delegation-majority-most-votes = Избран кандидат, у которого больше голосов.
delegation-majority-by-rule = Сколько голосов требуется, указано в правилах процедуры.
delegation-names-on-ballot = Можно отметить не более { $count } кандидатов.
delegation-blank-several = Бюллетень без отметок считается незаполненным.
delegation-places = { $count ->
    [one] { $count } место.
    [few] { $count } места.
   *[other] { $count } мест.
}
delegation-cast-so-far = { $count ->
    [one] Тур { $round } открыт, подан { $count } бюллетень.
    [few] Тур { $round } открыт, подано { $count } бюллетеня.
   *[other] Тур { $round } открыт, подано { $count } бюллетеней.
}
delegation-round-awaited = Тур ещё не открыт. Кандидаты:
delegation-round-closed = Тур { $round } закрыт в { $time }
delegation-is-elected = кандидат избран
delegation-blank = Незаполненный бюллетень
delegation-blank-does = ни за кого
delegation-counts = { $cast ->
    [one] Подан { $cast } бюллетень, требуется голосов: { $needed }.
    [few] Подано { $cast } бюллетеня, требуется голосов: { $needed }.
   *[other] Подано { $cast } бюллетеней, требуется голосов: { $needed }.
}
delegation-nobody = Не избран никто.
delegation-they-are-elected = Результат выборов: { $names }.
delegation-nominated-by = выдвигает { $member }
delegation-candidate-withdrew = кандидатура снята
delegation-your-ballot = Ваш бюллетень, тур { $round }
delegation-ballot-once = Бюллетень подают один раз, изменить его нельзя.
delegation-cast = Подать бюллетень
delegation-ballot-not-cast = Бюллетень вашей делегации ещё не подан.
delegation-ballot-cast = Ваш бюллетень подан, тур { $round }, { $time }
delegation-ballot-is-cast = бюллетень подан
ballot-protection = Что тайна голосования защищает и чего нет
ballot-protected = Защищено
ballot-not-protected = Не защищено
ballot-protects-choice = Выбор не попадает в реестр: записано только, что делегация подала бюллетень.
ballot-protects-urn = Пока тур открыт, выбор лежит в урне: отдельном файле сервера, без имени делегации, под номером, который связывает с ней только секретный ключ тура.
ballot-protects-count = После подсчёта ключ и бюллетени стёрты с диска: связать бюллетень с делегацией по тому, что осталось на сервере, не может никто.
ballot-leaves-operator = Пока тур открыт, вы доверяете тем, кто управляет сервером: его память, урну и копии его диска они могут прочесть. Копия, снятая в это время, и то, что сам накопитель хранит от перезаписанного, подсчёт переживут.
ballot-leaves-who-and-when = Кто подал бюллетень и когда, видят все.
ballot-leaves-network = Шифрование скрывает выбор в пути, но не то, когда и откуда вы отправили бюллетень; того, кто стоит рядом с вашим экраном, оно не остановит. Пока сервер не ответил, выбор лежит в вашем браузере.
ballot-leaves-figures = Итог может выдать сам себя: если все бюллетени одинаковы, выбор каждого известен.
ballot-leaves-check = Расписка подтверждает, что бюллетень подан. Проверить по ней, что он посчитан именно так, нельзя.

delegation-poll = Опрос мнений
delegation-poll-over = Опрос мнений закончен
delegation-poll-decides-nothing = Решения не принимает: только выясняет мнения.
delegation-poll-counts = За { $yes }, против { $no }, воздержались { $abstain }.
delegation-poll-may-change = Ответ можно изменить, пока опрос открыт.
opinion-yes = Скорее за
opinion-no = Скорее против
opinion-abstain = Воздерживаемся

delegation-floor = Слово
delegation-floor-later = Слово предоставляется на открытом заседании.
delegation-floor-free = Слово никому не предоставлено.
delegation-speaks-since = говорит с { $time }
delegation-interrupted = Прервано вопросом по порядку ведения: { $speaker }. Речь продолжится.
delegation-list-open = Список ораторов открыт.
delegation-list-closed = Список ораторов закрыт.
delegation-list-closed-then = Просьбы о предоставлении слова сейчас не принимаются: список закрыт.
delegation-minutes-each = На выступление: { $time }.
delegation-minutes = { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[other] { $count } минут
}
delegation-nobody-waits = Просьб о предоставлении слова нет.
delegation-floor-not-yours = Просить слова может делегация, присутствие которой отмечено.
delegation-you-speak = Слово у вас
delegation-asked-at = просьба в { $time }, запись
delegation-waits-for-floor = Ваше место в списке: { $place }
delegation-waits-for-floor-timed = Ваше место в списке: { $place }, { $time } на выступление
delegation-waits-for-point-of-order = По порядку ведения заседания: Председатель видит просьбу
delegation-waits-for-right-of-reply = Право на ответ, ваше место в списке: { $place }
delegation-withdraw-request = Снять просьбу
delegation-ask-floor = Попросить слова
delegation-ask-point-of-order = По порядку ведения
delegation-ask-right-of-reply = Право на ответ
delegation-ask-for-group = Попросить слова от имени группы

delegation-quorum-established = Присутствуют { $present } из { $members }, кворум есть
delegation-quorum-met = Присутствуют { $present } из { $members }, кворум ещё не установлен
delegation-quorum-not-met = Присутствуют { $present } из { $members }, кворума нет
delegation-quorum-not-asked = Присутствуют { $present } из { $members }
delegation-quorum-needs = Требуется { $needed }.
delegation-network = Если связь прервётся, ответ отправится автоматически, когда она восстановится, и засчитается один раз; закрытый вопрос его уже не примет. Строка внизу показывает, записан ли он.

delegation-no-items = Пунктов пока нет. Когда их предложат, они появятся здесь.
delegation-agenda-proposed = Повестка дня ещё не утверждена: это предложенные пункты.
delegation-no-documents = Документов пока нет. Внесённые появятся здесь.
delegation-our-documents = Только для вашей делегации
delegation-proposals = Предложения из зала
delegation-our-proposals = Ваши предложения
delegation-amends = изменяет: { $what }
delegation-withdraw-proposal = Снять предложение
delegation-make-motion = Процедурное предложение…
delegation-make-motion-lay = Внести процедурное предложение
delegation-make-proposal = Предложение по существу…
delegation-make-proposal-lay = Внести предложение
delegation-make-amendment = Поправка…
delegation-proposal-text = Текст
proposal-is-made = внесено
proposal-is-adopted = принято
proposal-is-rejected = не принято
proposal-is-withdrawn = снято

delegation-to-sign = На подпись
delegation-ours-not-named = Состав вашей делегации на этой сессии ещё не внесён. Его вносит секретариат.
delegation-composition = Состав
delegation-leads = ведёт делегацию
delegation-hand-over = Передать руководство
delegation-given = Что внесено от вашего имени
delegation-signed = подписано
delegation-signed-reserved = подписано с оговоркой
delegation-may = Что ещё можно внести
