"""Are the names in a form's placeholders known?  One line for each that is not, with the nearest that is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from addin.filling.filters import FILTERS
from addin.filling.forms import groups
from addin.filling.forms.compose import Figures
from addin.filling.forms.condition import Condition
from addin.filling.forms.placeholders import FormCell
from addin.filling.forms.sections import Section
from addin.filling.forms.templates import GROUP, RESERVE, Placeholder, Template

Records = Mapping[str, Sequence[Figures]]
_NEAR = 40


def problems(template: Template, figures: Figures, records: Records) -> Iterator[str]:
    """What is wrong with the template itself, without the place."""
    if template.left_over:
        yield "占位符没有写完整，要写成 {{小区名称}} 的样子，两边各两个大括号"
    for placeholder in template.placeholders:
        if placeholder.field and placeholder.name != GROUP:
            yield from _field_problems(placeholder, records)
        elif not placeholder.field and placeholder.name not in figures:
            yield _unknown_figure(placeholder.name, figures, records)
        if placeholder.rightwards and (not placeholder.field or placeholder.name == GROUP):
            yield "“向右”要跟在明细的一栏后面，如 {{楼栋分摊.楼栋|向右}}"
        for call in placeholder.filters:
            if call.name == RESERVE:
                yield "“预留”后面要写行数，如 {{分摊明细.序号|预留 20}}"
            elif call.name not in FILTERS:
                yield f"没有“{call.name}”这种写法，{nearest(call.name, FILTERS)}"
            elif call.argument and not FILTERS[call.name].takes_argument:
                yield f"“{call.name}”后面不能再写“{call.argument}”"


def _field_problems(placeholder: Placeholder, records: Records) -> Iterator[str]:
    found = records.get(placeholder.name)
    if found is None:
        yield f"没有“{placeholder.name}”这个明细，{nearest(placeholder.name, records)}"
    elif found and placeholder.field not in found[0]:
        yield f"“{placeholder.name}”里没有“{placeholder.field}”这一栏，{nearest(placeholder.field, found[0])}"


def of_group(template: Template, record: Figures, section: Section | None = None) -> Iterator[str]:
    """As `problems`, of the group's own fields; `record` is any of its records."""
    known = list(groups.known(record, section))
    for placeholder in template.placeholders:
        if placeholder.name == GROUP and placeholder.field not in known:
            yield f"“{GROUP}”里没有“{placeholder.field}”这一栏，{nearest(placeholder.field, known)}"


def of_cell(cell: FormCell, section: Section | None, records: Records, group: Figures) -> Iterator[str]:
    """The same of a cell's; without any record, nobody can tell its fields, and the cell stays blank."""
    record = group
    if section is not None and section.is_group and records.get(section.name):
        record = records[section.name][0]
    if record and cell.template.has_group:
        yield from of_group(cell.template, record, section)


def of_section(section: Section, records: Records) -> Iterator[str]:
    """What is wrong with the names of a section's mark."""
    if section.marked and section.name not in records:
        yield f"没有“{section.name}”这个明细，{nearest(section.name, records)}"
    elif section.key and (found := records[section.name]) and section.key not in found[0]:
        yield f"“{section.name}”里没有“{section.key}”这一栏，{nearest(section.key, found[0])}"


def of_condition(wanted: Condition, section: Section | None, figures: Figures, records: Records) -> str:
    """What is wrong with the name that a condition asks for; empty where nothing is."""
    known = next(problems(Template((wanted.of,), (0,)), figures, records), "")
    if known or not wanted.of.field:
        return known
    if wanted.of.name == GROUP or section is None or section.name != wanted.of.name:
        return f"条件“{wanted.of.title}”只能写在按“{wanted.of.name}”重复的行里"
    return ""


def _unknown_figure(name: str, figures: Figures, records: Records) -> str:
    if name in records:
        field = next(iter(records[name][0]), "序号") if records[name] else "序号"
        return f"“{name}”是明细，要写明哪一栏，如 {{{{{name}.{field}}}}}"
    for record_set, found in records.items():
        if found and name in found[0]:
            return f"“{name}”是明细里的一栏，要写成 {{{{{record_set}.{name}}}}}"
    return f"没有“{name}”这个数，{nearest(name, figures)}" if name else "占位符里没有写名称"


def nearest(name: str, known: Iterable[str]) -> str:
    """A question that names the one it may have been, else what there is."""
    from rapidfuzz import fuzz, process  # most forms have no wrong name, and do not wait for it

    names = list(known)
    near = process.extract(name, names, scorer=fuzz.WRatio, score_cutoff=_NEAR)
    best = max(near, key=lambda one: one[1] + fuzz.ratio(name, one[0]), default=None)
    return f"是不是“{best[0]}”？" if best else f"可用的有：{'、'.join(names[:12])}" + ("……" if len(names) > 12 else "")
