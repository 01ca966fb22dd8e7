"""How each kind of a result's values looks in a cell, as Excel writes number formats."""

from addin.tell.sheet import Format

NUMBER_FORMATS: dict[Format, str] = {
    "text": "@",
    "wrap": "@",
    "general": "General_ ",
    "integer": "#,##0_ ",
    "money": "#,##0.00_ ",
    "area": "#,##0.00_ ",
    "percent": "0.00%_ ",
    "date": "yyyy-mm-dd",
    "datetime": "yyyy-mm-dd hh:mm",
}
