# Что говорят команды о реестре: verify, backup, restore, witness, monitor; и почему сервер не подписывает.
cli-nothing-there = По адресу { $what } ничего нет.
cli-not-a-policy = { $file } — не перечень свидетелей: { $said }
cli-not-seconds = { $seconds } — не число секунд от 1.
cli-already-there = Это уже существует и не перезаписывается: { $said }

backup-done = { $count ->
    [one] { $count } запись, её документы и закрытые тексты — в { $file }. Ключей там нет: храните их отдельно.
    [few] { $count } записи, их документы и закрытые тексты — в { $file }. Ключей там нет: храните их отдельно.
   *[other] { $count } записей, их документы и закрытые тексты — в { $file }. Ключей там нет: храните их отдельно.
}
backup-failed = Резервная копия не сделана: { $said }

restore-from-nothing = Укажите резервную копию или --catch-up вместе с --policy.
restore-done = { $count ->
    [one] В { $dir } восстановлена { $count } запись.
    [few] В { $dir } восстановлены { $count } записи.
   *[other] В { $dir } восстановлено { $count } записей.
}
restore-caught-up = { $count ->
    [one] Из { $from } взята { $count } запись.
    [few] Из { $from } взяты { $count } записи.
   *[other] Из { $from } взято { $count } записей.
}
restore-not-caught-up = Дополнить реестр из { $from } нельзя. { $bad }
restore-does-not-verify = Реестр проверки не прошёл. { $bad }
restore-verified = { $count ->
    [one] Проверена { $count } запись. Ключа реестра в резервной копии нет: верните его туда, где его найдёт сервер.
    [few] Проверены { $count } записи. Ключа реестра в резервной копии нет: верните его туда, где его найдёт сервер.
   *[other] Проверено { $count } записей. Ключа реестра в резервной копии нет: верните его туда, где его найдёт сервер.
}
restore-signs-later = Сервер не будет подписывать, пока свидетель или опубликованная контрольная точка опережает этот реестр.
restore-lost = УТРАЧЕНО: { $lost }
restore-failed = Больше ничего не сделано: { $said }

witness-watches = { $name } заверяет { $origin } по адресу { $url }
witness-key = ключ для проверки его подписей, для перечня свидетелей: { $key }
witness-not-a-key = { $key } — не ключ для проверки подписей: { $said }
witness-no-name = В { $dir } ключа ещё нет: назовите свидетеля параметром --name.
witness-failed = Свидетель не работает: { $said }

monitor-alarm = ТРЕВОГА { $sentence }
monitor-entry = запись { $n } { $what }
monitor-closed = от { $when }, закрыта
monitor-act = { $type }, { $when }
monitor-unreadable-entry = не читается, байт: { $bytes }
monitor-unreadable = Реестр не читается: { $said }.
monitor-judged-no-further = { $bad } Дальнейшие записи по правилам не проверяются.
monitor-old = Последняя подпись свидетеля (записей: { $count }) сделана { $when }.
monitor-kept = Показанное сохранено в { $file }.
monitor-failed = Наблюдение не работает: { $said }

