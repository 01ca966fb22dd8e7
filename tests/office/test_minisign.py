"""The judge of our signatures is minisign itself."""

import subprocess
from datetime import datetime

from addin.trust.signing import load, new_key, sign
from tests.programs import require


def test_minisign_finds_our_signature_valid_for_these_bytes_and_no_others(tmp_path):
    require("minisign")
    secret, public = new_key("八个字以上的口令")
    (tmp_path / "k.pem").write_bytes(secret)
    private = load(tmp_path / "k.pem", "八个字以上的口令")
    (tmp_path / "k.pub").write_text(public, encoding="utf-8")
    (tmp_path / "a.json").write_bytes(b"data")
    (tmp_path / "a.json.minisig").write_text(sign(b"data", private, "a.json", datetime(2026, 1, 1)), encoding="utf-8")
    call = ["minisign", "-V", "-p", str(tmp_path / "k.pub"), "-m", str(tmp_path / "a.json")]
    assert subprocess.run(call, capture_output=True, check=False).returncode == 0
    (tmp_path / "a.json").write_bytes(b"datA")
    assert subprocess.run(call, capture_output=True, check=False).returncode == 1
