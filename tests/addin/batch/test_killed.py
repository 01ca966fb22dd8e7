"""kill -9 of the driver and of its workers: after the next run every line is there, once, as if nothing had been."""

import shutil
import subprocess
import sys

from addin.filling import write_cells
from addin.workbook.sample import sample_bytes


def test_whatever_is_killed_the_next_run_has_every_line_once(tmp_path):
    folder = tmp_path / "区"
    (folder / "东街道").mkdir(parents=True)
    (tmp_path / "样.xlsx").write_bytes(sample_bytes(clean=True))
    for number in range(16):
        write_cells(tmp_path / "样.xlsx", folder / "东街道" / f"{number}.xlsx", {"参数!B2": f"{number}小区"})
    call = [sys.executable, "-m", "bench.killed", str(folder), str(tmp_path / "出"), "3"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "each once" in done.stdout
    shutil.rmtree(tmp_path / "出")
