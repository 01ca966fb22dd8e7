"""征求意见 in single figures."""

from addin.outcome import Outcome
from addin.tell.figure import Figure, Value

SHEET = "征求意见表"


def _options(outcome: Outcome) -> Value:
    return "\n".join(f"☐ {number}. {option}" for number, option in enumerate(options(outcome), start=1))


def options(outcome: Outcome) -> list[str]:
    """The headers of 征求意见, else the names of 改造项目: what the households are to choose from."""
    papers = outcome.dossier.papers
    return [head.words for head in papers.survey_options] or list(dict.fromkeys(row.name for row in papers.items))


FIGURES = (
    Figure(
        "征求意见选项",
        "可选的项目，一行一项，前面有方框",
        "",
        _options,
        "征求意见表的表头，没有则为改造项目",
    ),
    Figure("征求意见发出份数", "参数填写的发出份数，没填为总户数", "份", lambda o: o.paper.survey.issued, SHEET),
    Figure("征求意见收回份数", "收回的征求意见表", "份", lambda o: o.paper.survey.sheets, SHEET),
    Figure("征求意见答复户数", "交回征求意见表的户数", "户", lambda o: o.paper.survey.compound.answered, SHEET),
    Figure("征求意见回收率", "答复户数占总户数", "比例", lambda o: o.paper.survey.compound.returned, SHEET),
)
