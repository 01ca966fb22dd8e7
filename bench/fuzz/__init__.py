"""Coverage-guided fuzzing of the reader and the filler: `python -m bench.fuzz reading|filling --seconds 600`.

Needs atheris (`make fuzz` installs it).  A run begins with the corpus in `bench/fuzz/corpus`, puts what it finds into
`build/fuzz`; `--keep` packs that into the corpus.  Whatever raises anything but `Unusable` stops the run
and leaves its input in `build/fuzz`.
"""
