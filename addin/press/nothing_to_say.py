"""Forms that would say nothing: the sheets they are made from hold no rows, or there is nothing to choose from."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from addin.filling.forms import placeholders, templates
from addin.filling.forms.templates import GROUP
from addin.filling.opc.package import Package
from addin.filling.sheets.strings import SharedStrings
from addin.outcome import Outcome
from addin.tell import catalogue
from addin.tell.catalogue import RECORD_SETS
from addin.tell.figure import RecordSet, Value
from addin.word import names
from addin.word.kind import is_word
from validators.subjects import OPTIONAL

Records = Mapping[str, Sequence[Mapping[str, Value]]]

_SETS = {one.name: one for one in RECORD_SETS}
_ALWAYS = ("户室清册", "同意表", "参数", "议题")
"""Sheets that say something in every workbook."""
_ASKED = {
    "征求意见选项": "没有可选的项目；请填改造项目表，或征求意见表的表头",
    "左议题": "没有议题；请在参数表填写",
}
"""Without these a blank asks nothing: figures, and fields of the records that a page is made of."""


def why_not(form: Path, outcome: Outcome, records: Records) -> str:
    """Which sheets are empty that the form lives on; nothing where it has something to say, or is not ours to judge.

    A form lives on its record sets.  Those that come from sheets which a workbook may do without decide; lines that
    are printed even without a row (the six steps, the three conditions) are nothing by themselves.
    """
    sets = [_SETS[name] for name in names_in(form) if name in _SETS]
    own = {sheet for one in sets if not _sources(one)[1] for sheet in _sources(one)[0]}
    if own:
        rows = {sheet.name: outcome.dossier.papers.of(sheet) for sheet in OPTIONAL}
        empty = not any(rows[sheet] for sheet in own)
    else:
        empty = bool(sets) and not any(records[one.name] for one in sets)
    if not empty:
        return ""
    named = own or {sheet for one in sets for sheet in _sources(one)[0]}
    return f"{'、'.join(_ordered(named) or (one.name for one in sets))}没有内容"


def empty_forms(outcome: Outcome, forms: Mapping[str, Path]) -> dict[str, str]:
    """Those that would say nothing, by name, and which sheets are empty."""
    records = catalogue.records(outcome) if forms else {}
    found = {name: why_not(form, outcome, records) for name, form in forms.items()}
    return {name: why for name, why in found.items() if why}


def nothing_asked(form: Path, figures: Mapping[str, Value], records: Records) -> str:
    """Why a blank would ask nothing of whoever gets it."""
    named = names_in(form)
    for name, why in _ASKED.items():
        fields = [rows for one in named if one in _SETS and (rows := records[one]) and name in rows[0]]
        if (name in named and not figures.get(name)) or any(not rows[0][name] for rows in fields):
            return why
    return ""


def names_in(form: Path) -> frozenset[str]:
    """The figures and record sets that its placeholders and marks name, also in names of sheets."""
    if is_word(form):
        return names.names_in(form)
    package = Package.open(form)
    texts = SharedStrings(package)
    found: list[templates.Template] = []
    for sheet in package.sheets:
        if (named := templates.parse(sheet.name)) is not None:
            found.append(named)
        if sheet.kind == "worksheet":
            found += [cell.template for cell in placeholders.find(package, sheet, texts)]
    placed = {one.name for template in found for one in template.placeholders}
    marked = {mark.text.partition(".")[0].strip() for template in found for mark in template.marks}
    return frozenset(placed | marked) - {GROUP, ""}


def _sources(records: RecordSet) -> tuple[tuple[str, ...], bool]:
    """The sheets that a workbook may do without, and whether others are named beside them."""
    first = records.source.partition("；")[0]
    named = tuple(sheet.name for sheet in OPTIONAL if sheet.name in first)
    return named, not named or any(sheet in first for sheet in _ALWAYS)


def _ordered(names: Iterable[str]) -> list[str]:
    order = [sheet.name for sheet in OPTIONAL]
    return sorted(names, key=lambda name: order.index(name) if name in order else len(order))
