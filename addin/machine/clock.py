"""What time it is: the machine's, or the one in SOURCE_DATE_EPOCH when a run must be repeatable to the byte."""

import os
from datetime import datetime


def now() -> datetime:
    """Local time to the second."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch)) if epoch else datetime.now()
    return moment.replace(microsecond=0)
