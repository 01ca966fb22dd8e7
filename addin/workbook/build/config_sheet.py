"""The sheet that xlwings' launcher reads: which Python to start.  Hidden; people have no business there.

Every setting that the launcher asks for stands here, so that it never looks for a file beside the user's workbook.
"""

from addin.workbook.build.launcher import PROJECT
from addin.workbook.drawing import Drawing

WORKBOOK_SHEET = f"{PROJECT}.conf"
SETTINGS: dict[str, str] = {
    "INTERPRETER_WIN": r"%LOCALAPPDATA%\jiugai\python\python.exe",
    "INTERPRETER_MAC": "$HOME/jiugai/bin/python",
    "ADD_WORKBOOK_TO_PYTHONPATH": "False",
    "PYTHONPATH": "",
    "USE UDF SERVER": "False",
    "SHOW CONSOLE": "False",
    "CONDA PATH": "",
    "CONDA ENV": "",
    "TEMP DIR": "%TEMP%",
    "ONEDRIVE_CONSUMER_WIN": "",
    "ONEDRIVE_COMMERCIAL_WIN": "",
    "SHAREPOINT_WIN": "",
    "ONEDRIVE_CONSUMER_MAC": "",
    "ONEDRIVE_COMMERCIAL_MAC": "",
    "SHAREPOINT_MAC": "",
}


def draw_config(drawing: Drawing, name: str, hidden: bool = True) -> None:
    """Key in A, value in B, from A1 down; `hidden` only where another sheet is to be seen."""
    sheet = drawing.sheet(name)
    text = drawing.look(num_format="@")
    sheet.set_column(0, 0, 32, text)
    sheet.set_column(1, 1, 60, text)
    for row, (key, value) in enumerate(SETTINGS.items()):
        sheet.write_string(row, 0, key)
        sheet.write_string(row, 1, value)
    if hidden:
        sheet.hide()
