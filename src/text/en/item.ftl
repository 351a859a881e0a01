# Agenda items.
item-number = Item { $number }
item-time = Taken up
