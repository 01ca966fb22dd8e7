"""可缺: in the name of a sheet for records: where there are none, the sheet is hidden instead of left blank."""

from addin.filling.filters.printed import Filter, Printed


def apply(printed: Printed, _: str) -> Printed:
    """The value as it is."""
    return printed


FILTER = Filter("可缺", "写在工作表名里，如 {{分摊明细.楼栋|可缺}}：没有记录时隐藏这张表", apply)
