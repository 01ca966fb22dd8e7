"""物业引入: what follows from it."""
