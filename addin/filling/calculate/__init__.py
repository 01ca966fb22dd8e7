"""Results of the formulas that most forms have, exactly: readers that cannot calculate find them in the file.

SUM, SUBTOTAL, AVERAGE, COUNT, COUNTA, MAX, MIN, ROUND, IF, + − × ÷ %, comparisons, texts in quotes and references,
across sheets too.  Any other formula is left without a result, and so is all that hangs on it.
"""
