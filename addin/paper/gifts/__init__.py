"""光荣榜: what follows from it."""
