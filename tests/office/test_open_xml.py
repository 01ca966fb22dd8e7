"""No Office offers to repair what the product makes: every kind of workbook, judged by Microsoft's own validator."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from addin.machine.templates import blank_forms, example_forms
from tests.office.open_xml import VERSIONS, faults

pytestmark = pytest.mark.office


def jiugai(*arguments: object) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "addin.cli", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr


@pytest.fixture(scope="module")
def products(tmp_path_factory) -> Path:
    """Everything that the commands make of the sample compound, and of one without a fault in its votes."""
    folder = tmp_path_factory.mktemp("products")
    from addin.workbook.sample import sample_bytes

    sample = folder / "样例.xlsx"
    sample.write_bytes(sample_bytes())
    (folder / "乙.xlsx").write_bytes(sample_bytes())
    (folder / "街道").mkdir()
    (folder / "街道" / "样例.xlsx").write_bytes(sample_bytes())
    jiugai("new", folder / "空白.xlsx")
    jiugai("run", sample, "--out", folder / "run")
    jiugai("public", sample, "--out", folder / "公示.xlsx")
    jiugai("confirm", sample, "--out", folder / "待确认.xlsx")
    jiugai("merge", sample, folder / "乙.xlsx", "--out", folder / "合并.xlsx")
    jiugai("batch", folder / "街道", "--out", folder / "汇总")
    jiugai("demo", "--out", folder / "demo")
    jiugai("build", "--out", folder / "build")
    jiugai("forms", "--sheet", folder / "字段清单.xlsx")
    for name in example_forms():
        jiugai("fill", sample, "--form", name, "--draft", "--out", folder / f"表-{name}.xlsx")
    for name in blank_forms():
        jiugai("fill", sample, "--form", name, "--draft", "--out", folder / f"空白表-{name}.xlsx")
    return folder


def workbooks(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.xl*") if path.is_file())


@pytest.mark.parametrize("version", VERSIONS)
def test_what_the_commands_make(products, version):
    """demo, run, build, fill of every form and every blank, public, confirm, merge, batch, new, forms."""
    made = workbooks(products)
    assert len(made) > 2 * len(example_forms()) + len(blank_forms()) + 10
    assert faults(made, [version]) == []


@pytest.mark.parametrize("version", VERSIONS)
def test_what_is_shipped(version):
    assert faults([*example_forms().values(), *blank_forms().values()], [version]) == []


def test_the_judge_finds_a_cell_that_holds_two_values(products, tmp_path):
    """As 项目排序表 once did."""
    broken = tmp_path / "坏.xlsx"
    with zipfile.ZipFile(products / "样例.xlsx") as old, zipfile.ZipFile(broken, "w") as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename == "xl/worksheets/sheet3.xml":
                assert b"</v></c>" in data
                data = data.replace(b"</v></c>", b"</v><v>1</v></c>", 1)
            new.writestr(item, data)
    assert any("'http" in fault or "v" in fault for fault in faults([broken]))
