"""What one dwelling answered: every answer with its signature, its cell and the page of the paper it stands on."""

from collections.abc import Iterator

from addin.outcome import Outcome
from addin.roll import Dwelling
from addin.tell import sources
from addin.tell.explanation import Cells, Explanation
from validators.fields.scan import names_in
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster.row import DwellingRow


def explain(outcome: Outcome, dwelling: Dwelling) -> Explanation:
    """Of a dwelling that takes no share: its answer."""
    row = dwelling.row
    fields = ("building", "unit", "floor", "room", "area", "owner", "kind")
    cells = Cells("户室清册·本户", [row.source.ref(row.row, name) for name in fields if name in row.source.columns])
    return Explanation(
        f"{row.address} 答复",
        "有签字、不自相矛盾的意见才算；没有签字或前后不一的无效，没有意见的为未收",
        tuple(working(outcome, row)) or ("没有收到这一户的意见",),
        dwelling.answer.word,
        "同意表和各张纸质表",
        (cells, *answered(outcome, row)),
    )


def working(outcome: Outcome, row: DwellingRow) -> Iterator[str]:
    """One line an answer: 意见 同意，余德林 签字，2020-07-08，扫描件 卷二-37."""
    for answer in _answers(outcome, row):
        opinion = answer.opinion.value if answer.opinion is not None else "没有意见"
        signed = f"{answer.signature} 签字" if answer.signature else "没有签字"
        day = str(answer.signed_on) if answer.signed_on else ""
        page = f"扫描件 {names_in(answer.scan)}" if answer.scan else ""
        yield "，".join(part for part in (f"本户意见 {opinion}", signed, day, page) if part)


def answered(outcome: Outcome, row: DwellingRow) -> tuple[Cells, ...]:
    """The cells of its answers; nothing where none was collected."""
    here = [one for one in outcome.roll.dwellings if one.row is row]
    found = sources.answers(outcome, here)
    return (found,) if found.cells else ()


def _answers(outcome: Outcome, row: DwellingRow) -> list[ConsentRow]:
    dossier = outcome.dossier
    number = next((number for number, one in enumerate(dossier.dwellings) if one is row), None)
    return [] if number is None else [dossier.answers[index] for index in dossier.register.answers_of.get(number, ())]
