"""A signature is valid for the very bytes, by the very key; one that minisign made is understood, too.

The other way round, `minisign -V` on ours, is tried in tests/office.
"""

from datetime import datetime

import pytest

from addin.trust.signing import check, load, new_key, sign
from addin.unusable import Unusable

PASSWORD = "八个字以上的口令"
FOREIGN_KEY = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
"""The public key of minisign's own releases, as printed on its page."""

PUBLIC = (
    "untrusted comment: minisign public key 76F9B9EC170C233D\n"
    "RWQ9IwwX7Ln5dmuwxjgnuCCf0vb288rtSq6x8LJPuYqPA+vJG9hpXA54\n"
)
OF_DATA = (
    "untrusted comment: signature from minisign secret key\n"
    "RWQ9IwwX7Ln5dumZUfi71nGycCwzu5Uo/GE1FNLG3K821uFesMHo1etrNvryyuzCVZPhqFVL1dCyksbbHTqzovkptde2Zib+gQ4=\n"
    "trusted comment: made by minisign, legacy\n"
    "GFUb708H8/keiL2up82oWbyVafSuNNtl3/k73Ehyx2a+5y1hz3v+Odrl4aR4e+pory7eo7lC/MVqhJoAaZmHAQ==\n"
)
OF_ITS_HASH = (
    "untrusted comment: signature from minisign secret key\n"
    "RUQ9IwwX7Ln5diiPcf+yibgasIwNNaeeqzv6OglnMbq7XZPkl7gn50oV+HiqFD9PP8UMHsuFRJHJwEAxvwv2vISAgYW0x/SSxAQ=\n"
    "trusted comment: made by minisign\n"
    "vcIAJalh12jRtH7AyS0Uji2MiGd+ZZ952da3O4OqVE7FhZqdaEPwkFe22YqnwrFGp3VRdjH51//Dpd25tmuqBQ==\n"
)
"""A public key and its signatures of “data”, all made by minisign 0.11, with -l and without."""


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    secret, public = new_key(PASSWORD)
    path = tmp_path_factory.mktemp("key") / "k.pem"
    path.write_bytes(secret)
    return load(path, PASSWORD), public, path


def test_it_is_valid_for_these_bytes_and_no_others(pair):
    private, public, _ = pair
    text = sign(b"data", private, "a.json", datetime(2026, 1, 1))
    assert check(b"data", text, public).valid
    assert "file:a.json" in check(b"data", text, public).comment
    for other in (b"datA", b"", b"data\n"):
        assert not check(other, text, public).valid


@pytest.mark.parametrize("signature", [OF_DATA, OF_ITS_HASH])
def test_a_signature_made_by_minisign_is_understood(signature):
    found = check(b"data", signature, PUBLIC)
    assert found.valid
    assert found.comment.startswith("made by minisign")
    assert found.key in PUBLIC
    assert not check(b"datA", signature, PUBLIC).valid


def test_the_comment_is_signed_too(pair):
    private, public, _ = pair
    text = sign(b"data", private, "a.json", datetime(2026, 1, 1))
    assert not check(b"data", text.replace("a.json", "b.json"), public).valid


def test_another_key_is_not_the_offices(pair):
    private, _, _ = pair
    _, other = new_key(PASSWORD)
    text = sign(b"data", private, "a.json", datetime(2026, 1, 1))
    assert not check(b"data", text, other).valid
    assert not check(b"data", text, FOREIGN_KEY).valid


@pytest.mark.parametrize(
    "text", ["", "甲", "untrusted comment: x\n!!!\ntrusted comment: y\nzzz\n", "a\nYWJj\nb\nYWJj\n"]
)
def test_what_is_no_signature_is_one_line(pair, text):
    with pytest.raises(Unusable) as raised:
        check(b"data", text, pair[1])
    assert "\n" not in str(raised.value)


def test_a_wrong_password_or_a_file_that_is_no_key_is_one_line(pair, tmp_path):
    (tmp_path / "x.pem").write_text("abc", encoding="utf-8")
    for path, password in (
        (pair[2], "不是这个口令的"),
        (tmp_path / "x.pem", PASSWORD),
        (tmp_path / "没有.pem", PASSWORD),
    ):
        with pytest.raises(Unusable) as raised:
            load(path, password)
        assert "\n" not in str(raised.value)


def test_the_key_lies_under_its_password(pair):
    assert b"ENCRYPTED" in pair[2].read_bytes()
    with pytest.raises(Unusable, match="至少 8"):
        new_key("短")
