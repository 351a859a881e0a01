# Командная строка.
cli-overview =
    Курултай: секретариат совета в одной программе.
    Вызов: kurultai КОМАНДА ... (в проекте: npm run -s kurultai -- КОМАНДА ...)
cli-overview-end = О команде подробнее: kurultai КОМАНДА --help. Версия: kurultai --version.
cli-unknown-command = Команды { $command } нет. Есть команды: { $names }.
cli-unknown-option = Здесь нет параметра { $option }.
cli-option-value = Параметру { $option } требуется значение, либо оно дано там, где не требуется.
cli-wrong-number = Слишком мало или слишком много аргументов.

cli-does-serve = Показывает страницы совета; новый каталог данных наполняет организацией-образцом.
cli-does-act = Вносит акты из файла JSON.
cli-does-post = Показывает, кто занимает должность в указанный день, по состоянию на указанную запись.
cli-does-verify = Проверяет реестр, его открытые файлы или доказательство и называет первую негодную запись.
cli-does-backup = Копирует каталог данных в один файл, не мешая тому, кто в него пишет.
cli-does-restore = Делает каталог данных из резервной копии и проверяет его.
cli-does-witness = Запускает свидетеля, который заверяет контрольные точки реестра.
cli-does-monitor = Следит за чужим реестром, храня его копию.
cli-does-rulebook = Проверяет свод правил и называет каждую ошибку с её строкой.
cli-does-replay = Прогоняет записанные голосования через свод правил.
cli-does-rotation = Сверяет, кто председательствовал, с очерёдностью по своду правил.
cli-does-read = Разбирает сообщения СМИ и предлагает, что внести в реестр; при каждом поле — слова, на которых оно основано.

cli-usage-serve =
    Вызов: kurultai serve [--data КАТАЛОГ] [--port N] [--host АДРЕС] [--empty]
      --data КАТАЛОГ  где лежит реестр (./data)
      --port N        порт (8080; 0 — любой свободный)
      --host АДРЕС    адрес (127.0.0.1 — только эта машина)
      --empty         начать с пустого вместо образца
cli-usage-act =
    Вызов: kurultai act ФАЙЛ.json --data КАТАЛОГ [--as РОЛЬ]
      ФАЙЛ.json       один акт или список актов; - читает их со стандартного ввода
      --data КАТАЛОГ  где лежит реестр
      --as РОЛЬ       secretary (если не указано иное), chair, delegate:KG, observer
cli-usage-post =
    Вызов: kurultai post ДОЛЖНОСТЬ [--on ДЕНЬ] [--at ЗАПИСЬ] [--data КАТАЛОГ] [--json]
      --on ДЕНЬ       о каком дне речь, например 2026-01-01 (сегодня)
      --at ЗАПИСЬ     как было известно при этой записи реестра (последней)
      --data КАТАЛОГ  где лежит реестр (./data)
      --json          тот же JSON, что и GET /posts/ДОЛЖНОСТЬ.json
cli-usage-verify = Вызов: kurultai verify АДРЕС|КАТАЛОГ|ФАЙЛ.tlog-proof [--policy ФАЙЛ] [--document ФАЙЛ] [--no-replay] [--without-documents]
cli-usage-backup = Вызов: kurultai backup КАТАЛОГ ФАЙЛ
cli-usage-restore = Вызов: kurultai restore ФАЙЛ КАТАЛОГ
cli-usage-witness = Вызов: kurultai witness --origin ИМЯ --key КЛЮЧ [--key КЛЮЧ] --data КАТАЛОГ --port N [--host АДРЕС] [--name ИМЯ]
cli-usage-monitor = Вызов: kurultai monitor АДРЕС --policy ФАЙЛ --data КАТАЛОГ [--every СЕКУНД] [--old-after СЕКУНД] [--once]
cli-usage-rulebook = Вызов: kurultai rulebook --rules ФАЙЛ [--json]
cli-usage-replay = Вызов: kurultai replay --rules ФАЙЛ --votes ФАЙЛ.ndjson [--json]
cli-usage-rotation = Вызов: kurultai rotation --rules ФАЙЛ --periods ФАЙЛ.ndjson [--names ФАЙЛ.ndjson] [--json]
cli-usage-read =
    Вызов: kurultai read ФАЙЛ [--json] или kurultai read ПАПКА --json
    Папка читается на всех ядрах, доступных процессу; строки выводятся в порядке имён файлов.

