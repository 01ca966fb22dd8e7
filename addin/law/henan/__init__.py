"""Regulations of Henan province (河南省人民代表大会常务委员会)."""
