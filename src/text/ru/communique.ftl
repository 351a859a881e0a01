# Коммюнике.
communique = Коммюнике
communique-not-issued = ещё не выпущено
