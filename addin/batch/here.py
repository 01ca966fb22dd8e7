"""The batch on this machine."""

from collections.abc import Callable, Iterator, Sequence

from addin.batch.pool.pool import work
from addin.batch.task import Done, Task, crashed


def here(tasks: Sequence[Task], processes: int, begun: Callable[[Task], None]) -> Iterator[tuple[Task, Done]]:
    """Each task with what came of it, as it is ready.

    Never in this very process, be it one only: a workbook that ends its process must not end the batch.
    """
    from addin.batch.working import line_of  # here, so that the command's own process imports none of it until it must

    for task, done in work(line_of, tasks, processes, begun):
        yield task, done or crashed(task)
