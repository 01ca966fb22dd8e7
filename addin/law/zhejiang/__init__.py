"""Regulations of Zhejiang province (浙江省人民代表大会常务委员会)."""
