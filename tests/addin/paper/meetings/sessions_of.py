"""The meetings of a small dossier, as the pipeline makes them."""

from addin.paper.meetings.sessions import Sessions, build
from addin.roll import build as build_roll
from tests.validators.checks.meeting_papers import meeting


def sessions_of(ballots: str = "", *table: str, **more: object) -> Sessions:
    """As `tests.validators.checks.meeting_papers.meeting`."""
    found = meeting(ballots, *table, **more)  # type: ignore[arg-type]
    return build(found, build_roll(found))
