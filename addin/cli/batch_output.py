"""What `jiugai batch` prints."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from addin.batch.run import Batched
from addin.cli.console import out, percent, say, table
from validators.amounts import yuan

if TYPE_CHECKING:
    import pandas as pd

    from addin.batch.plan import Plan

SHOWN = 100
"""Lines of the table on the terminal; the rest stand in the file."""
SUMS = ("compounds", "households", "agree", "area", "buildings", "investment", "subsidy", "residents")
_SAME = ("file", "name", "unusable", "households", "agree", "area", "buildings", "investment", "subsidy")


def payload(done: Batched, source: Path) -> dict[str, object]:
    """Amounts in fen, areas in 0.01 ㎡; `place` 0: not ranked; `totals`: of those ranked, of all that could be read;
    `levels`: the sums of each street, county, city where there are several; `plan`: where a budget was given."""
    from addin.batch.levels import level, levels_of, totals
    from addin.batch.ranking import RANKED

    ranking = done.ranking
    assert ranking is not None
    ranked = ranking[ranking["section"] == RANKED]
    return {
        "folder": str(source),
        "out": str(done.summary),
        "compounds": [_line(row) for row in ranking.to_dict("records")],
        "totals": {name: _sums(totals(rows)) for name, rows in (("ranked", ranked), ("all", ranking))},
        "levels": {
            name: [_place(row, name) for row in level(ranking, name).to_dict("records")] for name in levels_of(ranking)
        },
        "skipped": list(done.skipped),
        **({"plan": _plan(done.plan)} if done.plan else {}),
    }


def _plan(plan: "Plan") -> dict[str, object]:
    """Amounts in fen; the year from 1, 0 where no year's money is enough, null where the amount is not filled in."""
    from addin.batch.plan import MODES

    return {
        "compounds": [
            {"file": row["file"], **{name: _whole(row[name]) for name in ("need", *MODES)}}
            for row in plan.rows.to_dict("records")
        ],
        "years": [
            {**row, **{name: _whole(row[name]) for name in row if name != "mode"}}
            for row in plan.sums.to_dict("records")
        ],
    }


def _whole(value: Any) -> int | None:
    import pandas as pd

    return None if pd.isna(value) else int(value)


def _line(row: Mapping[str, Any]) -> dict[str, object]:
    return {
        "place": int(row["place"]),
        **{name: row[name] if isinstance(row[name], str) else int(row[name]) for name in _SAME},
        "residents": _whole(row["residents"]),
        "errors": int(row["errors"]),
        "warnings": int(row["warnings"]),
        "conclusion": row["conclusion"],
        "preconditions": bool(row["gate"]),
        "missing": list(row["missing"]),
        "notes": list(row["notes"]),
    }


def _place(row: Mapping[str, Any], name: str) -> dict[str, object]:
    above = {each: row[each] for each in ("省", "市", "区", "街道") if each in row}
    return {"name": row[name], **above, **_sums(row), "ranked": int(row["ranked"]), "unread": int(row["unread"])}


def _sums(sums: Mapping[str, Any]) -> dict[str, int]:
    return {name: int(sums[name]) for name in SUMS}


def show(done: Batched) -> None:
    """The table, and the sums; only the sums where nothing has changed."""
    if done.ranking is None:
        say(f"没有变化：{len(done.lines)} 份工作簿都和上次一样，汇总表也还是上次的")
    else:
        _table(done.ranking)
    _say("全部读得出的", done.totals)
    if done.totals["unread"]:
        say(f"读不出来 {done.totals['unread']} 份，见表末")
    say(f"写出：{done.summary}")


def _table(ranking: "pd.DataFrame") -> None:
    from addin.batch.levels import totals
    from addin.batch.ranking import RANKED

    listing = table(
        "汇总", "名次", "小区", "同意率", "户数", "表决结论", "还缺什么、要注意什么", right=("名次", "同意率", "户数")
    )
    for row in ranking.head(SHOWN).to_dict("records"):
        said = row["unusable"] or "；".join((*row["notes"], *row["missing"])) or "—"
        rate = percent(Fraction(int(row["agree"]), int(row["households"])) if row["households"] else None)
        name, place = row["name"] or row["file"], str(row["place"] or "—")
        listing.add_row(place, name, rate, f"{row['households']:,}", row["conclusion"], said)
    out.print(listing)
    if len(ranking) > SHOWN:
        say(f"这里只列前 {SHOWN} 行，共 {len(ranking)} 行，全部见汇总表")
    _say("参加排名的", totals(ranking[ranking["section"] == RANKED]))


def _say(title: str, sums: Mapping[str, Any]) -> None:
    area = f"{sums['area'] // 100:,}.{sums['area'] % 100:02d} ㎡"
    say(
        f"{title}：{sums['compounds']} 个小区，{sums['households']:,} 户，{area}，"
        f"{sums['buildings']:,} 栋，核定总投资 {yuan(sums['investment'])} 元"
    )
