"""Every kind of workbook that the program makes, made once by its own commands, and which of its functions ran."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from addin.filling import write_cells
from addin.machine.templates import blank_forms, example_forms, example_rules, pattern_forms, word_forms
from tests.addin.trust.small import SETTINGS, answers, roster, write
from tests.office.makers import ROOT, makers

RECORDED = Path(__file__).parent / "recorded"
"""Its sitecustomize.py, found first, writes down which of the `makers` ran."""
VOTES = "投票编号,业主姓名,房屋坐落,投票选项,投票时间\nV1,余德林,1号楼1单元101,赞成,2026-07-01 12:00:01\n"
SEED = "3516243"
BUTTON = """
import sys
from pathlib import Path
from addin.press.desk import Desk
from importlib import import_module
from tests.addin.press.test_pressing import Paper
host = Paper(Path(sys.argv[1]), ["yes"] * 9)
host.name = sys.argv[3] if len(sys.argv) > 3 else host.name
import_module(f"addin.buttons.{sys.argv[2]}").run(Desk(host))
"""
"""A button in the workbook of a folder, the files it makes beside it; the open workbook itself is Excel's to write."""
Jiugai = Callable[..., None]


class Making:
    """What runs for the program's products, each in a process of its own; `ran`: the makers among its functions."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._told = folder, folder / "ran"
        self._told.mkdir()
        paths = os.pathsep.join([str(RECORDED), str(ROOT)])
        (self._told / "makers").write_text("\n".join(sorted(makers())), encoding="utf-8")
        more = {"PYTHONPATH": paths, "JIUGAI_RAN": str(self._told), "JIUGAI_STATE": str(folder / "state")}
        self._environment = {**os.environ, **more}

    def jiugai(self, *arguments: object) -> None:
        self.python("-m", "addin.cli", *arguments)

    def press(self, folder: Path, button: str, *name: str) -> None:
        folder.mkdir(exist_ok=True)
        self.python("-c", BUTTON, folder, button, *name)

    def python(self, *arguments: object) -> None:
        command = [sys.executable, *map(str, arguments)]
        options = {"env": self._environment, "cwd": self.folder, "capture_output": True, "text": True}
        done = subprocess.run(command, check=False, **options)
        assert done.returncode in (0, 1), done.stderr

    @property
    def ran(self) -> set[str]:
        """`addin/cli/new.py command`."""
        return {line for file in self._told.glob("*.txt") for line in file.read_text("utf-8").splitlines()}


def make_all(making: Making) -> None:
    """Of the sample with all its errors, and of the clean one; of each form and blank and pattern there is."""
    for part in (_workbooks, _forms, _lists, _batch):
        part(making.folder, making.jiugai)
    for button in ("fill", "blanks", "publish"):
        making.press(making.folder / "按钮", button)
    _audit(making)


def _workbooks(folder: Path, jiugai: Jiugai) -> None:
    jiugai("new", folder / "空白.xlsx")
    jiugai("new", folder / "样例.xlsx", "--sample")
    jiugai("new", folder / "无误.xlsx", "--sample", "--clean")
    write_cells(folder / "无误.xlsx", folder / "乙.xlsx", {"同意表!F5": "不同意", "户室清册!L3": "租户代收"})
    jiugai("run", folder / "样例.xlsx", "--out", folder / "run")
    jiugai("confirm", folder / "样例.xlsx", "--out", folder / "待确认.xlsx")
    jiugai("merge", folder / "无误.xlsx", folder / "乙.xlsx", "--out", folder / "合并.xlsx")
    jiugai("demo", "--out", folder / "demo")
    jiugai("build", "--out", folder / "build")


def _forms(folder: Path, jiugai: Jiugai) -> None:
    for name in (*example_forms(), *blank_forms(), *pattern_forms()):
        jiugai("fill", folder / "样例.xlsx", "--form", name, "--draft", "--out", folder / f"表-{name}.xlsx")
    for name in word_forms():
        jiugai("fill", folder / "样例.xlsx", "--form", name, "--draft", "--out", folder / f"表-{name}")
    jiugai("public", folder / "样例.xlsx", "--draft", "--out", folder / "公示-结果.xlsx")
    jiugai("public", folder / "样例.xlsx", "--draft", "--form", "项目排序表", "--out", folder / "公示-排序.xlsx")
    jiugai("public", folder / "样例.xlsx", "--draft", "--form", "表决结果公告.docx", "--out", folder / "公示-公告.docx")
    jiugai("public", folder / "样例.xlsx", "--file", folder / "表-资金筹措表.xlsx", "--out", folder / "公示-资金.xlsx")
    jiugai("form", "preview", blank_forms()["会场"], "--out", folder / "预览.xlsx")


def _lists(folder: Path, jiugai: Jiugai) -> None:
    (folder / "投票.csv").write_text(VOTES, "utf-8")
    jiugai("import", folder / "投票.csv", "--into", folder / "无误.xlsx", "--out", folder / "导入.xlsx")
    for number, name in enumerate(example_rules()):
        jiugai("rules", name, "--into", folder / "无误.xlsx", "--out", folder / f"规则-{number}.xlsx")
    jiugai("forms", "--sheet", folder / "字段清单.xlsx")
    jiugai("export", folder / "样例.xlsx", "--to", folder / "数据.xlsx")


def _audit(making: Making) -> None:
    """By command and by button; the workbook is another library's, and not ours to be judged."""
    place = making.folder / "抽"
    place.mkdir()
    workbook = write(place / "甲.xlsx", {"参数": SETTINGS, "户室清册": roster(100), "同意表": answers(100, 8)})
    making.jiugai("sample", workbook, "--risk", "5%", "--seed", SEED, "--out", place / "再录.xlsx")
    making.press(place, "sample", workbook.name)
    workbook.unlink()


def _batch(folder: Path, jiugai: Jiugai) -> None:
    """Two levels of places, so that the summary has a sheet for each, and a plan by years."""
    for place in ("甲区/子街道", "甲区/丑街道", "乙区/寅街道"):
        street = folder / "全市" / place
        street.mkdir(parents=True)
        (street / f"{street.name}一小区.xlsx").write_bytes((folder / "无误.xlsx").read_bytes())
    jiugai("batch", folder / "全市", "--out", folder / "汇总", "--budget", "100万,100万")
