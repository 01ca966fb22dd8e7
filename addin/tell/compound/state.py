"""The state of the file itself."""

from addin.tell.figure import Figure

DRAFT_WORD = "草稿"

FIGURES = (Figure("草稿", "还有错误没有改时印“草稿”，否则为空", "", lambda o: DRAFT_WORD if o.draft else ""),)
