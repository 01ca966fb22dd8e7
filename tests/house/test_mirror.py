"""Tests stand at the path of what they test, or under its subject, or ask for it by name."""

from tests.house.tree import ROOT, SUBJECTS, asked_for, modules, parsed


def test_every_folder_of_source_has_its_tests():
    folders = {str(path.parent.relative_to(ROOT)) for path in modules().values() if path.name != "__init__.py"}
    assert sorted(folders - set(_asked_for()) - set(_at_the_same_path()) - set(_under_their_subject())) == []


def _asked_for():
    for path in (ROOT / "tests").rglob("*.py"):
        for asked in asked_for(parsed(path)):
            for name in (asked, asked.rpartition(".")[0]):
                if name in modules():
                    yield str(modules()[name].parent.relative_to(ROOT))


def _at_the_same_path():
    for path in (ROOT / "tests").rglob("test_*.py"):
        yield str(path.parent.relative_to(ROOT / "tests"))


def _under_their_subject():
    tested = {path.parent.name for path in (ROOT / "tests").rglob("test_*.py")} & set(SUBJECTS)
    for path in modules().values():
        if path.parent.name in tested:
            yield str(path.parent.relative_to(ROOT))
