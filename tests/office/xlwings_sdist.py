"""`python -m tests.office.xlwings_sdist`: xlwings' own tests into `.venv/judges/xlwings_tests`, to be run there.

Only the sdist carries them.  It is unpacked, not built: that would want Rust.
"""

import hashlib
import io
import tarfile
import urllib.request
from pathlib import Path

VERSION = "0.37.8"
URL = (
    "https://files.pythonhosted.org/packages/49/82/"
    "0875aba5485bff25eb96c33d6b4a97e0fcf405a79e8c0a68f5501cbeef76/xlwings-0.37.8.tar.gz"
)
SHA256 = "ff23f1e62bdeb8256b56e11d54fca7c1efacfc227acb92d41b7d06d7f65a7e94"
PLACE = Path(__file__).parents[2] / ".venv" / "judges" / "xlwings_tests"
"""Not `tests`, as theirs is called: that is ours."""


def main() -> None:
    """Download, compare, unpack, unless they are there; ValueError where it is not the file we know."""
    if (PLACE / "common.py").exists():
        return
    data = urllib.request.urlopen(URL, timeout=180).read()
    if hashlib.sha256(data).hexdigest() != SHA256:
        raise ValueError("xlwings' sdist is not the one we know")
    inside = f"xlwings-{VERSION}/tests/"
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive.getmembers():
            if member.isfile() and member.name.startswith(inside):
                target = PLACE / member.name.removeprefix(inside)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.extractfile(member).read())


if __name__ == "__main__":
    main()
