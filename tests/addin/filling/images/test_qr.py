"""A text becomes a code that a foreign decoder reads back, whatever is in it."""

import pytest

from addin.filling.images import image, qr
from tests.scanned import read


@pytest.mark.parametrize(
    "text",
    [
        "旧改|同意表|3号楼1单元|1|市农研所家属院",
        "旧改|表决票|议题1|001|幸福里",
        "A",
        "東京 ひらがな 한글 Ω≥½",
        "亓|祁|䶮|𠮷",
        "=1+1,\"'<>&\t换\n行",
        "0123456789" * 15,
        "满" * 50,
    ],
)
def test_what_goes_in_comes_out(text):
    assert read(qr.draw(text).data) == [text]


def test_it_is_a_square_png_of_the_size_it_says(tmp_path):
    made = qr.draw("旧改|会场|||幸福里")
    (tmp_path / "码.png").write_bytes(made.data)
    assert image.read(tmp_path / "码.png") == made
    assert made.width == made.height


def test_too_long_a_text_loses_its_end_and_no_half_character_is_left():
    assert read(qr.draw("旧改|" + "长" * 20_000).data) == ["旧改|" + "长" * 47]
    assert read(qr.draw("ab" + "长" * 50).data) == ["ab" + "长" * 49]


def test_the_same_text_is_the_same_picture():
    assert qr.draw("幸福里") == qr.draw("幸福里")


def test_half_a_pair_of_surrogates_is_left_out():
    assert read(qr.draw("幸\ud840福").data) == ["幸福"]
