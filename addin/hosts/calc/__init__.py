"""LibreOffice Calc behind xlwings' calls, so that the live host runs unchanged.

Written from xlwings' BSD-licensed base classes; only what the live host uses is here, and behaves as Excel does.
"""
