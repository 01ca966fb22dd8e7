"""WPS without WPS: our add-in as it is, in an Application as strict as Kingsoft's declarations, driving real Python.

A name that `et-jsapi-declare` does not know, a write to what it declares readonly, an argument of another type throws.
Under it lies the workbook in memory of `tests.excel`, which knows what a spreadsheet makes of what is written.
"""
