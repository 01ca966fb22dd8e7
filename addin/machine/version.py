"""The version of this program: what pyproject.toml packs under, records are marked with, and `--version` says."""

VERSION = "0.3.0"
