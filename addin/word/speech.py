"""What a document's placeholders say: checked once, then asked by docxtpl while it renders, record by record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import escape

from addin.filling.filters.printed import Refused
from addin.filling.forms import condition, naming
from addin.filling.forms.compose import Figures, Values, printed
from addin.filling.forms.condition import Condition
from addin.filling.forms.naming import Records
from addin.filling.forms.templates import Placeholder, Template
from addin.word import only_in_excel
from addin.word.only_in_excel import NO_PICTURE, is_paged
from addin.word.regions import EACH, Region

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML may hold."""

Named = Mapping[str, Figures]
"""The record of each record set that is being repeated."""


class Speech:
    """`problems` fills up while the document is read and rendered; one line each."""

    def __init__(self, figures: Figures, records: Records) -> None:
        self.problems: list[str] = []
        self.used: set[str] = set()
        self.filled = 0
        self._figures, self._records = figures, records
        self._placeholders: list[Placeholder] = []
        self._conditions: list[Condition] = []

    def check(self, template: Template, text: str) -> None:
        """Whether every name and filter is known; `text` names the paragraph."""
        place = f"“{text.strip()[:24]}”"
        refused = list(only_in_excel.asked_for(template))
        wrong = [] if NO_PICTURE in refused else naming.problems(template, self._figures, self._records)
        self.problems += [f"{place}：{one}" for one in (*refused, *wrong)]

    def token(self, placeholder: Placeholder) -> int:
        """A number by which the placeholder is asked for."""
        self.used.add(placeholder.name)
        self._placeholders.append(placeholder)
        return len(self._placeholders) - 1

    def opening(self, region: Region, around: Sequence[Region], number: int) -> str:
        """Jinja's words in front of a region; `number` makes its variable."""
        if region.word == EACH:
            self._check_each(region)
            return f'{{% for r{number} in rows("{region.name}", {region.implied}) %}}'
        one = condition.parse(region.text)
        self._check_condition(one, region, around)
        self._conditions.append(one)
        return f"{{% if holds({len(self._conditions) - 1}, {self.scope(around)}) %}}"

    @staticmethod
    def scope(around: Sequence[Region]) -> str:
        """The records in reach, as Jinja writes them; the regions must know their numbers by their order."""
        return "{" + ", ".join(f'"{one.name}": r{id(one)}' for one in around if one.word == EACH) + "}"

    def say(self, number: int, named: Named) -> str:
        """As it stands in the document; a line break stays one."""
        one = self._placeholders[number]
        self.filled += 1
        try:
            text = printed(one, Values(self._figures, named.get(one.name, {}))).text
        except (Refused, KeyError) as refused:
            why = f"没有{refused}" if isinstance(refused, KeyError) else str(refused)
            self.problems.append(f"{{{{{one.title}}}}}：{why}")
            return ""
        return escape(_UNWRITABLE.sub("", text))

    def holds(self, number: int, named: Named) -> bool:
        """Whether the region stays."""
        one = self._conditions[number]
        return one.holds(named.get(one.of.name, {}) if one.of.field else self._figures)

    def rows(self, name: str, alone: bool) -> Iterator[Figures]:
        """The records; a unit of its own stays once, blank, where there are none."""
        found = self._records.get(name, ())
        yield from found or ([{}] if alone else [])

    def _check_each(self, region: Region) -> None:
        if is_paged(region.text):
            return  # said already
        if "." in region.text:
            self.problems.append(f"{{{{#每 {region.text}}}}}：Word 表不能分组，请写 {{{{#每 {region.name}}}}}")
        elif region.name not in self._records:
            self.problems.append(f"没有“{region.name}”这个明细，{naming.nearest(region.name, self._records)}")

    def _check_condition(self, one: Condition, region: Region, around: Sequence[Region]) -> None:
        name, asked = one.of.name, f"{{{{#若 {region.text}}}}}"
        self.used.add(name)
        if not one.of.field and name not in self._figures:
            self.problems.append(f"{asked}：没有“{name}”这个数，{naming.nearest(name, self._figures)}")
        elif one.of.field and name not in {other.name for other in around if other.word == EACH}:
            self.problems.append(f"{asked}：要写在“{name}”重复的那一段里面")
