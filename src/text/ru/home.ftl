# Первая страница.
home-not-founded-then = Начните с названия и членов.
home-found = Учредить организацию
home-nothing-decided = Решений пока нет. Первое решение появится здесь.
home-decision-of = { $body }, решение { $day }
home-to-decision = Решение
home-to-session = Вся сессия
home-adopted-by-consensus = Решение принято консенсусом.
home-adopted-by-roll-call = Решение принято поимённым голосованием.
home-adopted-by-show-of-hands = Решение принято голосованием.
home-represents = Представляет { $member }.
home-term = Срок — { $length }.
home-session-now = Сессия идёт
home-next-session = Следующая сессия
home-next-not-set = Дата и место не назначены
home-next-then = Когда сессию созовут, здесь появятся день, место и повестка дня.
home-feed = Следить за новым
home-chairs = { $post }: { $member }
home-find = Найти
home-posts-note = Кто занимает должность и кто займёт её следующим
home-on-day = На { $day }
home-then = Затем
home-term-to = срок по { $day }
home-last-session = Последняя сессия
home-session-link = Ход сессии, присутствие, повестка дня и документы
home-news = Что нового
home-no-news = Пока ничего нового
home-no-news-then = Решения, документы и коммюнике появятся здесь по мере записи.
news-kind = Вид
news-what = Что
home-members-note = { $count ->
    [one] { $count } член организации.
    [few] { $count } члена организации в алфавитном порядке.
   *[other] { $count } членов организации в алфавитном порядке.
}
home-head-at = Глава делегации { $day }
