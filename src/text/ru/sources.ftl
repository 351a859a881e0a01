# Источники.
menu-sources = Источники
source-publisher = Кто опубликовал
source-day = День
source-address = Адрес
source-things = Опирается
source-facts = Что на него опирается
source-facts-count = { $count ->
    [one] { $count } вещь на записи
    [few] { $count } вещи на записи
   *[other] { $count } вещей на записи
}
source-facts-none = На него пока ничего не опирается
source-facts-none-then = Когда акт сошлётся на этот источник, здесь появится, что именно.
source-fields = Какие сведения
source-notional = Этого никто не сообщал. Всё, что опирается только на него, помечено как условное.
source-thing = На что ссылаются
source-thing-kind = Вид
sources-whole = всё, о чём не сказано иначе
sources-of-time = Время записи и кто внёс
sources-of-openedOn = День открытия
sources-of-closedOn = День закрытия
sources-of-decidedOn = День решения
sources-of-decidedAt = Время решения
sources-of-outcome = Итог
sources-none = Источников пока нет
sources-none-then = Внесённые источники появятся здесь.
sources-note = На что опирается каждое сведение.
