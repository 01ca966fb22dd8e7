"""Is it still so?  The record's input is worked out again, and compared with what the record says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from addin.machine.clock import now
from addin.machine.version import VERSION
from addin.pipeline import analyse
from addin.record.cells import read_again
from addin.record.chain import doubts
from addin.record.difference import Difference
from addin.record.inputs import cell_changes
from addin.record.outputs import State, states, strangers
from addin.record.record import FORMAT, code_of, sealed
from addin.record.results import results
from addin.record.scans import Named, look
from addin.record.scans import states as states_of_scans
from addin.record.written import differences
from addin.trust.together import unfinished
from addin.unusable import Unusable
from validators.grid import Book

READABLE = (1, FORMAT)


@dataclass(frozen=True, slots=True)
class Verification:
    """What was found of each thing that a record tells; another version that gives the same figures is no difference.

    `intact`: not a byte was changed, as far as its own seal tells · `figures`: recomputed otherwise · `inputs`: cells
    of the workbook, None where there was none to compare · `outputs`: what became of each file the run wrote, None
    where the record is too old to know · `written`: cells of those files that are not what the input comes to, None
    where another version wrote them · `doubts`: of the time and the chain · `strangers`: workbooks that no run wrote ·
    `selftest`: when the machine had passed it, None where it had not · `scans`: what became of each scan under the
    seal, None where it is not known where they lie · `misnamed`: scans that are not what the hash in their cell says.
    """

    intact: bool
    made_by: str
    made_at: str
    version: str
    code: str
    figures: tuple[Difference, ...]
    inputs: tuple[Difference, ...] | None
    outputs: Mapping[str, State] | None
    written: tuple[Difference, ...] | None
    doubts: tuple[str, ...]
    strangers: tuple[str, ...]
    selftest: Mapping[str, str] | None
    scans: Mapping[str, State] | None = None
    misnamed: tuple[Named, ...] = ()

    @property
    def same(self) -> bool:
        """Nothing that matters has changed."""
        kept = all(state is State.SAME for state in (*(self.outputs or {}).values(), *(self.scans or {}).values()))
        changed = self.figures or self.inputs or self.written or self.doubts
        return self.intact and kept and not changed and not self.misnamed


def read_record(path: Path) -> tuple[dict[str, Any], bool]:
    """The content, and whether it is as it was written; Unusable where it is no record."""
    try:
        data = path.read_bytes()
        whole = json.loads(data)
        content = whole["record"]
        if content["format"] not in READABLE:
            raise Unusable(f"{path.name}：这份运行记录由别的版本写成（格式 {content['format']}），请用那一版核对")
        return content, sealed(content) == data
    except OSError as error:
        raise Unusable(f"{path}：读不出来；请检查文件名和所在文件夹") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable(f"{path.name}：不是运行记录，或已损坏；请选择 jiugai run 写出的“…-运行记录.json”") from error


def verify(path: Path, workbook: Book | None, scans_in: Path | None = None) -> Verification:
    """`workbook`: the one the record was made from as it is today, where there still is one; `scans_in`: its folder,
    where the scans lie."""
    content, intact = read_record(path)
    try:
        book, today = read_again(content["input"]), date.fromisoformat(content["today"])
        kept: Mapping[str, Mapping[str, str]] = content["results"]
        outcome = analyse(book, today)
        made = content["version"], content["time"]
        ours = made[0] == VERSION
        figures = tuple(_changes(kept, results(outcome), of_this_version=ours))
        outputs = states(path.parent, content["outputs"]) if "outputs" in content else None
        written = tuple(differences(path.parent, content, outcome)) if ours and outputs is not None else None
        doubted = (*doubts(content, now()), *map(_left, unfinished(path.parent)))
        kept_scans = content.get("scans", {})
        scans = states_of_scans(scans_in, kept_scans) if scans_in else None
        misnamed = look(outcome, scans_in).differing if scans_in else ()
        known = (*content.get("outputs", {}), content["workbook"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise Unusable(f"{path.name}：运行记录的内容不完整，无法重新计算") from error
    return Verification(
        intact,
        *made,
        VERSION,
        code_of(path.read_bytes()),
        figures,
        None if workbook is None else tuple(cell_changes(book, workbook)),
        outputs,
        written,
        doubted,
        tuple(strangers(path.parent, content.get("outputs", {}), known)) if outputs is not None else (),
        content.get("selftest"),
        scans if scans is not None or kept_scans else {},
        misnamed,
    )


def _left(place: Path) -> str:
    return f"有一次写到一半中断的交付（{place.name}）；再运行一次 jiugai run 会先恢复"


def _changes(
    before: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]], of_this_version: bool
) -> Iterator[Difference]:
    """A figure that an earlier version did not have yet is no difference."""
    for section in dict.fromkeys((*before, *now)):
        old, new = before.get(section, {}), now.get(section, {})
        for name in dict.fromkeys((*old, *new)):
            if name not in old and not of_this_version:
                continue
            if old.get(name) != new.get(name):
                yield Difference(f"{section}·{name}", old.get(name, "（无）"), new.get(name, "（无）"))
