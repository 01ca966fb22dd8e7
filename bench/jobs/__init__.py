"""One contestant, one file; each is run as a process of its own: `python -m bench.jobs.NAME ARGUMENTS`."""
