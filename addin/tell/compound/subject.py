"""小区: what 参数 says of it, and what stands in the way of handing in."""

from addin.tell.compound import figures, problems_sheet
from addin.tell.subject import Subject

COMPOUND = Subject(figures=figures.FIGURES, sheets=(problems_sheet,))
