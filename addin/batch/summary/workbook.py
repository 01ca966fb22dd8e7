"""The summary's workbooks: the one with everything, and the pages of the list where it is long."""

from collections.abc import Iterator

from addin.batch.levels import level, levels_of
from addin.batch.summary import charts, compounds, levels, plans, ties
from addin.batch.summary.looks import Looks
from addin.batch.summary.pages import FOLDER, pages
from addin.batch.summary.report import Report
from addin.workbook import palette
from addin.workbook.drawing import Drawing


def draw(report: Report) -> Iterator[tuple[str, bytes]]:
    """Path within the folder of results, and the .xlsx; the summary itself last, as it names the others."""
    found = pages(report.ranking)
    for page in found:
        drawing, looks = _begun(report)
        compounds.draw(drawing.sheet("小区"), looks, report, page.rows, f"{page.title} 老旧小区改造汇总")
        if report.plan is not None:
            plans.draw(drawing.sheet(plans.SHEET), looks, report, page.rows, with_sums=False)
        yield f"{FOLDER}/{page.name}.xlsx", drawing.bytes()
    yield f"{report.kind}.xlsx", _summary(report, paged=bool(found))


def _begun(report: Report) -> tuple[Drawing, Looks]:
    drawing = Drawing(report.kind, palette.FONT, palette.SIZE)
    return drawing, Looks(drawing)


def _summary(report: Report, paged: bool) -> bytes:
    drawing, looks = _begun(report)
    if not paged:
        title = f"{report.title} 老旧小区改造汇总"
        compounds.draw(drawing.sheet(report.kind), looks, report, report.ranking, title)
    rates: charts.Rates | None = None
    for name in reversed(levels_of(report.ranking)):
        levels.draw(drawing, looks, report, name)
        rows = level(report.ranking, name)
        if rates is None or len(rows) <= charts.MOST:
            columns = (rows[name].to_list(), rows["agree"].to_list(), rows["households"].to_list())
            rates = name, sorted(zip(*columns, strict=True), key=lambda each: -(each[1] / (each[2] or 1)))
    if report.plan is not None:
        plans.draw(
            drawing.sheet(plans.SHEET),
            looks,
            report,
            report.ranking.head(0) if paged else report.ranking,
            with_sums=True,
        )
    if ties.wanted(report.ranking):
        ties.draw(drawing.sheet(ties.SHEET), looks, report)
    charts.draw(drawing, looks, report, rates or charts.of_compounds(report))
    return drawing.bytes()
