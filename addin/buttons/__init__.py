"""The buttons: one button, one file.  `press` is what the VBA of the workbook and of the add-in calls.

The add-in for WPS starts `PYTHON -Imaddin.buttons`, which is `press_in_wps`: what is pressed stands in a file.

In Excel, xlwings' launcher runs it with the arguments xlwings wants.  In LibreOffice, the launcher of jiugai.ods runs
`PYTHON -c "import addin.buttons;addin.buttons.press('ID')" --document UID --user URL` (or, the same without quotes,
`PYTHON -m addin.buttons ID --document UID --user URL`): UID is Basic's `ThisComponent.RuntimeUID`, which unsaved
documents have too; URL is what `$(user)` of com.sun.star.util.PathSubstitution stands for, and tells which running
LibreOffice to speak to.
"""


def press(button: str) -> None:
    """Do what the button of this id does to the calling workbook.

    Never raises: what went wrong is said in a box and stands in the log.
    """
    try:
        from addin.buttons.catalogue import BUTTONS
        from addin.press.pressing import press_button

        press_button(button, BUTTONS)
    except Exception as error:  # a part of the program is missing or broken, or the log cannot be written
        _did_not_run(error)


def press_in_wps() -> None:
    """Do what WPS asks for.  Never raises, as `press` does."""
    try:
        from addin.buttons.catalogue import BUTTONS
        from addin.press.wps import answer_requests

        answer_requests(BUTTONS)
    except Exception as error:
        _did_not_run(error)


def _did_not_run(error: Exception) -> None:
    from addin.press.notice import notice

    notice(f"旧改助手没有运行起来，什么也没有做；请重新安装一次。还不行，请把这一句发给维护人员：{error!r}")
