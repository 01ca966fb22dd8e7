"""An example form filled with the sample, opened again."""

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from addin.filling.forms.form import fill_form
from addin.hosts.files import read_book
from addin.outcome import Outcome
from addin.pipeline import analyse
from addin.tell import catalogue
from addin.workbook.blanks.catalogue import BLANKS
from addin.workbook.forms.catalogue import FORMS
from addin.workbook.sample import sample_bytes

TODAY = date(2020, 8, 10)


@cache
def sample(clean: bool = True) -> Outcome:
    """The sample on a day after its meeting."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "样例.xlsx"
        path.write_bytes(sample_bytes(clean))
        return analyse(read_book(path), TODAY)


def filled(name: str, outcome: Outcome):
    """The form, or the blank, as it comes out of `fill`."""
    with TemporaryDirectory() as folder:
        form, target = Path(folder) / "表.xlsx", Path(folder) / "填好.xlsx"
        form.write_bytes((BLANKS.get(name) or FORMS[name])())
        fill_form(form, target, catalogue.figures(outcome), catalogue.records(outcome), draft=outcome.draft)
        return load_workbook(BytesIO(target.read_bytes()))


def texts(sheet) -> list[str]:
    """What is not blank, from left to right and down."""
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")]


def with_settings(outcome: Outcome, **chosen) -> Outcome:
    """The same outcome under other lines of 参数, where only figures ask for them."""
    first = outcome.votes[0]
    dossier = replace(first.dossier, settings=replace(first.dossier.settings, **chosen))
    return replace(outcome, votes=(replace(first, dossier=dossier), *outcome.further))