cli-reading = Чтение реестра: { $done } из { $size } записей
cli-filling = Наполнение образцом: { $done } из { $size } актов
cli-laying = Внесение актов: { $done } из { $size }

cli-serving =
    { $count ->
        [one] { $name }: в реестре { $count } запись.
        [few] { $name }: в реестре { $count } записи.
       *[other] { $name }: в реестре { $count } записей.
    }
cli-serving-empty = Организации ещё нет: учредите её на рабочей странице секретариата.
cli-serving-at = Откройте { $url }
cli-serving-data = Данные лежат в { $dir }
cli-serving-personas = На этой машине можно действовать без ключа от имени секретаря, Председателя, делегата или наблюдателя: { $url }
  В ссылке секретный код: кто знает его на этой машине, может всё. Программы посылают код в заголовке Kurultai-Persona-Token.
cli-serving-keys = Входят по ключу: { $url } (первого секретаря приглашают командой kurultai invite)
cli-serving-no-url = Войти пока нельзя: для ключей нужен адрес, по которому сервер открывают браузеры. Задайте KURULTAI_URL=https://… . Чтобы опробовать программу без ключей, запустите её только для этой машины: --host 127.0.0.1, без KURULTAI_BEHIND_PROXY.
cli-serving-other = Своя пустая организация: npm start -- --empty --data ./data/my-council
cli-serving-stop = Остановить: Ctrl+C.
cli-stopping = Остановка: начатая запись завершается.

cli-record-in-use = Реестр в { $dir } ведёт другой процесс. Остановите его или назовите другой каталог: --data.
cli-record-damaged = Реестр в { $dir } не открывается: { $said }. Что с ним, покажет: kurultai verify { $dir }; затем восстановите резервную копию в новый каталог.
cli-directory-forbidden = В каталог { $dir } нельзя писать. Дайте себе право или назовите другой каталог: --data.
cli-not-a-directory = { $dir } — не каталог. Назовите другой: --data.
cli-disk-full = На диске, где { $dir }, нет места. Освободите его и запустите снова; ничего подтверждённого не потеряно.
cli-port-in-use = Порт { $port } занят. Остановите программу, которая его держит, или выберите другой: --port (0 — любой свободный).
cli-port-forbidden = Для порта { $port } у процесса нет прав. Выберите порт больше 1023: --port.
cli-no-such-host = У этой машины нет адреса { $host }. Выберите другой: --host.
cli-not-a-port = { $port } — не порт: требуется число от 0 до 65535.
cli-holds-sample = В { $dir } лежит организация-образец. Пустую начните в отдельном каталоге: npm start -- --empty --data ./data/my-council
cli-no-directory = Назовите каталог реестра: --data.

cli-not-a-day = Дня { $day } нет. Пишите так: 2026-01-01.
cli-not-an-entry = { $entry } — не номер записи.
cli-no-such-entry = Записи { $entry } в реестре ещё нет; последняя — { $newest }.
cli-no-such-post = Должности { $post } в реестре по состоянию на эту запись нет.
cli-post-asked = { $post } на { $on }, по состоянию на запись { $entry }:
cli-post-vacant = никто
cli-post-decision = по решению { $decision }
cli-post-entry = запись { $entry }
cli-post-notional = опирается на условные источники
cli-capacity-substantive = в должности
cli-capacity-acting = исполняет обязанности
cli-capacity-designate = назначен, в должность не вступил

cli-not-a-role = Роли { $role } нет. Роли: secretary, chair, delegate:KG, observer.
cli-file-unreadable = { $file } не читается: { $said }
cli-file-too-large = { $file } больше 64 МБ. Внесите акты по частям.
cli-file-not-json = { $file } — не JSON: { $said }
cli-act-misshapen = Акт составлен неверно:
cli-act-which = Акт { $number } из { $count } не принят; предыдущие приняты.
cli-not-recorded = Акт не записан: { $said }. Внесите его снова.
