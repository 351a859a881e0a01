# Члены.
membership = Членство
membership-from = С какого дня
member-signed = Подписанные документы
members-none = Членов пока нет
members-none-then = Принятые члены появятся здесь по алфавиту.
members-on = На { $day }
members-others = Наблюдатели и бывшие члены
