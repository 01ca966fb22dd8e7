"""Excel without Excel: presses as Excel for Windows makes them, judged on a machine that has neither.

xlwings' own Windows code runs unchanged; under it stands an Excel in memory that refuses what Excel refuses, counts
every call, is busy, dies, or sees the program killed when a test wants that.
"""
