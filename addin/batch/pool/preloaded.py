"""Imported once by the server that the pool's processes are forked from: they all share what a line takes."""

import gc

from addin.batch import working

working.warm()
gc.collect()
gc.freeze()
