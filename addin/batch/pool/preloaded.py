"""Imported once by the server that the pool's processes are forked from: they all share what it imports."""

import gc

from addin.batch import working

__all__ = ["working"]

working.warm()
gc.collect()
gc.freeze()
