# Меры и отчёты.
measures = Меры и приоритеты
measures-note = Что решено сделать, кто отвечает и к какому сроку.
results = Итоги
results-note = Как выполняется решённое на прежних сессиях.
measure-responsible = Кто отвечает
measure-by = Срок
measure-progress = Ход
measure-kind-priority = приоритет
measure-kind-measure = мера
progress-none = отчётов нет
progress-overdue = срок прошёл
progress-begun = начато
progress-under-way = выполняется
progress-done = выполнено
progress-dropped = снято
