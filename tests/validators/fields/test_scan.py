"""扫描件 as people write it: a page, a file, a file with its hash, several of them."""

import pytest

from tests.validators.fields.seen import codes
from validators.fields.scan import BAD_HASH, Scanned, names_in, read, scans_in

FULL = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


@pytest.mark.parametrize("text", ["卷二-37", "第3页", "101.jpg", "扫描/101.jpg", "扫描件 12", "37"])
def test_a_page_or_a_file_alone_is_kept_as_it_is(text):
    assert read(text).value == text
    assert scans_in(text) == [Scanned(text)]
    assert names_in(text) == text


@pytest.mark.parametrize(
    "text",
    [
        f"101.jpg sha256:{FULL}",
        f"101.jpg SHA256: {FULL.upper()}",
        f"101.jpg sha-256：{FULL}",
        f"101.jpg（sha256={FULL}",
        f"101.jpg #sha256 {FULL}",
    ],
)
def test_a_hash_after_the_name_is_the_files(text):
    assert scans_in(text) == [Scanned("101.jpg", FULL)]
    assert names_in(text) == "101.jpg"
    assert codes(read(text)) == []


def test_the_first_half_of_a_hash_will_do():
    assert scans_in(f"101.jpg sha256:{FULL[:32]}") == [Scanned("101.jpg", FULL[:32])]


@pytest.mark.parametrize("digest", ["", "9f86d081", FULL[:31], FULL + "0", FULL[:-1] + "g", "见附页"])
def test_what_is_no_hash_is_told_and_the_name_is_kept(digest):
    text = f"101.jpg sha256:{digest}"
    assert BAD_HASH.code in codes(read(text))
    assert scans_in(text) == [Scanned("101.jpg")]


def test_several_scans_have_each_its_own():
    text = f"101-1.jpg sha256:{FULL}、101-2.jpg；卷二-3"
    assert scans_in(text) == [Scanned("101-1.jpg", FULL), Scanned("101-2.jpg"), Scanned("卷二-3")]
    assert names_in(text) == "101-1.jpg、101-2.jpg、卷二-3"


def test_a_number_is_a_page():
    assert read(37.0).value == "37"
