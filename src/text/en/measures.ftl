# Measures and reports.
measures = Measures and priorities
measures-note = What is to be done, who answers for it, and by when.
results = Results
results-note = How what earlier sessions asked for is going.
measure-responsible = Responsible
measure-by = By
measure-progress = Progress
measure-kind-priority = priority
measure-kind-measure = measure
progress-none = no reports
progress-overdue = overdue
progress-begun = begun
progress-under-way = under way
progress-done = done
progress-dropped = dropped
