"""Several clerks' copies of one workbook → one: what is new is added, what differs is shown side by side.

Nothing is overwritten: where two copies say different things, the first workbook's value stays and the other is listed.
One step, one file; the copies are plain grids, so that an .xls, .ods or .csv will do; only the first must be an .xlsx.
"""