verify-head-checked = проверено
verify-head-not-checked = не проверено
verify-head-lost = УТРАЧЕНО
verify-head-wrong = ОШИБКА
verify-unreadable = Прочитать не удалось: { $said }
verify-signed = подпись реестра { $name }
verify-cosigned = подпись свидетеля { $name }, по его часам { $when }
verify-checkpoint = контрольная точка { $origin }, записей: { $count }, корень { $root }
verify-tiles = записей: { $count }, плиток: { $tiles } — каждый лист, каждая плитка, корень
verify-public-tiles = { $count ->
    [one] { $count } открытая плитка: она такая, какой её даёт реестр
    [few] { $count } открытые плитки: каждая такая, какой её даёт реестр
   *[many] { $count } открытых плиток: каждая такая, какой её даёт реестр
}
verify-tiles-missing = { $count ->
    [one] { $count } открытой плитки нет; сервер сделает её снова
    [few] { $count } открытых плиток нет; сервер сделает их снова
   *[many] { $count } открытых плиток нет; сервер сделает их снова
}
verify-database = записей в базе: { $count } — каждый лист, каждое поддерево, корень { $root }
verify-documents = документов: { $count } — сверены с отпечатками, все на месте
verify-documents-not-here = документы, которые названы в записях и которых здесь нет
verify-documents-beside = документы: они лежат рядом с реестром; укажите документ параметром --document
verify-sealed = закрытые тексты сверены с обязательствами и остаются закрытыми: записи { $entries }
verify-erased = тексты, удалённые актом, от которых осталось обязательство: записи { $entries }
verify-due = тексты, удалить которые распорядился акт и которые сервер удалит при запуске: записи { $entries }
verify-elsewhere = закрытые тексты, которые хранятся не здесь: записи { $entries }
verify-not-published = открытые файлы: ни одной контрольной точки ещё не опубликовано
verify-published-is-ours = опубликованная контрольная точка — этого реестра
verify-no-policy = кто подписал контрольную точку: перечень свидетелей не указан (--policy)
verify-policy-met = условия перечня свидетелей выполнены
verify-rules = каждый акт решён заново по правилам своего дня и дал те же события
verify-rules-withheld = соблюдение правил в записи { $n } и последующих: эта запись — о закрытом заседании, и её слов здесь нет
verify-no-rules = следует ли каждый акт из правил своего дня
verify-no-entry-names = Ни одна запись не называет этот документ.
verify-entry-names = запись { $n } называет этот документ
verify-entry-names-by-digest = запись { $n } называет этот документ (по SHA-256)
verify-entry-names-by-words = запись { $n } называет этот документ (слово в слово)
verify-entry-names-another = Запись { $n } не называет этот документ.
verify-no-document = документ: не указан (--document)
verify-proof-without-entry = В доказательстве нет самой записи, доказывать нечего.
verify-proof-of-another = Запись в доказательстве — не запись { $n } реестра { $origin }, записей в котором { $count }.
verify-proof-included = запись { $n } входит в реестр { $origin }, записей в котором { $count }
verify-proof-no-policy = кто подписал контрольную точку: перечень свидетелей не указан (--policy), такое доказательство мог составить кто угодно
verify-proof-one-entry = правомерность акта: доказательство показывает одну запись; для этого проверьте весь реестр
verify-receipt-record = Чтобы проверить расписку, назовите реестр: --record.
verify-receipt-unsigned = Ни один ключ расписок, названный в реестре, эту расписку не подписывал.
verify-receipt-signed = подписано как расписка: { $name }
verify-receipt-not-there = Расписка обещает запись { $n }, а записей в реестре { $count }. Если её не публикуют прямо сейчас, акт исчез: сохраните расписку.
verify-receipt-other = Запись { $n } — не та, которую обещает расписка: сохраните расписку, она это доказывает.
verify-receipt-stands = акт { $act } стоит записью { $n }, как обещает расписка
verify-limits = чего не покажет никакой реестр: утаённые акты, правдивость сказанного, верность часов

entries-and-more = { $told } и другие
lost-words = закрытых текстов нет, и ни один акт не распорядился их удалить: записи { $entries }
lost-tombstone = закрытые тексты отмечены как удалённые актом, который этого не предписывал: записи { $entries }
lost-file = файла закрытого документа нет, и ни один акт не распорядился его удалить: записи { $entries }

