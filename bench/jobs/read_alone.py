"""The floor of the whole job: calamine reads every sheet into Python lists, and nothing else happens."""

import sys

import python_calamine

book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
print(sum(len(book.get_sheet_by_name(name).to_python(skip_empty_area=False)) for name in book.sheet_names))
