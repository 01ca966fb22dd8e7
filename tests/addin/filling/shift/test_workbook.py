import pytest

from addin.filling.forms.form import fill_form
from tests.addin.filling.shift.facts import FEATURES, Facts24
from tests.addin.filling.shift.fullform import FIELDS, FullForm

RECORDS = [dict(zip(FIELDS, (f"1号楼1单元{n}01", f"王{n}", n, n + 1, 1), strict=True)) for n in range(1, 9)]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> tuple[Facts24, Facts24]:
    """The filled form, and the same form as XlsxWriter writes it with eight rows from the start."""
    folder = tmp_path_factory.mktemp("forms")
    form, filled, truth = (folder / name for name in ("form.xlsx", "filled.xlsx", "truth.xlsx"))
    FullForm(form)
    FullForm(truth, RECORDS, "市农研所家属院")
    fill_form(form, filled, {"小区名称": "市农研所家属院"}, {"分摊明细": RECORDS})
    return Facts24(filled), Facts24(truth)


@pytest.mark.parametrize("feature", FEATURES)
def test_everything_hangs_where_it_would_had_the_form_had_eight_rows_from_the_start(
    feature: str, pair: tuple[Facts24, Facts24]
) -> None:
    filled, truth = (FEATURES[feature](facts) for facts in pair)

    assert filled == truth
    assert filled, "the form must have the feature"
