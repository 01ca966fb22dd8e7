"""The steps of an audit, as command and button take them: a plan, a blind sheet for those drawn, the comparison."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction

from addin.outcome import Outcome, Vote
from addin.trust.audit.compare import Compared, compare
from addin.trust.audit.plan import Plan, once, plan
from addin.trust.audit.sheet import Head, blind_sheet, read_head
from addin.unusable import Unusable
from validators.grid import Book


@dataclass(frozen=True, slots=True)
class Audited:
    """A comparison with all it rests on; `drawn`: every draw so far, the indexes of owners."""

    plan: Plan
    head: Head
    drawn: Sequence[int]
    found: Compared

    @property
    def enough(self) -> bool:
        """Whether the risk is under the limit."""
        return self.found.risk <= self.plan.limit


def limit_of(text: str, named: str = "--risk") -> Fraction:
    """`5%` or `0.05`, between 0 and 1.  Unusable where it is not; `named`: what the user calls it."""
    plain = text.strip().replace("％", "%")
    try:
        limit = Fraction(plain.rstrip("%")) / (100 if plain.endswith("%") else 1)
    except (ValueError, ZeroDivisionError):
        limit = Fraction(0)
    if not 0 < limit < 1:
        raise Unusable(f"{named} {text}：要在 0 和 100% 之间，如 5%")
    return limit


def sheet_of(vote: Vote, planned: Plan, head: Head, known: Collection[int] = ()) -> bytes:
    """The sheet for those drawn who were not entered again yet."""
    fresh = [index for index in once(planned.drawn(head.seed, head.number)) if index not in known]
    return blind_sheet(vote, head, [planned.stakes.owners[index] for index in fresh])


def further_sheet(vote: Vote, audited: Audited) -> bytes:
    """The sheet of the draws that are still asked for."""
    head = audited.head
    further = Head(head.seed, head.mark, vote.name, head.limit, head.number + audited.found.more)
    return sheet_of(vote, audited.plan, further, set(audited.drawn))


def audited(outcome: Outcome, vote: Vote, mark: str, books: Sequence[Book]) -> Audited:
    """The filled sheets `books`, all of them, against the workbook whose entries have this `mark` now.

    Unusable where a sheet is not filled in, belongs to something else, or the entries were changed after the draw.
    """
    heads = [read_head(book) for book in books]
    head = max(heads, key=lambda one: one.number)
    for book, each in zip(books, heads, strict=True):
        _belongs(book.name, each, head, mark, vote)
    planned = plan(vote, head.limit)
    drawn = planned.drawn(head.seed, head.number)
    found = compare(vote, outcome.book, books, outcome.dossier.today, planned, drawn)
    return Audited(planned, head, drawn, found)


def _belongs(name: str, one: Head, head: Head, mark: str, vote: Vote) -> None:
    if one.mark != mark:
        raise Unusable(
            f"{name}：抽取以后工作簿改动过（录入指纹 {one.mark}，现在 {mark}）；"
            "请用抽取时的工作簿比较，改正以后要另掷种子重新抽"
        )
    if (one.seed, one.motion, one.limit) != (head.seed, vote.name, head.limit):
        raise Unusable(f"{name}：是另一次抽查的（种子 {one.seed}，议题“{one.motion}”）；请核对文件和议题")
