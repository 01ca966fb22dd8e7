"""What a sheet is for, where one sheet comes again for every group of records."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from addin.filling.forms.compose import Figures


@dataclass(frozen=True, slots=True)
class Scope:
    """`records` stand for those of the whole form; `group` is what `{{本组.楼栋}}` prints."""

    records: Mapping[str, Sequence[Figures]] = field(default_factory=dict)
    group: Figures = field(default_factory=dict)


WHOLE = Scope()
