# Вопросы повестки.
item-number = Вопрос { $number }
item-time = Рассмотрен
