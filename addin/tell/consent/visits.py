"""Which doors somebody has to go to again, and what for: in the order one walks, each stair from the top down."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from addin.outcome import Outcome
from addin.roll import Dwelling
from addin.tell.roster.layout import plans
from validators.address.places import Unit
from validators.dossier import Dossier
from validators.fields import phone
from validators.grid import CellRef
from validators.meaning.consent.answer import Answer
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow
from validators.sheets.vote.choices import Unreturned


class Reason(Enum):
    """What is missing, and what to do about it."""

    NOT_COLLECTED = Answer.NOT_COLLECTED.word, "上门征求意见，请本人填写并签字"
    NO_OPINION = "签了字，没写意见", "请本人补写意见"
    UNSIGNED = "无效：没有签字", "请本人补签；意见变了就重填一份"
    UNCLEAR = "无效：意见看不清", "请本人重填一份"
    CONTRADICTED = "无效：几份意见不一致", "问清以哪一份为准，请本人重填一份"
    AGAINST = Answer.AGAINST.word, "上门沟通，听听为什么，解释方案和费用"
    ABSTAIN = Answer.ABSTAIN.word, "说明方案和费用，请本人表态"
    OWNER_CONFLICT = "同一产权人几处房意见不一致", "问清以哪一处为准，几处改成一致"
    PHONE = "电话不对", "核对电话"
    QUALIFIED = "无效：附条件的同意", "问清是否同意改造并承担费用，请本人写明"
    NOT_SERVED = "没有送达表决票", "送达表决票，登记送达日期、送达方式"

    @property
    def said(self) -> str:
        """In words."""
        return self.value[0]

    @property
    def todo(self) -> str:
        """What whoever goes there does."""
        return self.value[1]


@dataclass(frozen=True, slots=True)
class Visit:
    """`phone`: as typed where it cannot be used, which `reasons` then say · `doubts`: what is to be settled of its
    vote, `first` where that is among the fewest that settle the motion."""

    dwelling: Dwelling
    unit: Unit
    reasons: tuple[Reason, ...]
    phone: str
    doubts: tuple[str, ...] = ()
    first: bool = False

    @property
    def said(self) -> str:
        """What is the matter there."""
        return "；".join([*(f"待核实：{doubt}" for doubt in self.doubts), *(reason.said for reason in self.reasons)])

    @property
    def todo(self) -> str:
        """What whoever goes there does; of a silent door also when and how it was given its slip."""
        asked = ["核实本人真实意思，补齐手续后改正表格"] if self.doubts else []
        given = [f"表决票：{self._slip}"] if self._slip and Reason.NOT_COLLECTED in self.reasons else []
        return "；".join([*asked, *(reason.todo for reason in self.reasons), *given])

    @property
    def _slip(self) -> str:
        row = self.dwelling.row
        return " ".join(filter(None, (row.served_on.isoformat() if row.served_on else "", row.served_how)))


def visits(outcome: Outcome) -> Iterator[Visit]:
    """Of the first motion: every dwelling that lives or votes there and has no valid consent, a doubtful vote or a
    wrong phone; first those that settle the motion, else in the order one walks."""
    yield from sorted(_visits(outcome), key=lambda visit: not visit.first)


def _visits(outcome: Outcome) -> Iterator[Visit]:
    vote = outcome.votes[0]
    doubtful = {id(door.dwelling.row): door for door in vote.decision.doors}
    deeming = vote.dossier.settings.unreturned is not Unreturned.NOT_PARTICIPATING
    answers = _answers(vote.dossier)
    phones = _wrong_phones(outcome)
    for plan in plans(vote.roll, lambda one: one.household or one.votes):
        for dwelling in plan.walk():
            cell = _cell(dwelling.row)
            reasons = [
                *_reasons(dwelling, answers.get(cell, ())),
                *([Reason.NOT_SERVED] if deeming and _is_unserved(dwelling) else []),
                *([Reason.PHONE] if cell in phones else []),
            ]
            door = doubtful.get(id(dwelling.row))
            if reasons or door:
                typed = phones.get(cell) or "、".join(dwelling.row.phones)
                why, first = (door.why, door.first) if door else ((), False)
                yield Visit(dwelling, plan.unit, tuple(reasons), typed, why, first)


def _is_unserved(dwelling: Dwelling) -> bool:
    return dwelling.votes and dwelling.answer is Answer.NOT_COLLECTED and not dwelling.owner_served


def _reasons(dwelling: Dwelling, answers: Sequence[ConsentRow]) -> Iterator[Reason]:
    if dwelling.answer is Answer.NOT_COLLECTED:
        yield Reason.NO_OPINION if any(row.signature for row in answers) else Reason.NOT_COLLECTED
    elif dwelling.answer is Answer.INVALID:
        yield _why_invalid(answers)
    elif dwelling.answer is Answer.AGAINST:
        yield Reason.AGAINST
    elif dwelling.answer is Answer.ABSTAIN:
        yield Reason.ABSTAIN
    if dwelling.answer is not Answer.INVALID and dwelling.owner_answer is Answer.INVALID and dwelling.votes:
        yield Reason.OWNER_CONFLICT


def _why_invalid(answers: Sequence[ConsentRow]) -> Reason:
    opinions = {row.opinion for row in answers if row.opinion is not None}
    if opinions == {Opinion.QUALIFIED}:
        return Reason.QUALIFIED
    if Opinion.UNCLEAR in opinions:
        return Reason.UNCLEAR
    return Reason.CONTRADICTED if len(opinions) > 1 else Reason.UNSIGNED


def _cell(row: DwellingRow) -> CellRef:
    """Where its phone stands, which also tells one dwelling from another."""
    return row.source.ref(row.row, "phones")


def _answers(dossier: Dossier) -> dict[CellRef, list[ConsentRow]]:
    """A dwelling's cell → what was answered for it."""
    found = dossier.register.answers_of.items()
    return {_cell(dossier.dwellings[at]): [dossier.answers[index] for index in indexes] for at, indexes in found}


def _wrong_phones(outcome: Outcome) -> dict[CellRef, str]:
    """Cells of 户室清册 whose number cannot be called, or is nobody's, with what stands there."""
    wrong = (phone.UNREADABLE, phone.LENGTH, phone.PREFIX, phone.SERVICE)
    return {finding.place: finding.value for finding in outcome.report.findings if finding.kind in wrong}
