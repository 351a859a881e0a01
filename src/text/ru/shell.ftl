# Оболочка каждой страницы.
skip-to-content = К содержанию
languages = Языки
menu = Меню
menu-close = Закрыть
menu-sessions = Сессии
menu-decisions = Решения
menu-posts = Должности
menu-people = Лица
menu-members = Члены
menu-record = Реестр
menu-search = Поиск

sample-notice = Образец. Состав и решения — из открытых сообщений; часы, кворум, записи, ответы членов и подписи условны.
sample-in-print = Образец: часы, кворум, записи, ответы членов и подписи условны

past-day = Показаны прежние сведения: на { $day }.
past-entry = Показаны прежние сведения: по состоянию на запись { $entry }.
past-day-and-entry = Показаны прежние сведения: на { $day }, по состоянию на запись { $entry }.
back-to-today = Вернуться к сегодняшнему дню

persona-acting = Вы действуете как
persona-only-here = Вход без ключа возможен только на этом компьютере.
persona-change = Сменить

foot-rules = Устав и правила
foot-data = Данные и выгрузки
foot-accessibility = Доступность
foot-made-with = Работает на Kurultai. Лицензия открытая.

# Доказательство внизу страницы.
proof = Доказательство
proof-of-page = Доказательство этой страницы
proof-entries = На чём основана эта страница
proof-nothing-entered = в реестр ещё не внесено
proof-checkpoint = Контрольная точка
proof-no-checkpoint = ещё не подписана
proof-size = размер { $size }
proof-witnesses = Свидетели
proof-no-witnesses = не назначены
proof-signed = { $signed } из { $of }
proof-needed = требуется { $needed }
proof-waiting = ожидаются свидетели, требуется { $needed }
proof-stopped = остановлено: подпись не сходится
proof-fault = Подпись контрольной точки не сходится. Не полагайтесь на эту страницу, пока секретариат не объяснит почему.
proof-without-trust = Независимая проверка
proof-verify = Проверить самостоятельно
proof-where = в браузере или без сети
proof-on-paper = проверьте на странице «Реестр» этого сервера или, без сети, файлом доказательства и программой kurultai verify
proof-file = Доказательство записи { $entry }, файл
proof-code = Код с доказательством записи { $entry }
