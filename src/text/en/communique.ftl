# The communique.
communique = Communique
communique-not-issued = not issued yet
