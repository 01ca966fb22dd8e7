"""Coverage-guided fuzzing of the reader and the filler: `python -m bench.fuzz reading|filling --seconds 600`.

Needs `pip install --group fuzz`.  The corpus is kept in a folder of its own between calls; whatever raises anything but
`Unusable` stops the run and leaves its input there.
"""
