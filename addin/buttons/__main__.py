"""`python -m addin.buttons ID …`: a press without quotes, for launchers that cannot quote."""

import sys

from addin.buttons import press

if __name__ == "__main__":
    press(sys.argv[1])
