"""The sample compound: a public copy of its results and of each of its forms, from the command line."""

import pytest

from addin.cli.app import main
from addin.hosts.files import read_book
from addin.machine.clock import now
from addin.machine.templates import example_forms
from addin.pipeline import analyse
from addin.public.people import people_of
from addin.public.publish import wanted_of
from addin.public.residue.scan import Scan


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("样例") / "样例.xlsx"
    with pytest.raises(SystemExit) as done:
        main(["new", str(path), "--sample", "--clean"])
    assert done.value.code == 0
    return path


@pytest.mark.parametrize("form", [None, *example_forms()])
def test_a_public_copy_tells_of_no_resident(sample, tmp_path, form, capsys):
    target = tmp_path / "公示.xlsx"
    with pytest.raises(SystemExit) as done:
        main(["public", str(sample), "--out", str(target), *(["--form", form] if form else [])])
    assert done.value.code == 0
    people = people_of(analyse(read_book(sample), now().date()).dossier)
    assert len(people.names) > 90
    assert len(people.phones) > 90
    assert len(people.doors) > 90
    assert Scan(wanted_of(people)).file(target.read_bytes()) == []
    told = capsys.readouterr().err
    assert "共5天" in told if form == "告知书" else told.startswith("公示：")  # the others are dated after their days
