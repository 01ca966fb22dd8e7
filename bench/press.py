"""`python -m bench.press`: from a press to the finished result, in LibreOffice, on 134, 500 and 5,000 households.

Other numbers may be given: `python -m bench.press 500`.
Prints the median of some presses through the control itself, and where the time of one press goes.
"""

import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from addin.hosts.unfinished import is_unfinished
from addin.workbook.build.calc import to_ods
from addin.workbook.build.products import calc_source
from addin.workbook.contents import Contents
from addin.workbook.sample import sample_contents
from tests.office.desktop import Office

HOUSEHOLDS, PRESSES = (134, 500, 5000), 5
BUTTONS = ("check", "tally", "shares")
INSIDE = """
import sys, time
t0 = time.perf_counter()
def mark(name, last=[t0]):
    now = time.perf_counter(); print(f"{name}\\t{now - last[0]:.3f}"); last[0] = now
from addin.hosts.xlwings_alone import import_xlwings
import_xlwings(); mark("import xlwings")
from addin.press import connecting
host = connecting.connect(sys.argv); mark("import and connect LibreOffice")
from addin.press.desk import Desk
import addin.buttons.tally; mark("import our own code")
book = host.read(); mark("read all sheets")
from addin.pipeline import analyse
from addin.machine.clock import now
outcome = analyse(book, now().date()); mark("check, count, judge, split")
from addin.tell.tables import tables
rows = tables(outcome, "bench", now()); mark("rows of the result sheets")
host.write(rows); mark("write all result sheets")
"""


def main() -> None:
    """Build, press, print, for each number of households."""
    for households in map(int, sys.argv[1:] or HOUSEHOLDS):
        print(f"--- {households} households")
        _one(households)


def _one(households: int) -> None:
    with TemporaryDirectory() as folder:
        book = Path(folder) / "jiugai.ods"
        book.write_bytes(to_ods(calc_source(contents(households))))
        office = Office(Path(folder) / "office", JIUGAI_ANSWER="yes", JIUGAI_STRICT="")
        try:
            document = office.open(book, "jiugai.ods")
            for button in BUTTONS:
                times = [_seconds(office, button) for _ in range(PRESSES)]
                print(f"{button}\tmedian {statistics.median(times):.3f} s of {PRESSES}\tfirst {times[0]:.3f} s")
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", "pass"], check=True)
            print(f"start of the interpreter\t{time.perf_counter() - start:.3f}")
            arguments = ["--document", document.RuntimeUID, "--user", office.user]
            subprocess.run([sys.executable, "-c", INSIDE, *arguments], check=True)
        finally:
            office.quit()


def _seconds(office: Office, button: str) -> float:
    """From the press until the last row of 运行记录 stands there."""
    log = office.document.Sheets.getByName("运行记录")
    control = office.control({"check": "检查", "tally": "统计同意率", "shares": "计算分摊"}[button])
    before = len(office.values("运行记录"))
    start = time.perf_counter()
    control.doAccessibleAction(0)
    office.waited(lambda: _is_through(log.getCellByPosition(1, before + 1).getString()))
    end = time.perf_counter()
    office.waited(lambda: office.log().count(" done: ") >= before + 1)
    time.sleep(0.3)
    return end - start


def _is_through(action: str) -> bool:
    """Whether 操作 of a line of 运行记录 is that of a run that came to its end."""
    return bool(action) and not is_unfinished(action)


def contents(households: int) -> Contents:
    """Dwellings in buildings of fifty, all of them agreeing, like the sample otherwise."""
    sample = sample_contents()
    dwellings, answers = [], []
    for number in range(households):
        building, rest = divmod(number, 50)
        floor, door = divmod(rest, 10)
        place = {
            "楼栋": f"{building + 1}号楼",
            "单元": f"{door // 5 + 1}单元",
            "房号": f"{floor + 1}{door % 5 + 1:02d}",
        }
        given = f"{'一二三四五'[floor]}{'甲乙丙丁戊己庚辛壬癸'[door]}{building // 10 or ''}"
        owner = f"{'赵钱孙李周吴郑王冯陈'[building % 10]}{given}"
        dwellings.append({**place, "建筑面积": 80 + number % 40, "产权人": owner, "联系电话": f"138{number:08d}"})
        answers.append({**place, "意见": "同意", "签字": owner})
    return replace(sample, dwellings=dwellings, answers=answers, papers=())


if __name__ == "__main__":
    main()
