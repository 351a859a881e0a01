# Органы.
body-kind = Вид
body-parent = Входит в
body-children = Его органы
body-seats = Кто входит
seat-time = Когда
rules-of-procedure = Правила процедуры
rules-from = Правила { $date }
