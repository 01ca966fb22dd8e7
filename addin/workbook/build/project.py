"""Puts a VBA project into a workbook drawn by XlsxWriter, by pyOpenVBA, and has pyOpenVBA check what it wrote.

pyOpenVBA works on files, so a temporary one is used; it writes code names for the workbook and every sheet, too.
"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from pyopenvba import VBAModuleKind  # type: ignore[import-untyped]
from pyopenvba.excel import ExcelFile  # type: ignore[import-untyped]
from pyopenvba.integrity import check_file  # type: ignore[import-untyped]

from addin.workbook.build.modules import Module
from addin.workbook.build.package import MACRO_WORKBOOK, PLAIN, pack, unpack, with_main_type


def with_project(workbook: bytes, modules: Sequence[Module]) -> dict[str, bytes]:
    """The parts of a macro-enabled workbook that holds these modules.  ValueError where the result is not sound."""
    with TemporaryDirectory(prefix="jiugai-build-") as folder:
        path = Path(folder) / "workbook.xlsm"
        path.write_bytes(pack(with_main_type(unpack(workbook), PLAIN, MACRO_WORKBOOK)))
        with ExcelFile(path) as file:
            project = file.add_vba_project()
            for module in modules:
                kind = VBAModuleKind.other if module.is_class else VBAModuleKind.standard
                project.add_module(module.name, module.source, kind=kind)
            file.save()
        _check(path)
        return unpack(path.read_bytes())


def _check(path: Path) -> None:
    with ExcelFile(path) as file:
        problems = [*file.validate(), *(issue.message for issue in check_file(path).issues)]
    if problems:
        raise ValueError("; ".join(problems))