bad-entry = Запись { $n }: { $sentence }
bad-database-damaged = здесь повреждена сама база данных: { $said }.
bad-entry-missing = записи нет.
bad-entry-extra = после конца реестра ({ $size }) есть лишние записи.
bad-entry-leaf = хеш её байтов не тот, что хранится с ними.
bad-entry-text = её байты — не JSON в UTF-8.
bad-entry-number = в ней указан номер { $found }.
bad-entry-rules = она не следует из предыдущих записей по правилам своего дня: { $reason }.
bad-tree-subtree = с ней хранимый хеш поддерева { $index } уровня { $level } не совпадает с вычисленным.
bad-tree-root = Корень — { $stored }, а по записям получается { $computed }.
bad-document-damaged = Документ { $digest } — уже не те байты, которые назвал реестр.
bad-document-missing = названного в ней документа { $digest } здесь нет.
bad-sealed-damaged = закрытые байты — не те, к которым она обязывает ({ $commitment }).
bad-signed-damaged = Последняя подписанная контрольная точка (записей: { $size }) повреждена.
bad-checkpoint-missing = Контрольной точки нет.
bad-checkpoint-text = Контрольная точка составлена неверно: { $said }.
bad-checkpoint-broken = Подпись на контрольной точке от имени { $key } неверна.
bad-checkpoint-unsigned = Ни один реестр из перечня не подписал эту контрольную точку { $origin }.
bad-checkpoint-quorum = Контрольную точку заверили только { $cosigned } из { $witnesses } свидетелей: перечень требует больше.
bad-checkpoint-other = Контрольная точка (записей: { $size }) — не этого реестра.
bad-tile-missing = файла { $tile } нет.
bad-tile-text = файл { $tile } — не плитка.
bad-tile-hashes = хеши в файле { $tile } не совпадают с записями под ними.

departure-not-an-entry = правила не могут её прочесть
departure-another-release = её решила другая версия программы, правил которой здесь нет
departure-act-misshapen = акт составлен неверно
departure-act-taken-twice = акт уже был принят
departure-moment-runs-back = она принята раньше предыдущей записи
departure-another-day = её день — не тот, что в её момент наступил в местопребывании организации
departure-act-refused = акт получает отказ
departure-other-events = акт даёт другие события

-standstill-catch-up = Акты принимаются, но остановите сервер сейчас: выполните kurultai restore --catch-up URL|КАТАЛОГ --policy ФАЙЛ КАТАЛОГ с зеркалом или копией наблюдателя за реестром и запустите сервер снова.
-standstill-compare = Остановите сервер, сохраните этот каталог и сравните его с копией наблюдателя за реестром (kurultai verify).
standstill-published-ahead = Ничего не подписывается и не публикуется. В этом реестре записей { $ours }, а опубликовано { $size }: это старая копия. { -standstill-catch-up }
standstill-published-other = Ничего не подписывается и не публикуется. Этот реестр — не тот, из которого опубликовано записей: { $size }. { -standstill-compare }
standstill-witness-ahead = Ничего не подписывается и не публикуется. В этом реестре записей { $ours }, а свидетель { $witness } показывает нашу подпись на { $size }: это старая копия. { -standstill-catch-up }
standstill-witness-other = Ничего не подписывается и не публикуется. Свидетель { $witness } показывает нашу подпись на записях ({ $size }), которые не являются началом этого реестра. { -standstill-compare }
standstill-witness-claims = Ничего не подписывается и не публикуется. В этом реестре записей { $ours }, а свидетель { $witness } утверждает, что видел { $size }, но не показывает их. Если это старая копия, дополните её (kurultai restore --catch-up); если свидетель ошибается, запустите сервер с KURULTAI_DISTRUSTED={ $witness }.
standstill-signer-moved = Ничего не подписывается и не публикуется. Контрольную точку тем временем подписал другой процесс ({ $said }). { -standstill-compare }

read-folder-as-json = Сообщения из папки печатаются как JSON: добавьте --json.
read-too-many = В { $folder } сообщений { $count }; за один раз разбирается не более { $most }.
read-progress = Разобрано сообщений: { $done } из { $count }
read-total = Сообщений: { $count }, разобрано: { $read }, отклонено: { $refused }
read-proposes-nothing = Вносить в реестр по этому сообщению нечего.
read-report-too-long = В сообщении знаков: { $units }; разбирается не более { $unitsMax }.
read-report-not-russian = Это не сообщение на русском языке: слов { $words }, из них в словаре { $known }.
read-report-empty = Разбирать нечего.
read-report-not-utf8 = Это не текст в UTF-8.
read-report-too-many-bytes = В файле байт: { $bytes }; читается не более { $bytesMax }.
read-report-unreadable = Файл не открывается.
