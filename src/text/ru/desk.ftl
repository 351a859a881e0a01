# Стол секретариата.
desk = Стол секретариата
desk-lead = Вы действуете как { $persona }. Здесь видно, что идёт сейчас, и всё, что можно внести.
desk-lead-empty = Организация ещё не основана. Семь шагов — и можно вести сессию.
desk-founding = Основание
desk-founding-note = Каждый шаг опирается на предыдущие. Вернуться к любому можно в любое время.
desk-state = Состояние
desk-what = Что
desk-no-sessions = Сессий пока нет
desk-no-sessions-then = Когда секретариат созовёт сессию, здесь появятся её день, место и состояние.
desk-open = Что идёт
desk-nothing-open = Сейчас ничего не идёт
desk-nothing-open-then = Открытые заседания, вопросы и документы на подписании появятся здесь.
desk-to-session = К столу сессии
desk-all-acts = Все акты
desk-acts-for-programs = То же для программ
desk-correct = Исправить
desk-entered = Внесено: { $act }.
do-it = Внести
do-it-further = Внести…
do-it-more = Ещё…
not-now-later = ещё нельзя
not-now-refused = нельзя

step-organisation = название, местопребывание, языки
step-member = члены и как они участвуют
step-body = совет, совет министров, комитет, секретариат
step-post = генеральный секретарь, заместители, председатель
step-rulebook = кворум, порядок решения, сроки: по образцу или свои
step-person = те, кто входит в делегации и занимает должности
step-session = первая сессия совета
done-organisation = { $count ->
   *[other] основана
}
done-member = { $count ->
    [one] { $count } член
    [few] { $count } члена
   *[other] { $count } членов
}
done-body = { $count ->
    [one] { $count } орган
    [few] { $count } органа
   *[other] { $count } органов
}
done-post = { $count ->
    [one] { $count } должность
    [few] { $count } должности
   *[other] { $count } должностей
}
done-rulebook = { $count ->
    [one] { $count } принятый свод
    [few] { $count } принятых свода
   *[other] { $count } принятых сводов
}
done-person = { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[other] { $count } лиц
}
done-session = { $count ->
    [one] { $count } сессия
    [few] { $count } сессии
   *[other] { $count } сессий
}

chapter-organisation = Организация
chapter-persons = Лица и источники
chapter-preparing = Подготовка сессии
chapter-sitting = Заседание
chapter-after = После решения
chapter-safeguards = Сохранность реестра

session-is-convened = созвана
session-is-open = идёт
session-is-closed = закрыта
sitting-is-scheduled = предстоит
sitting-is-open = идёт
sitting-is-suspended = перерыв
sitting-is-closed = закрыто
document-is-laid = внесён
document-is-adopted = принят
document-is-open-for-signature = подписывается
document-is-signed = подписан
desk-no-sign-in = Войти на этом сервере пока нельзя: выбрать, за кого вы действуете, можно только на том компьютере, где он работает.
