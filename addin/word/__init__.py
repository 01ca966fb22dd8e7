"""Word forms (.docx): notices and letters, written in the same language as the .xlsx forms, filled through docxtpl."""
