"""Public copies (公示版): for the wall, with nobody's name, phone or door readable (个人信息保护法 第25条)."""
