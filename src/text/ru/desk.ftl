# Стол секретариата.
desk = Рабочая страница секретариата
desk-lead = Вы действуете как { $persona }. Здесь видно, что идёт сейчас, и всё, что можно внести.
desk-lead-empty = Организация ещё не учреждена. Семь шагов — и можно вести сессию.
desk-founding = Учреждение
desk-founding-note = Каждый шаг опирается на предыдущие. Вернуться к любому можно в любое время.
desk-state = Состояние
desk-what = Что
desk-no-sessions = Сессий пока нет
desk-no-sessions-then = Когда секретариат созовёт сессию, здесь появятся её день, место и состояние.
desk-open = В работе
desk-nothing-open = Сейчас ничего не идёт
desk-nothing-open-then = Открытые заседания, вопросы и документы на подписании появятся здесь.
desk-all-acts = Все акты
desk-acts-for-programs = То же для программ
desk-correct = Исправить
desk-entered = Внесено: { $act }.
do-it = Внести
do-it-further = Внести…
do-it-more = Ещё…
not-now-later = ещё нельзя
not-now-refused = нельзя

step-organisation = название, местопребывание, языки
step-member = члены и как они участвуют
step-body = совет, совет министров, комитет, секретариат
step-post = генеральный секретарь, заместители, председатель
step-rulebook = кворум, порядок решения, сроки: по образцу или свои
step-person = те, кто входит в делегации и занимает должности
step-session = первая сессия совета
done-organisation = { $count ->
   *[other] учреждена
}
done-member = { $count ->
    [one] { $count } член
    [few] { $count } члена
   *[other] { $count } членов
}
done-body = { $count ->
    [one] { $count } орган
    [few] { $count } органа
   *[other] { $count } органов
}
done-post = { $count ->
    [one] { $count } должность
    [few] { $count } должности
   *[other] { $count } должностей
}
done-rulebook = { $count ->
    [one] { $count } принятый свод
    [few] { $count } принятых свода
   *[other] { $count } принятых сводов
}
done-person = { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[other] { $count } лиц
}
done-session = { $count ->
    [one] { $count } сессия
    [few] { $count } сессии
   *[other] { $count } сессий
}

chapter-organisation = Организация
chapter-persons = Лица и источники
chapter-preparing = Подготовка сессии
chapter-sitting = Заседание
chapter-after = После решения
chapter-safeguards = Защита реестра

session-is-convened = созвана
session-is-open = идёт
session-is-closed = закрыта
sitting-is-scheduled = предстоит
sitting-is-open = идёт
sitting-is-suspended = перерыв
sitting-is-closed = закрыто
document-is-laid = внесён
document-is-adopted = принят
document-is-open-for-signature = подписывается
document-is-signed = подписан
desk-no-sign-in = Войти здесь нельзя.

# Стол сессии.
desk-public-page = Страница сессии для всех
desk-sittings = Заседания
desk-no-sitting = Заседаний пока нет
desk-no-sitting-then = Назначьте первое заседание
desk-item-now = Рассматривается пункт, запись
desk-question-put = Вопрос поставлен, запись
desk-present = Присутствуют
desk-of-members = из { $members }
desk-quorum = Кворум
desk-quorum-established = установлен
desk-quorum-met = есть, не установлен
desk-quorum-not-met = нет
desk-quorum-not-asked = не требуется
desk-quorum-by = Кворум по правилу:
desk-no-rules = правил процедуры нет
desk-not-answered = Ещё не ответили
desk-no-objection = Не возражают
desk-objects = Возражают
desk-answers = Ответы членов
desk-awaited = ожидается ответ
desk-last-question = Последний вопрос
desk-adopted = принято
desk-rejected = не принято
desk-tied = голоса поровну: поставьте вопрос на второе голосование
desk-acts-now = Что можно сделать сейчас
desk-agenda = Повестка дня
desk-agenda-proposed = Предложенные пункты
desk-no-items = Пунктов пока нет
desk-no-items-then = Предложите пункты: из них сложится повестка дня.
desk-items = Пункты повестки дня
desk-last-entries = Последние записи
desk-floor = Слово
desk-floor-later = Слово предоставляется на открытом заседании.
desk-floor-since = слово с { $time }
desk-floor-free = Слово никому не предоставлено.
desk-give-floor = Предоставить слово
desk-floor-other = Предоставить слово другому
desk-spoken = Уже говорили
desk-participants = Участники
desk-change = изменить
desk-name-delegation = внести состав делегации
desk-head-of-delegation = Глава делегации
desk-powers-awaited = не представлены
desk-powers-presented = представлены
desk-accept-powers = Принять
desk-presence-not-recorded = не отмечено
desk-mark-present = Присутствует
desk-mark-left = Покинули заседание
desk-acts = Действия
desk-documents = Документы
desk-no-documents = Документов пока нет
desk-no-documents-then = Внесите документы к пунктам повестки дня: их рассмотрят, примут и подпишут.
desk-texts = Тексты
desk-signs = Подписывает: { $member }
desk-signs-with-reservation = с оговоркой
desk-afterwards = Решения и поручения
desk-no-decisions = Решений пока нет
desk-no-decisions-then = Принятые решения появятся здесь, и по ним можно будет записать поручения.
desk-no-report = отчётов нет
take-item = Перейти к пункту: { $item }
item-is-proposed = предложен
item-is-on-agenda = предстоит
item-is-taken = рассматривается
item-is-closed = закрыт
item-is-withdrawn = снят

