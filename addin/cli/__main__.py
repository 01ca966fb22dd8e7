"""`python -m addin.cli` is `jiugai`."""

from addin.cli.app import main

main()
