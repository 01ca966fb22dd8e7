"""What was worked out already, line by line as it was done: killed at any moment, only what was under way is lost.

A file of lines `CRC32 JSON`, only ever added to.  A line that a crash tore, or a disk spoiled, is recognised by its sum
and worked out again; so is one whose workbook, program, day or wish for results is another now, as all of them are in
its key.
"""

import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from addin.batch.compound import LARGEST, Compound, from_payload
from addin.batch.program import fingerprint
from addin.batch.task import Task
from addin.unusable import Unusable, reason

FOLDER, NAME = ".jiugai", "进度.jsonl"
"""Hidden in the folder of the results: no workbook, and nothing for people to read."""
NEEDED = frozenset({"households", "agree"})
"""What the chart of the weeks is drawn from."""


def key_of(task: Task) -> str:
    """What a line rests on: the workbook's bytes, the program, the day (dates are judged by it), whether results were
    wanted too.  OSError where the workbook cannot be opened."""
    digest = hashlib.sha256(f"{fingerprint()} {task.day} {task.folder is not None}\n".encode())
    digest.update(task.workbook.read_bytes())
    return digest.hexdigest()[:32]


class Journal:
    """`broken`: how many lines were torn or spoiled · `past`: totals of earlier runs, oldest first."""

    def __init__(self, out: Path) -> None:
        self.path = out / FOLDER / NAME
        self.broken = 0
        self.past: list[Mapping[str, Any]] = []
        self._lines: dict[str, tuple[str, Mapping[str, Any]]] = {}
        self._sure: set[str] = set()
        """Of this run: found unchanged, or worked out."""
        self._count = 0

    def __enter__(self) -> Self:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._read()
            if self._count > 2 * (len(self._lines) + len(self.past)) + 100:
                self._rewrite()
            self._file = self.path.open("ab")
            if self._file.tell() and self._last_byte() != b"\n":
                self._file.write(b"\n")
        except OSError as error:
            raise Unusable(f"{self.path}：进度写不进去（{reason(error)}）；请给 --out 一个能写入的文件夹") from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()

    def known(self, task: Task, finished: Callable[[Task], bool] = lambda _: True) -> Compound | None:
        """The line of the task, where nothing that it rests on has changed and its results are still there."""
        key, payload = self._lines.get(task.name, ("", {}))
        try:
            if not key or key != key_of(task) or not finished(task):
                return None
            line = from_payload(payload)
        except (OSError, ValueError, TypeError):
            return None
        self._sure.add(task.name)
        return line

    def key(self, name: str) -> str:
        """What the line of that workbook rests on; empty where there is none that may stand."""
        return self._lines.get(name, ("", {}))[0] if name in self._sure else ""

    def add(self, key: str, line: Compound) -> None:
        """Keep it; at the system's at once, so that only the machine's own end could lose it."""
        self._lines[line.file] = key, line.payload()
        self._sure.add(line.file)
        self._write({"key": key, "line": line.payload()})

    def remember(self, totals: Mapping[str, Any]) -> None:
        """The totals of a whole run; one a day is kept."""
        self.past = [each for each in self.past if each.get("day") != totals.get("day")] + [totals]
        self._write({"totals": dict(totals)})

    def _write(self, record: Mapping[str, Any]) -> None:
        self._file.write(_sealed(record))
        self._file.flush()

    def _read(self) -> None:
        for record in self._records():
            self._count += 1
            if record is None:
                self.broken += 1
            elif (past := totals_of(record)) is not None:
                self.past = [each for each in self.past if each["day"] != past["day"]] + [past]
            elif isinstance(line := record.get("line"), dict) and isinstance(line.get("file"), str):
                self._lines[line["file"]] = str(record.get("key", "")), line
            else:
                self.broken += 1

    def _records(self) -> Iterator[Mapping[str, Any] | None]:
        try:
            lines = self.path.read_bytes().split(b"\n")
        except FileNotFoundError:
            return
        yield from (_opened(line) for line in lines if line)

    def _rewrite(self) -> None:
        """Without what was overtaken; whole or not at all."""
        records: list[Mapping[str, Any]] = [{"key": key, "line": line} for key, line in self._lines.values()]
        records += [{"totals": each} for each in self.past]
        beside = self.path.with_suffix(".new")
        with beside.open("wb") as file:
            file.writelines(map(_sealed, records))
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, self.path)

    def _last_byte(self) -> bytes:
        with self.path.open("rb") as file:
            file.seek(-1, os.SEEK_END)
            return file.read(1)


def totals_of(record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Those of an earlier run, if they are such as this program writes: a day, and whole numbers by name."""
    past: Any = record.get("totals")
    try:
        date.fromisoformat(past["day"])
        numbers = past["totals"].values()
        whole = set(past["totals"]) >= NEEDED and all(type(one) is int and abs(one) < LARGEST for one in numbers)
    except (TypeError, ValueError, KeyError, AttributeError):
        return None
    return dict(past) if whole else None


def _sealed(record: Mapping[str, Any]) -> bytes:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b"%08x %b\n" % (zlib.crc32(text), text)


def _opened(line: bytes) -> Mapping[str, Any] | None:
    """None where the line is not as it was written."""
    seal, _, text = line.partition(b" ")
    if seal != b"%08x" % zlib.crc32(text):
        return None
    try:
        record = json.loads(text)
    except ValueError:
        return None
    return record if isinstance(record, dict) else None
