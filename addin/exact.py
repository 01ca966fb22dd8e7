"""Counting without floats: fen, 0.01 ㎡, thresholds by cross-multiplication, shares that sum."""
