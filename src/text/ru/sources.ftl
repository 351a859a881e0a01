# Источники.
menu-sources = Источники
source-publisher = Кто опубликовал
source-day = День
source-address = Адрес
source-things = Основано на нём
source-facts = Что на него опирается
source-facts-count = { $count ->
    [one] { $count } сведение в реестре
    [few] { $count } сведения в реестре
   *[other] { $count } сведений в реестре
}
source-facts-none = На него пока ничего не опирается
source-facts-none-then = Когда акт сошлётся на этот источник, здесь появится, что именно.
source-fields = Какие сведения
source-notional = Этого никто не сообщал. Всё, что опирается только на него, помечено как условное.
source-thing = На что ссылаются
source-thing-kind = Вид
sources-whole = всё, если не указано иное
sources-of-time = Время записи и кто внёс
sources-of-openedOn = День открытия
sources-of-closedOn = День закрытия
sources-of-decidedOn = День решения
sources-of-decidedAt = Время решения
sources-of-outcome = Итог
sources-none = Источников пока нет
sources-none-then = Внесённые источники появятся здесь.
sources-note = На что опирается каждое сведение.
