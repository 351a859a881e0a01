# Командная строка.

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
cli-serving-sample = Это организация-образец: она для того, чтобы опробовать программу.
cli-record-gone = В { $dir } нет реестра, но есть то, что к нему относится: { $found }. Ничего не начато. Если не подключён том, подключите его; если реестр утрачен, восстановите резервную копию в новый каталог: kurultai restore ФАЙЛ КАТАЛОГ
cli-not-begun = В { $dir } нет реестра. Если он должен там быть, не подключён том или --data называет другой каталог. Чтобы начать там новую организацию, запустите один раз с --empty.
cli-not-empty = Образцом заполняется только пустой каталог, а в { $dir } есть: { $found }. Назовите другой каталог в --data или начните там пустую организацию с --empty.
cli-urn-damaged = Бюллетени в { $dir }/urn.sqlite не читаются: { $said }. Реестр не затронут. Уберите файл и запустите снова; открытый тайный тур придётся провести заново.
cli-access-damaged = Ключи и входы в { $dir }/access.sqlite не читаются: { $said }. Реестр не затронут. Уберите файл и запустите снова; после этого всех приглашают заново.
cli-disk-failing = Диск каталога { $dir } не отвечает: { $said }. Пока он читается, подтверждённое не утрачено: скопируйте каталог на другой диск.

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
