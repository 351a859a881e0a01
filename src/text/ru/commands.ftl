# Что делает каждая команда и что принимает: справка командной строки, её составляет src/cli/usage.ts.
cli-overview =
    Курултай: секретариат совета в одной программе.
    Вызов: kurultai КОМАНДА ... (в проекте: npm run -s kurultai -- КОМАНДА ...)
cli-overview-end = О команде подробнее: kurultai КОМАНДА --help. Версия: kurultai --version.
cli-usage = Вызов: kurultai { $line }
cli-help-default = { $words } (если не указано: { $value })
cli-unknown-command = Команды { $command } нет. Есть команды: { $names }.
cli-unknown-option = Здесь нет параметра { $option }.
cli-option-value = Параметру { $option } требуется значение, либо оно дано там, где не требуется.
cli-option-required = Требуется параметр { $option }.
cli-options-together = Параметры { $one } и { $other } указываются вместе или не указываются вовсе.
cli-wrong-number = Слишком мало или слишком много аргументов.

cli-value-acts = ФАЙЛ.json
cli-value-address = АДРЕС
cli-value-backup = ФАЙЛ
cli-value-day = ДЕНЬ
cli-value-dir = КАТАЛОГ
cli-value-entry = ЗАПИСЬ
cli-value-file = ФАЙЛ
cli-value-folder = ПАПКА
cli-value-key = КЛЮЧ
cli-value-language = ru|en
cli-value-lines = ФАЙЛ.ndjson
cli-value-name = ИМЯ
cli-value-number = N
cli-value-origin = ИМЯ-РЕЕСТРА
cli-value-post = ДОЛЖНОСТЬ
cli-value-proof = ФАЙЛ.tlog-proof
cli-value-receipt = ФАЙЛ.receipt
cli-value-role = РОЛЬ
cli-value-seconds = СЕКУНД
cli-value-url = URL

cli-does-serve = Показывает страницы совета; новый каталог данных наполняет организацией-образцом.
cli-help-serve-data = где лежит реестр
cli-help-serve-port = порт; 0 — любой свободный
cli-help-serve-host = адрес; 127.0.0.1 — только эта машина
cli-help-serve-empty = начать с пустого вместо образца

cli-does-act = Вносит акты из файла JSON.
cli-help-act-acts = один акт или список актов; - читает их со стандартного ввода
cli-help-act-data = где лежит реестр; сервер на нём работать не должен
cli-help-act-as = secretary, chair, delegate:KG или observer

cli-does-post = Показывает, кто занимает должность в указанный день, по состоянию на указанную запись.
cli-help-post-post = идентификатор должности, например secretary-general
cli-help-post-on = о каком дне речь, например 2026-01-01; если не указано: сегодня
cli-help-post-at = по состоянию на эту запись реестра; если не указано: на последнюю
cli-help-post-data = где лежит реестр; сервер может работать
cli-help-post-json = тот же JSON, что и GET /posts/ДОЛЖНОСТЬ.json

cli-does-verify = Проверяет реестр, его открытые файлы или доказательство и называет первую негодную запись.
cli-help-verify-url = реестр совета, например https://council.example/record
cli-help-verify-dir = каталог данных, копия наблюдателя за реестром (--without-documents) или папка открытых файлов
cli-help-verify-proof = доказательство одной записи
cli-help-verify-record = для расписки: реестр, к которому она относится, адрес или каталог
cli-help-verify-receipt = подписанная расписка об одном акте
cli-help-verify-policy = перечень, в котором названы ключ реестра и свидетели
cli-help-verify-document = документ, который должна называть запись
cli-help-verify-no-replay = не решать каждый акт заново по правилам его дня
cli-help-verify-without-documents = не искать документы, которые называют записи

cli-does-invite = Печатает одноразовую ссылку, по которой секретарь создаст ключ и войдёт.
cli-help-invite-data = где лежит реестр; сервер может работать
cli-help-invite-role = secretary: остальных приглашают на странице /desk/access
cli-help-invite-name = кого приглашают, как он будет назван в реестре
cli-help-invite-language = на каком языке имя; если не указано: на языке терминала

cli-does-backup = Копирует каталог данных в один файл, в том числе при работающем сервере.
cli-help-backup-dir = каталог данных
cli-help-backup-file = резервная копия, которую надо сделать; существующий файл не перезаписывается

cli-does-restore = Делает каталог данных из резервной копии или дополняет его по копии реестра и проверяет.
cli-help-restore-backup = резервная копия; без неё реестр в КАТАЛОГЕ дополняется как есть
cli-help-restore-dir = каталог данных; реестр, который в нём есть, не перезаписывается
cli-help-restore-catch-up = где у зеркала или у наблюдателя за реестром есть более поздние записи
cli-help-restore-policy = перечень, в котором назван ключ реестра

cli-does-witness = Запускает свидетеля, который заверяет контрольные точки реестра.
cli-help-witness-origin = какой реестр заверять: первая строка его контрольной точки
cli-help-witness-key = ключ для проверки подписей реестра; дважды, пока ключ меняют
cli-help-witness-data = где свидетель хранит свой ключ (witness.key) и то, что видел
cli-help-witness-port = порт; 0 — любой свободный
cli-help-witness-host = адрес
cli-help-witness-name = как назвать свидетеля, когда создаётся его ключ, например witness.example/kz

cli-does-monitor = Следит за чужим реестром, храня его копию.
cli-help-monitor-url = реестр совета, например https://council.example/record
cli-help-monitor-dir = папка открытых файлов
cli-help-monitor-policy = перечень, в котором названы ключ реестра и свидетели
cli-help-monitor-data = где хранится собственная копия реестра
cli-help-monitor-every = как часто смотреть
cli-help-monitor-old-after = при каком возрасте последней подписи свидетеля поднимать тревогу
cli-help-monitor-once = посмотреть один раз: код выхода 0 — всё в порядке, 1 — была тревога

cli-does-rulebook = Проверяет свод правил и называет каждую ошибку с её строкой.
cli-help-rulebook-rules = свод правил, JSON
cli-help-rulebook-json = печатать JSON

cli-does-replay = Прогоняет записанные голосования через свод правил.
cli-help-replay-rules = свод правил, JSON
cli-help-replay-votes = решения, по одному JSON в строке
cli-help-replay-json = печатать JSON

cli-does-rotation = Сверяет, кто председательствовал, с очерёдностью по своду правил.
cli-help-rotation-rules = свод правил, JSON
cli-help-rotation-periods = кто и когда занимал должность, по одному JSON в строке
cli-help-rotation-names = названия членов; если не указано: names.ndjson рядом с периодами
cli-help-rotation-json = печатать JSON

cli-does-read = Разбирает сообщения СМИ и предлагает, что внести в реестр; при каждом поле — слова, на которых оно основано.
cli-help-read-file = сообщение, текст в UTF-8
cli-help-read-folder = папка сообщений (.txt), только с --json: по строке JSON на сообщение, в порядке имён файлов
cli-help-read-json = печатать JSON
