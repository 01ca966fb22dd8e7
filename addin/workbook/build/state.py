"""The state at a glance on 控制台: formulas over the input and result sheets, so it is never older than they are."""

from dataclasses import dataclass

from addin.tell.compound import problems_sheet as problems
from addin.tell.compound import runs_sheet as runs
from addin.tell.compound.folded import TIDIED
from addin.tell.compound.overview_layout import GAP
from addin.tell.compound.overview_layout import NAME as PAGE
from addin.tell.consent import approval_sheet as approval
from addin.tell.consent.approval import LEVELS
from addin.tell.money import shares_sheet as shares
from addin.tell.sheet import ResultSheet, Tone
from addin.tell.vote import verdicts_sheet as verdicts
from validators.grid import column_letters
from validators.sheets import settings
from validators.sheets.consent import row as consent
from validators.sheets.roster import row as roster

REACH = 5000
NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Line:
    """One line: what, its value, a remark beside it; `tones` colour the value while a condition holds.

    `sheet`: where it comes from; the value is a link to it.
    """

    label: str
    sheet: str
    value: str
    remark: str = ""
    number_format: str = "General"
    tones: tuple[tuple[Tone, str], ...] = ()

    @property
    def linked(self) -> str:
        """The value's formula, as a link; a number stays one."""
        return f"=HYPERLINK(\"#'{self.sheet}'!A1\",{self.value.removeprefix('=')})"


def setting(name: str) -> str:
    """The value of a line of 参数, wherever the line stands."""
    return f'INDEX({settings.SHEET}!$B:$B,MATCH("{name}",{settings.SHEET}!$A:$A,0))'


def column(sheet: ResultSheet, header: str) -> str:
    """A whole column of a result sheet."""
    letters = column_letters(sheet.headers.index(header) + 1)
    return f"{sheet.name}!${letters}:${letters}"


def last_run(header: str) -> str:
    """A field of the latest line of 运行记录."""
    when = column(runs.SHEET, "时间")
    return f"INDEX({column(runs.SHEET, header)},MATCH(MAX({when}),{when},0))"


def compound(header: str) -> str:
    """A field of the compound's line in 同意率."""
    return f'INDEX({column(approval.SHEET, header)},MATCH("{LEVELS["compound"]}",{column(approval.SHEET, "层级")},0))'


def rows_of(sheet: str, header: str) -> str:
    """How many rows of an input sheet hold something under a header, wherever its column stands."""
    return f'COUNTA(INDEX({sheet}!$A:$Z,0,MATCH("{header}",{sheet}!$1:$1,0)))-1'


def shown(formula: str) -> str:
    """The formula, or a dash while there is nothing to show."""
    return f'=IFERROR({formula},"{NOTHING}")'


def _count(word: str) -> str:
    return f'COUNTIF({column(problems.SHEET, "级别")},"{word}")'


def _notes() -> str:
    """How many there are: notes of one kind share a line, so the first line says it in its three numbers."""
    said = f"INDEX({column(problems.SHEET, '问题')},2)"
    return f'IFERROR(MID({said},FIND("{TIDIED}",{said})+{len(TIDIED) + 1},9),{_count("提示")})'


def _never_run(otherwise: str) -> str:
    return f'=IF(COUNT({column(runs.SHEET, "时间")})=0,"{NOTHING}",{otherwise})'


def _difference() -> str:
    """What the dwellings' amounts fall short of the residents' part, in 元; rounded as Excel adds binary fractions."""
    paid = f'SUMIF({column(shares.SHEET, "序号")},">0",{column(shares.SHEET, "分摊金额(元)")})'
    return f"ROUND({last_run('居民出资(元)')}-{paid},2)"


def lines() -> tuple[Line, ...]:
    """In the order in which they come true."""
    return (*_of_the_vote(), *_of_the_money())


def _of_the_vote() -> tuple[Line, ...]:
    return (
        Line("小区", settings.SHEET, f'=IF({setting("小区名称")}="","{NOTHING}",{setting("小区名称")})'),
        Line("户室清册", roster.SHEET, shown(rows_of(roster.SHEET, "楼栋")), "户", "#,##0_ "),
        Line("同意表", consent.SHEET, shown(rows_of(consent.SHEET, "楼栋")), "份（另有“同意表-…”的不计）", "#,##0_ "),
        Line(
            "未解决的错误",
            problems.SHEET.name,
            _never_run(_count("错误")),
            f'="警告 "&{_count("警告")}&"，提示 "&{_notes()}',
            "#,##0_ ",
            (("good", "{cell}=0"), ("bad", "N({cell})>0")),
        ),
        Line(
            "同意率（户）",
            approval.SHEET.name,
            shown(compound("同意率(户)")),
            f'=IFERROR({compound("同意")}&" / "&{compound("总户数")}&" 户","")',
            "0.00%_ ",
        ),
        Line(
            "表决结论",
            verdicts.SHEET.name,
            shown(last_run("结论")),
            "逐项见“表决结论”",
            "@",
            (
                ("good", '{cell}="通过"'),
                ("bad", '{cell}="未通过"'),
                ("warn", 'ISNUMBER(SEARCH("草稿",{cell}))'),
                ("warn", 'OR({cell}="无法判定",{cell}="待核实")'),
            ),
        ),
        Line("离通过", PAGE, f'=IF({PAGE}!$A${GAP}="","{NOTHING}",{PAGE}!$A${GAP})', "全文见“一页看懂”", "@"),
    )


def _of_the_money() -> tuple[Line, ...]:
    has_shares = f"COUNT({column(shares.SHEET, '序号')})>0"
    money = "#,##0.00_ "
    return (
        Line("居民出资（元）", shares.SHEET.name, shown(last_run("居民出资(元)")), "", money),
        Line(
            "分摊是否平",
            shares.SHEET.name,
            f'=IF({has_shares},IF({_difference()}=0,"平","差 "&TEXT({_difference()},"0.00")&" 元"),"{NOTHING}")',
            "各户合计与居民出资相比",
            "@",
            (("good", '{cell}="平"'), ("warn", 'LEFT({cell},1)="差"')),
        ),
        Line(
            "上次运行",
            runs.SHEET.name,
            _never_run(last_run("时间")),
            shown(last_run("操作")).replace(NOTHING, ""),
            "yyyy-mm-dd hh:mm",
        ),
    )
