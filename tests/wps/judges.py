"""The programs that judge the add-in: node, TypeScript and Kingsoft's declarations, installed as CI installs them."""

import os
import shutil
from pathlib import Path

from tests.programs import told

ROOT = Path(__file__).parents[2]
MODULES = Path(os.environ.get("JIUGAI_JUDGES", ROOT / ".venv/judges")) / "node_modules"
DECLARED = MODULES / "et-jsapi-declare" / "index.d.ts"
TSC = MODULES / "typescript" / "bin" / "tsc"


def node() -> str:
    """The program; the test is skipped, or fails in CI, where it or one of the packages is missing."""
    found = shutil.which("node")
    missing = [name for name, there in (("node", found), ("typescript", TSC.exists())) if not there]
    told(missing if DECLARED.exists() else [*missing, "et-jsapi-declare"])
    return str(found)
