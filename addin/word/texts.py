"""The text of a Word document's paragraphs, however many runs it is split over."""

from collections.abc import Callable, Collection, Iterator

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
P, TR, T, TBL = (f"{{{W}}}{name}" for name in ("p", "tr", "t", "tbl"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """All of them, also in tables and text boxes, in the order they are written."""
    yield from root.iter(P)


def pieces(paragraph: etree._Element) -> list[etree._Element]:
    """Its stretches of text, without those of paragraphs in a text box within it."""
    return [t for t in paragraph.iter(T) if next(t.iterancestors(P)) is paragraph]


def text_of(paragraph: etree._Element) -> str:
    """All of it, joined."""
    return "".join(t.text or "" for t in pieces(paragraph))


def rewrite(paragraph: etree._Element, changes: list[tuple[int, int, str]]) -> None:
    """Replace stretches (from, to, by what) of the joined text; each takes the look of where it begins."""
    edges, at = [], 0
    for piece in pieces(paragraph):
        edges.append((at, piece))
        at += len(piece.text or "")
    for first, last, new in sorted(changes, reverse=True):
        for start, piece in edges:
            old = piece.text or ""
            left, right = max(first - start, 0), min(last - start, len(old))
            if left < right or (first == last == start):
                piece.text = old[:left] + (new if start <= first else "") + old[right:]
                piece.set(_SPACE, "preserve")


def each_text(
    root: etree._Element, change: Callable[[str], str], but: Collection[etree._Element] = frozenset()
) -> None:
    """Every paragraph's text changed as a whole, `but` these; where it differs, the first stretch takes all."""
    for paragraph in (one for one in paragraphs(root) if one not in but):
        old = text_of(paragraph)
        new = change(old)
        if new != old:
            found = pieces(paragraph)
            for piece in found:
                piece.text = ""
            found[0].text = new
            found[0].set(_SPACE, "preserve")