what-if = Что, если
what-if-lead = Измените ответы или присутствие и посмотрите, каким был бы итог по правилам. Ничего не записывается.
what-if-outcome = Итог
what-if-suppose = Предположим
what-if-adopted = было бы принято
what-if-rejected = не было бы принято
what-if-tie-second-vote = голоса разделились бы поровну: проводилось бы второе голосование
what-if-tie-casting-vote = голоса разделились бы поровну: решал бы голос Председателя
what-if-tie-lot = голоса разделились бы поровну: решал бы жребий
what-if-pending = срок процедуры умолчания ещё не истёк бы
what-if-undecided = эти данные не позволили бы определить исход
what-if-silent = нет ответа
what-if-ask = Посмотреть итог
what-if-as-recorded = Как записано


correction-title = Исправить: { $thing }
correction-lead = Измените то, что записано с ошибкой, и скажите почему. Прежнее останется в реестре.
close-would-be-adopted = по нынешним ответам принято
close-would-be-rejected = по нынешним ответам не принято
close-would-be-tie-second-vote = по нынешним ответам голоса поровну: проводится второе голосование
close-would-be-pending = срок процедуры умолчания ещё не истёк
close-would-be-undecided = по нынешним данным исход определить нельзя
answer-now-no-objection = не возражает
answer-now-reserves = с оговоркой
answer-now-objects = возражает
answer-now-yes = за
answer-now-no = против
answer-now-abstain = воздерживается
chapter-live = Ход заседания
chapter-silence = Процедура умолчания

