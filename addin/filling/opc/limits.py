"""How much a workbook may unpack to.  One of 100,000 households unpacks to 50 MB."""

MIB = 1 << 20

MAX_FILE = 512 * MIB
MAX_PART = 512 * MIB
MAX_TOTAL = 1024 * MIB
MAX_ENTRIES = 65_000
"""Below the 65,535 at which a zip needs another format."""

MAX_TREE = 192 * MIB
"""A part larger than this is not parsed: as a tree it takes up to twenty times its size."""

MAX_RATIO = 100
RATIO_FREE = 16 * MIB
"""XML parts larger than this may not have been packed better than MAX_RATIO : 1; real sheets are near 13 : 1."""
