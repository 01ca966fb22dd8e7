"""Makes the workbooks with buttons: jiugai.xlsm and jiugai.xlam for Excel, jiugai.ods for LibreOffice."""