# Стол, который следит за заседанием.
desk-of-chair = Рабочая страница Председателя
desk-ways = Другие страницы
desk-course = Ход заседания
desk-since = с { $time }
desk-connected = На связи: делегаций { $delegations }, экранов { $screens }, других { $others }
desk-whole-course = Весь ход сессии
desk-open-consensus = Выясняется, есть ли возражения
desk-open-limited = Выясняется, есть ли возражения (ограниченный формат)
desk-open-roll-call = Поимённое голосование открыто
desk-open-show-of-hands = Голосование поднятием рук открыто
desk-open-silence = Процедура умолчания идёт
desk-open-secret-ballot = Тайное голосование открыто
desk-objections-until = до { $time } принимаются возражения
desk-votes-until = до { $time } принимаются голоса
desk-no-window = без срока, до закрытия вопроса
desk-poll-now = Опрос мнений: ничего не решает, запись
desk-poll-open = Опрос мнений идёт
desk-election-now = Выборы тайным голосованием, запись
desk-no-round = Тур ещё не открыт
desk-round-open = Тур { $number } открыт
desk-round-secret = В реестре только то, кто подал бюллетень. Бюллетени лежат в урне на сервере и после подсчёта стираются.
desk-round-closed = Тур { $number } закрыт
desk-round-needed = Требуется { $needed }. Подано { $cast }, из них незаполненных { $blank }.
desk-ballots-cast = Подали бюллетень
desk-ballots-awaited = Ещё не подали
desk-ballot-cast = бюллетень подан
desk-ballot-awaited = ожидается бюллетень
desk-required = Для принятия требуется: { $needed }.
desk-required-to-elect = Для избрания требуется: { $needed }.
desk-reserves = Оговорки
desk-objects-to-format = Против формата
desk-hands-counted = подсчитано без имён
desk-turn-now = сейчас отвечает
desk-turn-later = ждёт очереди
desk-nothing-now = Сейчас от вас ничего не требуется.
desk-acts-seldom = Другие действия
desk-keys-on = Клавиши включены
desk-keys-off = Клавиши выключены
desk-sound-on = Звук включён
desk-sound-off = Звук выключен
desk-points = По порядку ведения
desk-no-points = Просьб нет. Просьба появится здесь первой и со звуком.
desk-speakers = Список ораторов
desk-list-begin = Открыть, по 5 минут
desk-list-otherwise = Открыть иначе…
desk-list-close = Закрыть список
desk-list-add = Добавить…
desk-list-open = открыт
desk-list-closed = закрыт
desk-list-not-opened = Не открыт.
desk-no-limit = без ограничения
desk-limit = по { $time }
desk-clock-stands = отсчёт времени остановлен
desk-interrupted = прервано: { $speaker }, затем выступление продолжится
desk-request-off = Снять
desk-give-to = Предоставить слово без просьбы
desk-floor-held = Сначала закончите нынешнее выступление.
short-floor-end = Закончить
short-floor-pause = Пауза
short-floor-resume = Продолжить
possible-from = Можно с { $time }.
possible-from-or = Можно с { $time } или когда ответят: { $members }.
possible-from-or-all = Можно с { $time } или когда ответят все: ожидаются ещё { $count }.
minutes-short = { $count } мин
extend-by = продлить на { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[other] { $count } минут
}
withdraw-does = возвращает к прениям: вопрос снят без решения
tie-broken-casting-vote-yes = решающий голос Председателя
tie-broken-casting-vote-no = решающий голос Председателя
tie-broken-lot-yes = жребий выпал за
tie-broken-lot-no = жребий выпал против
close-casting-vote = голоса поровну: решает голос Председателя
close-lot = голоса поровну: решает жребий
close-item-decided = по пункту принято решение
close-item-discussed = пункт обсуждён без решения
close-item-otherwise = Закрыть пункт иначе
close-item-otherwise-does = принят к сведению или отложен
put-proposal = Поставить: { $kind }, { $member }. { $text }
withdraw-proposal = Снять: { $kind }, { $member }. { $text }
withdraw-candidate = Снять кандидатуру: { $person }
open-round = Открыть тур { $number }
round-among = тайное голосование между: { $names }
round-needs-candidates = сначала выдвиньте кандидатов
lot-among = голоса поровну: жребий проводится между кандидатами { $names }
about-silence = { $act }: { $title }
silence-until = срок { $until }, { $extensions ->
    [0] ещё не продлевался
   *[other] продлений: { $extensions }
}

# Клавиша ведёт к кнопке, нажимает её Enter.
key-sitting-open = Г
key-sitting-resume = Г
key-sitting-suspend = Е
key-quorum-establish = К
key-agenda-adopt = У
key-item-take = Д
key-item-close = З
key-question-put = Р
key-question-close = И
key-question-extend = П
key-question-withdraw = В
key-count-enter = Ч
key-round-open = Т
key-round-close = Т
key-poll-close = Н
key-floor-give = С
key-floor-end = С
key-floor-pause = А
key-floor-resume = А
key-point = Ж

# Слово на кнопке акта.
do-further = { $act }…
do-sitting-open = Открыть
do-sitting-suspend = Прервать
do-sitting-resume = Возобновить
do-sitting-close = Закрыть
do-sitting-schedule = Назначить
do-session-close = Закрыть
do-quorum-establish = Установить
do-agenda-adopt = Утвердить
do-item-take = Перейти
do-item-close = Закрыть
do-question-put = Поставить
do-question-close = Объявить итог
do-question-withdraw = Снять
do-count-enter = Внести подсчёт
do-election-open = Открыть
do-candidate-nominate = Выдвинуть
do-candidate-withdraw = Снять
do-round-open = Открыть
do-round-close = Подсчитать
do-poll-open = Начать
do-poll-close = Закончить
do-proposal-withdraw = Снять
do-minutes-draft = Составить
do-embargo-set = Ввести эмбарго
do-embargo-lift = Снять эмбарго
do-statement-record = Записать
do-ruling-make = Вынести
do-communique-issue = Выпустить
do-silence-begin = Начать
do-silence-remind = Напомнить
do-silence-extend = Продлить
do-silence-end = Завершить
do-election-end = Завершить…
session-is-cancelled = отменена
sitting-is-cancelled = отменено
sitting-is-not-held = не состоялось
