"""Python started by a button finds this first and breaks on purpose while the file named in JIUGAI_BREAK is there."""

import os

if os.path.exists(os.environ.get("JIUGAI_BREAK", "")):
    import addin.pipeline

    def broken(*arguments):
        raise ZeroDivisionError("弄坏了，为了测试")

    addin.pipeline.analyse = broken
