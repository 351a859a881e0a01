# Страница сессии.
session-name = { $body }: { $kind ->
    [extraordinary] внеочередная сессия
   *[regular] сессия
}
session-title = { $name }, { $day }
session-kind-regular = очередная
session-kind-extraordinary = внеочередная
session-convened = созвана
session-open = идёт
session-closed = закрыта { $day }
times-in-zone = Время местное: { $zone }.
were-present = Присутствовали
course-present = { $present } из { $of } членов
course-convened = Созвана
course-day-not-stated = день не указан
course-day-not-set = день не назначен
course-entered-for-sample = запись образца
course-decisions = Решения
course-signing = Подписание
course-documents = { $count ->
    [one] { $count } документ
    [few] { $count } документа
   *[other] { $count } документов
}
course-not-opened = день прошёл, не открыто
course-not-held = не проводилось
course-upcoming = предстоит
course-time-not-set = время не назначено
course-after-closing = после закрытия сессии
sitting-format-narrow = Заседание в узком составе
sitting-format-expanded = Заседание в расширенном составе
sitting-format-joint = Совместное заседание
sitting-format-signing = Подписание
session-decisions = Решения
session-decisions-consensus = Приняты консенсусом: ни один присутствовавший член не возражал.
session-decisions-signed = { $count ->
    [one] Ещё { $count } решение принято о документе, открытом для подписания:
    [few] Ещё { $count } решения приняты о документах, открытых для подписания:
   *[other] Ещё { $count } решений принято о документах, открытых для подписания:
}
session-other-decisions = Другие решения
decision-what = О чём
represents = Представляет
nominated-by = Кто выдвинул
proposed-by = Кто предложил
why-adopted = Почему принято
decision-kind-text = решение
decision-kind-agenda = повестка дня
decision-kind-document = документ
decision-kind-appointment = назначение
decision-kind-release = освобождение от должности
decision-headline-appointment = { $person } — { $post }{ $from }{ $length }
decision-headline-short = { $person } — { $post }{ $from }
headline-from = с { $date }
headline-length = на { $length }
adopted-by-consensus = принято консенсусом
adopted-by-roll-call = принято поимённым голосованием
adopted-by-show-of-hands = принято голосованием
agenda = Повестка дня
agenda-empty = Пунктов пока нет
agenda-empty-then = Когда пункты предложат, они появятся здесь по порядку.
referred-from = передан органом:
item-proposed = предложен
item-on-agenda = в повестке дня
item-taken = рассматривается
item-withdrawn = снят
item-discussed = обсуждён
item-noted = принят к сведению
item-decided = решён
item-deferred = отложен
presence = Присутствие
total = Всего
present-of = { $present } из { $of }
quorum-met = кворум { $needed } — есть
quorum-not-established = кворум не устанавливался
sign-present = да
sign-absent = нет
sign-upcoming = предстоит
sign-left = до { $time }
sign-arrived = с { $time }
sign-signed = подписано
sign-awaited = ожидается подпись
sign-reservation = подписано с оговоркой
sign-none = без подписи
signatures-notional = Что документы подписаны, источники сообщают; кто именно подписал каждый, показано условно.
delegation-not-named = состав делегации не внесён
delegations = Делегации
delegation-people = Состав
delegate-head = глава делегации
delegate-alternate = заместитель главы
delegate-member = член делегации
delegate-adviser = советник
full-powers = Полномочия
powers-not-required = Главам государств, главам правительств и министрам иностранных дел полномочия не требуются: Венская конвенция о праве международных договоров, статья 7.
powers-none-needed = не требуются
powers-not-presented = не представлены
powers-presented = представлены
powers-accepted = приняты
powers-provisional = приняты временно
powers-refused = не приняты
documents-signed-count = { $count ->
    [one] Подписан { $count } документ.
    [few] Подписано { $count } документа.
   *[other] Подписано { $count } документов.
}
documents-referred = { $count ->
    [one] { $count } документ передал орган:
    [few] { $count } документа передал орган:
   *[other] { $count } документов передал орган:
}
documents-signatures = Кто что подписал
documents-unsigned = Без подписания
documents-untitled = { $count ->
    [one] Ещё { $count } документ без названия в источниках:
    [few] Ещё { $count } документа без названия в источниках:
   *[other] Ещё { $count } документов без названия в источниках:
}
statements = Выступления
statement-text = Что сказано
statement-by = От кого
statement-kind = Вид
statement-to = адресат:
statement-statement = выступление
statement-thanks = благодарность
statement-explanation = выступление по мотивам голосования
statement-right-of-reply = право на ответ
statement-report = доклад
invitations = Приглашены
invited-who = Кто
invited-as = Как
invited-invited = приглашён
invited-observer = наблюдатель
session-texts = Тексты сессии
session-text = Текст
session-course = Ход сессии
session-course-entries = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[other] { $count } записей
}
session = Сессия
sessions-none = Сессий пока нет
sessions-none-then = Когда секретариат созовёт сессию, здесь появятся день, место и повестка дня.
course-of = Ход сессии: { $title }
session-moved = перенос, новый день не назначен
session-moved-from = перенос с { $day }
course-cancelled = отменено
