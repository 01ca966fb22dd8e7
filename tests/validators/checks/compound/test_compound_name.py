from tests.dossiers import dossier
from tests.validators.checks.seen import seen
from validators.checks.compound.compound_name import check


def test_a_compound_needs_a_name() -> None:
    assert seen(check, dossier(compound="")) == ["compound-name-missing 参数!B2"]
    assert not seen(check, dossier())
