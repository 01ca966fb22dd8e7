"""`python -m addin.buttons ID …`: a press without quotes, for launchers that cannot quote; without ID, one from WPS."""

import sys

from addin.buttons import press, press_in_wps

if __name__ == "__main__":
    if sys.argv[1:]:
        press(sys.argv[1])
    else:
        press_in_wps()
