import pytest

from addin.machine.templates import HERE, blank_forms, example_forms
from addin.workbook.blanks.catalogue import BLANKS
from addin.workbook.forms.catalogue import FORMS
from addin.workbook.make import generated
from tests.addin.workbook.opened import parts

GENERATED = generated()


@pytest.mark.parametrize("path", GENERATED)
def test_the_committed_file_is_what_the_code_draws(path):
    committed = parts((HERE / path).read_bytes())
    assert committed == parts(GENERATED[path]), "stale: run `make templates`"


def test_drawing_twice_gives_the_same_bytes():
    assert generated() == GENERATED


def test_nothing_else_lies_among_the_templates():
    lying = {path.relative_to(HERE).as_posix() for path in HERE.rglob("*.*") if path.suffix in (".xlsx", ".docx")}
    assert lying == GENERATED.keys()


def test_the_forms_and_the_blanks_are_found():
    assert [f"{name}.xlsx" for name in example_forms()] == sorted(FORMS)
    assert [f"{name}.xlsx" for name in blank_forms()] == sorted(BLANKS)


@pytest.mark.parametrize("path", GENERATED)
def test_no_macros_no_link_outside(path):
    found = parts(GENERATED[path])
    assert not [name for name in found if "vba" in name.lower() or "externalLink" in name]
    assert not [name for name, data in found.items() if name.endswith(".rels") and b'TargetMode="External"' in data]
