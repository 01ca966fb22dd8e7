"""docxtpl, reading our language instead of Jinja's; imported only when a Word form is filled."""

from typing import IO, Any

from docxtpl import DocxTemplate

from addin.word.language import translated
from addin.word.pages import say_on_every_page
from addin.word.speech import Speech


class Template(DocxTemplate):  # type: ignore[misc]
    """`render` takes what `Speech` offers; properties of the file are left alone."""

    def __init__(self, file: str | IO[bytes], speech: Speech) -> None:
        super().__init__(file)
        self._speech = speech
        self.init_docx()

    def patch_xml(self, src_xml: str) -> str:
        """Before docxtpl's own tidying."""
        if "{" not in src_xml and "｛" not in src_xml:
            return str(super().patch_xml(src_xml))
        return str(super().patch_xml(translated(src_xml, self._speech)))

    def check(self) -> None:
        """Reads body, headers and footers once without rendering, so that all problems are known beforehand."""
        translated(self.get_xml(), self._speech)
        for kind in (self.HEADER_URI, self.FOOTER_URI):
            for _, part in self.get_headers_footers(kind):
                translated(self.get_part_xml(part), self._speech)

    def render_properties(self, *_: Any, **__: Any) -> None:
        """They are no text of the form."""

    def say_on_every_page(self, words: str) -> None:
        """At the top."""
        say_on_every_page(self.docx, words)
