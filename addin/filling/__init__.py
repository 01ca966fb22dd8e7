"""Filling .xlsx files by patching the package's XML: what is not filled stays byte for byte."""
