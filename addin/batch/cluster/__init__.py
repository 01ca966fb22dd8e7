"""The batch on a cluster of dask.distributed; the engine is theirs, what a line is stays ours."""
