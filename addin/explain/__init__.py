"""How a figure came about: its formula in words and in numbers, its article, and the cells it rests on.

Nothing is counted here a second time: numbers are those of the `Outcome`.  One kind of figure, one file.
"""
