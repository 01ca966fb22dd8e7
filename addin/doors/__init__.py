"""Where each dwelling is in its building: what is drawn, walked along and printed as a grid begins here."""
