"""One contestant, one file: `job(source, target, rows)` gives what is timed.  Those that are scripts read and split."""
