"""The batch on this machine."""

from collections.abc import Callable, Iterator, Sequence

from addin.batch.pool.pool import FOR_LINES, FOR_RESULTS, Named, work
from addin.batch.task import Done, Task, crashed

LINE_OF = Named("addin.batch.working", "line_of")
"""By its name: this process has no need of all that it imports."""


def here(tasks: Sequence[Task], processes: int, begun: Callable[[Task], None]) -> Iterator[tuple[Task, Done]]:
    """Each task with what came of it, as it is ready.

    Never in this very process, be it one only: a workbook that ends its process must not end the batch.
    """
    preloaded = FOR_RESULTS if any(task.folder for task in tasks) else FOR_LINES
    for task, done in work(LINE_OF, tasks, processes, begun, preloaded=preloaded):
        yield task, done or crashed(task)
