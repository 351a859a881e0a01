# Вопросы повестки.
item-number = Пункт { $number }
item-time = Рассмотрен
