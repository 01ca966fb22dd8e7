"""Which code is broken on purpose, and which tests stand beside it.

The property runs against the oracle and the runs of whole commands are not used: they would take a day, and would kill
more.
"""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Area:
    """`code`, `tests`: files, or folders with all in them; of several areas the first that has a file counts."""

    name: str
    code: tuple[str, ...]
    tests: tuple[str, ...]

    def has(self, path: Path) -> bool:
        """Whether a file is of this area."""
        return any(path.as_posix() == name or path.as_posix().startswith(f"{name}/") for name in self.code)


FILLING = ("filters", "forms", "images", "opc", "recalculate", "sheets", "shift", "write")
AREAS = (
    Area("audit", ("addin/trust/audit",), ("tests/addin/trust/audit",)),
    Area("exact", ("addin/exact.py",), ("tests/addin/test_exact.py", "tests/addin/money", "tests/law")),
    Area("law", ("addin/law",), ("tests/law", "tests/addin/test_policy.py")),
    Area(
        "money",
        ("addin/money",),
        (
            "tests/addin/money",
            "tests/addin/tell/money/test_quarterly.py",
            "tests/addin/tell/money/test_money_sheets.py",
        ),
    ),
    Area(
        "meaning",
        ("validators/meaning",),
        ("tests/validators", "tests/addin/test_roll.py", "tests/addin/test_tally.py"),
    ),
    Area("reading", ("validators", "addin/hosts/reading"), ("tests/validators", "tests/addin/hosts")),
    Area("public", ("addin/public",), ("tests/addin/public", "tests/addin/word/test_public.py")),
    Area("forms", tuple(f"addin/filling/{room}" for room in FILLING), ("tests/addin/filling",)),
)
LEFT_OUT = ("manual.py", "__init__.py")
"""`manual.py` prints docs/law.md and decides nothing."""
LAW_AND_MONEY = ("exact", "law", "money")


def files(area: Area) -> list[Path]:
    """Its code, without what an area before it has."""
    before = AREAS[: AREAS.index(area)]
    found = [Path(name) for name in area.code if name.endswith(".py")]
    found += [path for name in area.code for path in sorted(Path(name).rglob("*.py"))]
    return [path for path in found if path.name not in LEFT_OUT and not any(one.has(path) for one in before)]
