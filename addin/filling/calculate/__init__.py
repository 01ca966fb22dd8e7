"""Results of formulas, exactly: readers that cannot calculate find them in the file, and public copies print them.

Arithmetic, comparisons, &, references across sheets, defined names, tables' columns, and the functions of
`functions/` (docs/forms.md lists them).  Any other formula is left without a result, and so is all that hangs on it.
"""
