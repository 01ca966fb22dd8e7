"""Which of our sheets a foreign list becomes, and its rows there; each row says where it came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from addin.importing.guess import MANY, Part, Taken, answer_in, day_of
from addin.importing.listing import Listing
from addin.workbook.contents import Row, Value
from validators.fields.decimals import exact
from validators.fields.measure import measure_of
from validators.fields.plain import printed
from validators.fields.question import answer_of, mark_of, question_of
from validators.grid import Raw
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster
from validators.sheets.survey import row as survey
from validators.sheets.survey import tick
from validators.table.cells import is_blank
from validators.table.ticks import Tick, said_by
from validators.table.wording import remarks

_PLACE = (Part.LOCATION, Part.BUILDING, Part.UNIT, Part.FLOOR, Part.ROOM, Part.DOOR)
ONLINE = "线上"
_ROSTER = {Part.NAME: "产权人", Part.PHONE: "联系电话"}
_CONSENT = {Part.NAME: "签字", Part.DATE: "签字日期"}


@dataclass(frozen=True, slots=True)
class Family:
    """`sheet`: the family's name · `model`: of its rows · `named`: what a part is called there, where otherwise."""

    sheet: str
    model: type
    named: Mapping[Part, str]
    parts: frozenset[Part]


ROSTER = Family(
    roster.SHEET, roster.DwellingRow, _ROSTER, frozenset({*_PLACE, Part.NAME, Part.PHONE, Part.AREA, Part.NOTE})
)
CONSENT = Family(
    consent.SHEET,
    consent.ConsentRow,
    _CONSENT,
    frozenset({*_PLACE, Part.NAME, Part.OPINION, Part.ANSWER, Part.SIGNATURE, Part.DATE, Part.CHANNEL, Part.NOTE}),
)
SURVEY = Family(
    survey.SHEET,
    survey.SurveyRow,
    {},
    frozenset(
        {
            *_PLACE,
            Part.NAME,
            Part.PHONE,
            Part.SUGGESTION,
            Part.DATE,
            Part.SIGNATURE,
            Part.OPTION,
            Part.CHOICES,
            Part.NOTE,
        }
    ),
)
FAMILIES = (ROSTER, CONSENT, SURVEY)


def family_of(taken: Sequence[Taken]) -> Family | None:
    """By what its columns are taken as; None where they say nothing of a door, or nothing that we count."""
    parts = {one.part for one in taken}
    if not parts & {Part.LOCATION, Part.BUILDING, Part.ROOM} and not (Part.NAME in parts and Part.CHOICES in parts):
        return None
    if Part.CHOICES in parts or sum(one.part is Part.OPTION for one in taken) > 1:
        return SURVEY
    if parts & {Part.OPINION, Part.ANSWER}:
        return CONSENT
    return ROSTER if Part.AREA in parts else SURVEY if Part.SUGGESTION in parts else None


def rows_of(listing: Listing, taken: Sequence[Taken], family: Family, source: str) -> tuple[list[Row], list[str]]:
    """The rows of the new sheet, and its headers beyond those the family has: the options, worded as the list has them.

    `source`: the file's name; a row's number, and the hour where the list has one, stand beside it in 备注.
    """
    used = [one for one in taken if one.part in family.parts]
    online = any(one.part is Part.DATE and any(":" in printed(cell) for cell in one.column.filled) for one in taken)
    options: dict[str, None] = {}
    rows: list[Row] = []
    for at, number in enumerate(listing.rows):
        row: dict[str, Value] = {}
        for one in used:
            row.update(_cells(one, one.column.values[at], family, options))
        signed = family.named.get(Part.NAME)
        if family is CONSENT and any(one.part is Part.SIGNATURE for one in used):
            row["签字"] = next((_plain(o.column.values[at]) for o in used if o.part is Part.SIGNATURE), "")
        if family is CONSENT and online and Part.CHANNEL not in {one.part for one in used} and signed:
            row["答复方式"] = ONLINE
        if said := _answered([one for one in used if one.part is Part.ANSWER], at):
            row["意见"] = said
        row["备注"] = "；".join(filter(None, (str(row.get("备注", "")), _origin(source, number, used, at))))
        rows.append({header: value for header, value in row.items() if value != ""})
    return rows, list(options)


def _cells(one: Taken, value: Raw, family: Family, options: dict[str, None]) -> Iterator[tuple[str, Value]]:
    if one.part is Part.CHOICES:
        for text in _chosen(value):
            options.setdefault(text)
            yield text, tick.TICK
    elif one.part is Part.OPTION:
        word = _option(one.column.question)
        options.setdefault(word)
        if tick.read(value).value:
            yield word, tick.TICK
    elif one.part not in (None, Part.SIGNATURE, Part.ANSWER) and not is_blank(value):
        held = day_of(value) if one.part is Part.DATE else value
        if one.part is Part.OPINION:
            held = _by_the_question(one, value)
        if one.part is Part.AREA:
            held = _with_unit(one, value)
        yield family.named.get(one.part, one.part.value), _plain(held)


def _by_the_question(one: Taken, value: Raw) -> Raw:
    """A mark, where the heading gives it a meaning of its own (不同意的打√); what it does not name stays unclear."""
    question, mark = question_of(one.column.question), mark_of(value)
    if question.refused and not answer_of(printed(value)):
        return f"？{printed(value)}"
    return (question.marks.get(mark) or f"？{mark}") if question.marks and mark else value


def _with_unit(one: Taken, value: Raw) -> Raw:
    """0.008 under 面积（万㎡） in ㎡, as the new sheet has it; 0.12 under 面积（亩） with its unit, to be refused."""
    unit = next(filter(measure_of, remarks(one.column.heading)), "")
    measure, number = measure_of(unit), exact(value)
    if measure is None or number is None:
        return value
    if measure.kind == "area" and measure.power is not None and not measure.per:
        return format(number.scaleb(measure.power).normalize(), "f")
    return f"{printed(value)}{unit}"


def _answered(columns: Sequence[Taken], at: int) -> str:
    """Of columns of one answer each, what is ticked in a line."""
    ticks = [Tick(one.column.at + 1, answer_in(one.column.question)) for one in columns]
    return printed(said_by(ticks, [one.column.values[at] for one in columns])) if ticks else ""


def _chosen(value: Raw) -> list[str]:
    """The answers of one cell, without their letters: `A.修缮围墙┋B.道路` → 修缮围墙, 道路."""
    parts = (part.strip() for part in MANY.split(printed(value).strip()))
    return [_option(part) for part in parts if part]


def _option(text: str) -> str:
    """The words of an option; of `3、您希望改造哪些(修缮围墙)` those in the brackets at the end."""
    bare = text.strip()
    if bare[:1].isascii() and bare[:1].isalpha() and bare[1:2] in ".．、:：":
        bare = bare[2:].strip()
    opened = max(bare.rfind("("), bare.rfind("（"), bare.rfind(":"), bare.rfind("："))
    if opened > 0 and bare.endswith((")", "）")) and len(bare) - opened > 3:
        return bare[opened + 1 : -1].strip()
    return bare


def _origin(source: str, number: int, used: Sequence[Taken], at: int) -> str:
    hour = next((printed(o.column.values[at]).strip() for o in used if o.part is Part.DATE), "")
    return f"导入自 {source} 第{number}行" + (f" {hour}" if ":" in hour else "")


def _plain(value: Raw) -> Value:
    return value if isinstance(value, (str, int)) else printed(value)
