"""Verdicts as live formulas: who takes part, who agrees, how many it needs, and whether that is met.

Written from sources.md §1.  A sheet has the raw rows in A:E, the owner's answer in F, what was chosen in H:I, and a row
for each group from J on: counts by persons and by area, what silence counts as, then four cells a test.
"""

from xlsxwriter.utility import xl_col_to_name

from tests.office.raw_rows import WORDS, owner_answer

CHOSEN = {"表决日期": "$I$1", "事项类型": "$I$2", "法定事项": "$I$3", "无效票计入参与": "$I$4", "未返票处理": "$I$5"}
OLD = f"({CHOSEN['表决日期']}<=DATE(2020,12,31))"
SPECIAL = (
    f'IF({CHOSEN["法定事项"]}="使用维修资金",{OLD},'
    f'IF({CHOSEN["法定事项"]}="改变共有部分用途",NOT({OLD}),{CHOSEN["事项类型"]}="特别"))'
)
LEVEL, NAME, PERSONS, AREA, SILENCE, FIRST_TEST = 9, 10, 11, 16, 21, 22


def draw(sheet, rows, groups, chosen, rules):
    """`groups`: (level, name); `rules`: names, as in `JUDGED`, with the level they bind (None: every one)."""
    last = len(rows) + 1
    for at, name in enumerate(CHOSEN, start=1):
        sheet.write(at - 1, 7, name)
        value = chosen.get(name, "")
        if name == "表决日期":
            _write(sheet, at - 1, 8, "=DATE({},{},{})".format(*value.split("-")))
        else:
            sheet.write(at - 1, 8, value)
    for at, row in enumerate(rows, start=2):
        for column, value in enumerate(row):
            sheet.write(at - 1, column, value if isinstance(value, str | int) else float(value))
        _write(sheet, at - 1, 5, owner_answer(at, last))
    for at, (level, name) in enumerate(groups, start=2):
        _group(sheet, at, level, name, last, rules)


def _group(sheet, row, level, name, last, rules):
    sheet.write(row - 1, LEVEL, level)
    sheet.write(row - 1, NAME, name)
    column = {"compound": "", "building": "A", "unit": "B"}[level]
    where = f',${column}$2:${column}${last},"{name}"' if column else ""
    inside = f'(${column}$2:${column}${last}="{name}")*' if column else ""
    mine = f"COUNTIFS($C$2:$C${last},$C$2:$C${last}{where})"
    for at, word in enumerate(WORDS):
        said = f'($F$2:$F${last}="{word}")'
        _write(sheet, row - 1, PERSONS + at, f"=ROUND(SUMPRODUCT({inside}{said}/({mine}+({mine}=0))),0)")
        _write(sheet, row - 1, AREA + at, f'=ROUND(SUMIFS($D$2:$D${last},$F$2:$F${last},"{word}"{where})*100,0)')
    _write(sheet, row - 1, SILENCE, _silence(row))
    at = FIRST_TEST
    for rule, only in rules:
        for first in (PERSONS, AREA) if only in (None, level) else ():
            for formula in JUDGED[rule](Sides(row, first)):
                _write(sheet, row - 1, at, "=" + formula)
                at += 1


def _write(sheet, row, column, formula):
    """Without a value of its own, so that LibreOffice must calculate it."""
    sheet.write_formula(row, column, formula, None, "")


def _cell(row, column):
    return f"${xl_col_to_name(column)}{row}"


def _silence(row):
    """What an unreturned vote counts as: nothing, 弃权, or what leads by persons and by area alike, untied."""
    policy = CHOSEN["未返票处理"]
    leads = {}
    for at, word in enumerate(WORDS[:3]):
        others = [other for other in range(3) if other != at]
        leads[word] = ",".join(
            f"{_cell(row, first + at)}>{_cell(row, first + other)}" for first in (PERSONS, AREA) for other in others
        )
    majority = '""'
    for word, test in leads.items():
        majority = f'IF(AND({test}),"{word}",{majority})'
    return f'=IF({policy}="视为弃权","弃权",IF({policy}="从多数",{majority},""))'


class Sides:
    """The parts of one measure, as formulas."""

    def __init__(self, row, first):
        agree, against, abstain, invalid, silent = (_cell(row, first + at) for at in range(5))
        word = _cell(row, SILENCE)
        self.everybody = f"({agree}+{against}+{abstain}+{invalid}+{silent})"
        self.deemed = f'IF({word}="",0,{silent})'
        self.agreeing = f'({agree}+IF({word}="同意",{silent},0))'
        self.opposing = against
        counted = f'IF({CHOSEN["无效票计入参与"]}="是",{invalid},0)'
        self.taking_part = f"({agree}+{against}+{abstain}+{counted}+{self.deemed})"


def _tests(part, whole, passed, need):
    """Part, whole, need and whether it passes; nothing passes where there is nobody."""
    return part, whole, f"IF({whole}=0,1,{need})", f"AND({whole}>0,{passed})"


def _half(part, whole):
    return f"2*{part}>{whole}", f"INT({whole}/2)+1"


def _at_least(part, whole, times, of):
    return f"{of}*{part}>={times}*{whole}", f"-INT(-{times}*{whole}/{of})"


def _choose(condition, one, other):
    return tuple(f"IF({condition},{first},{second})" for first, second in zip(one, other, strict=True))


def quorum(s):
    part, whole = s.taking_part, s.everybody
    return _tests(part, whole, *_choose(OLD, _half(part, whole), _at_least(part, whole, 2, 3)))


def approval(s):
    part, whole = s.agreeing, f"IF({OLD},{s.everybody},{s.taking_part})"
    special = _choose(OLD, _at_least(part, whole, 2, 3), _at_least(part, whole, 3, 4))
    return _tests(part, whole, *_choose(SPECIAL, special, _half(part, whole)))


def dissent(s):
    part, whole = s.opposing, s.everybody
    return part, whole, f"INT({whole}/3)", f"AND({whole}>0,3*{part}<={whole})"


def lift_of_two_thirds(s):
    return _tests(s.agreeing, s.everybody, *_at_least(s.agreeing, s.everybody, 2, 3))


JUDGED = {"quorum": quorum, "approval": approval, "dissent": dissent, "lift": lift_of_two_thirds}
