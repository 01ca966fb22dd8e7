"""What is to be said of the vote itself, before anybody's answer: was it one, was it held, is the law that of today?"""

from collections.abc import Iterator, Sequence

from addin.law.verdict import Verdict
from addin.tally import Group
from validators.dossier import Dossier
from validators.finding import Finding, Kind, Severity
from validators.meaning.vote.served import any_slip
from validators.sheets.vote.choices import BallotMode

TEXT_CHANGED = Kind(
    "law-text-changed",
    Severity.WARNING,
    zh="{citation}在 {last} 以后改过，改后的条文没有核对；表决日期 {day} 在这以后，按旧条文算出的结果不作结论",
    fix="请查表决日期当天的条文和门槛，照它另行判定",
    en="The vote of {day} is after {last}: {citation} was amended since, and the new wording was not checked.",
    en_fix="Look up the wording in force.",
    doubt="条文此后有修改，未核对",
)
DISSENT_UNKNOWN = Kind(
    "dissent-unannounced",
    Severity.WARNING,
    zh="异议表决没有一份表决票、没有送达、也没有公示的记录，没有人反对不等于通过",
    fix="请填写送达日期、送达方式，或参数的“告知开始”“告知结束”；没有告知过业主的，不能算表决",
    en="A vote by dissent without a slip, a delivery or a posting: that nobody objected says nothing.",
    en_fix="Fill in 送达, or 告知开始 and 告知结束.",
    doubt="异议表决没有告知业主的记录",
)


def text_changed(dossier: Dossier, verdicts: Sequence[Verdict]) -> Iterator[Finding]:
    """Once a rule whose wording of that day is not known."""
    for rule in dict.fromkeys(verdict.rule for verdict in verdicts if verdict.changed):
        params = {"day": dossier.settings.vote_date, "last": rule.confirmed_to, "citation": rule.citation}
        yield Finding(TEXT_CHANGED, dossier.setting_cell("vote_date"), "表决日期", "", params)


def vote_findings(dossier: Dossier, whole: Group) -> Iterator[Finding]:
    """What follows from the law about how the vote was held."""
    settings = dossier.settings
    if settings.ballot_mode is BallotMode.DISSENT:
        answered = whole.persons.total - whole.persons.not_collected
        posted = settings.notice_from and settings.notice_to
        if not answered and not posted and not any_slip(dossier):
            yield Finding(DISSENT_UNKNOWN, dossier.setting_cell("ballot_mode"), "表决方式", settings.ballot_mode)
