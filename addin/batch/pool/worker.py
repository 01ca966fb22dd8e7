"""What a process of the pool does: take an item, work it out, give it back; until there is no more, or it grew fat."""

import gc
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from addin.batch.pool.memory import resident

LIMIT = 700 * 1024 * 1024
"""Bytes.  A process that holds more is ended after its item: what Python keeps of a large workbook goes with it, and
small ones never cost a new process, however many they are."""


def serve(pipe: "Connection[Any, Any]", function: Callable[[Any], Any], limit: int) -> None:
    """Answers (result, last); ends when the pipe does, be it because its parent was killed."""
    ready()
    try:
        while True:
            item = pipe.recv()
            result = function(item)
            full = resident() > limit
            pipe.send((result, full))
            if full:
                return
    except (EOFError, BrokenPipeError, ConnectionResetError, KeyboardInterrupt):
        return


def ready() -> None:
    """What was imported lives as long as the process: the collector need never look at it again."""
    gc.collect()
    gc.freeze()
    gc.enable()
