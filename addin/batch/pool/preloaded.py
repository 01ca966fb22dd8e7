"""Imported once by the server that the pool's processes are forked from: they all share what it imports."""

import gc

from addin.batch import exporting, working

__all__ = ["exporting", "working"]

working.warm()
gc.collect()
gc.freeze()
