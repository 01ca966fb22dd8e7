"""What follows from the rest of the paper file: one form of the seed, one file here, each `build(dossier, roll)`.

They hold plain values; `addin.tell.sheets.PAPER` shows them as sheets, `addin.figures` gives them to forms.
"""
