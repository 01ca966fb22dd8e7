"""A compound in a test is one small table: a dwelling a line, with what was answered for it.

`门牌` is 楼栋-单元-房号 · owners of one name are one person · `答复` is opinions joined by /, unsigned ones marked ? ·
the register is made here, apart from the one under test elsewhere.
"""

from datetime import date

from tests.tables import grid
from validators.dossier import Dossier
from validators.grid import CellRef
from validators.register import Register
from validators.sheets import settings
from validators.sheets.consent import row as consent
from validators.sheets.consent.opinion import Opinion
from validators.sheets.consent.row import ConsentRow
from validators.sheets.roster import row as roster
from validators.sheets.roster.kind import DwellingKind
from validators.sheets.roster.row import DwellingRow
from validators.sheets.settings import Settings
from validators.table.source import Source

ROSTER = Source(roster.SHEET, {"kind": 2})
CONSENT = Source(consent.SHEET)
WORDS = {
    "同意": Opinion.AGREE,
    "反对": Opinion.AGAINST,
    "弃权": Opinion.ABSTAIN,
    "从众": Opinion.FOLLOW,
    "涂改": Opinion.UNCLEAR,
    "空白": None,
}


def compound(table: str, **chosen: object) -> Dossier:
    """`| 门牌 | 类型 | 面积 | 产权人 | 答复 |` lines under a header, some columns left out; settings by field name."""
    header, *lines = grid(roster.SHEET, table).rows
    cells = [dict(zip(map(str, header), line, strict=False)) for line in lines]
    dwellings = tuple(_dwelling(number, cell) for number, cell in enumerate(cells, start=2))
    first = {row.address: index for index, row in reversed(list(enumerate(dwellings)))}
    home = [first[row.address] for row in dwellings]
    spoken = [(home[index], row) for index, cell in enumerate(cells) for row in _answers(index, dwellings, cell)]
    persons = {owner: number for number, owner in enumerate(dict.fromkeys(row.owner for row in dwellings))}
    return Dossier(
        Settings(**chosen),  # type: ignore[arg-type]
        dwellings,
        tuple(row for _, row in spoken),
        Register(
            dwelling_of=[dwelling for dwelling, _ in spoken],
            answers_of={d: [a for a, (spoke, _) in enumerate(spoken) if spoke == d] for d, _ in spoken},
            twins={index: earlier for index, earlier in enumerate(home) if earlier != index},
            person_of=[persons[row.owner] for row in dwellings],
        ),
        date(2026, 1, 1),
        {name: CellRef(settings.SHEET, row, 2) for row, name in enumerate(settings.SETTING_NAMES, start=2)},
    )


def setting_cell(name: str) -> str:
    """Where a setting stands in a compound made here."""
    return str(CellRef(settings.SHEET, settings.SETTING_NAMES.index(name) + 2, 2))


def _dwelling(number: int, cell: dict[str, object]) -> DwellingRow:
    building, unit, room = str(cell["门牌"]).split("-")
    area = cell.get("面积", 50.0)
    return DwellingRow(
        ROSTER,
        number,
        building,
        unit,
        room=room,
        kind=DwellingKind(cell.get("类型") or "住宅"),
        area=None if area == "" else round(float(str(area)) * 100),
        owner=str(cell.get("产权人", f"业主{number}")),
    )


def _answers(index: int, dwellings: tuple[DwellingRow, ...], cell: dict[str, object]) -> list[ConsentRow]:
    row = dwellings[index]
    words = [word for word in str(cell.get("答复", "")).split("/") if word]
    return [
        ConsentRow(
            CONSENT,
            index + 2,
            row.building,
            row.unit,
            room=row.room,
            opinion=WORDS[word.rstrip("?")],
            signature="" if word.endswith("?") else row.owner,
        )
        for word in words
    ]
