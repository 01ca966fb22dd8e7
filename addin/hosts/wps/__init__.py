"""WPS Spreadsheets as a host: its add-in saves a copy of the workbook and asks; we answer with what is to be written.

Both lie in a folder of the user's, one folder a press.  `addon/` holds what runs inside WPS.
"""
