"""Regulations of the city of Lishui (丽水市人民代表大会常务委员会)."""
