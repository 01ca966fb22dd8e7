"""How large an office file may be, for whoever reads one and whoever fills one.

One of 100,000 households unpacks to 80 MB.
"""

MIB = 1 << 20

MAX_FILE = 512 * MIB
MAX_TOTAL = 2_000_000_000
"""Bytes of all parts, unpacked."""
MAX_OTHER = 512 * MIB
"""Bytes of one part that is no XML, unpacked: no picture is so large."""
MAX_ENTRIES = 65_000
"""Below the 65,535 at which a zip needs another format."""

MAX_TREE = 192 * MIB
"""A part larger than this is not parsed as a tree, which takes up to twenty times its size."""

MAX_RATIO = 100
RATIO_FREE = 16 * MIB
"""XML parts larger than this may not have been packed better than MAX_RATIO : 1; real sheets are near 13 : 1."""

MAX_CELLS = 20_000_000
"""Cells of one sheet's used area where all of it is read; 1,000,000 rows of 20 columns."""
