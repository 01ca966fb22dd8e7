"""The command line: `jiugai …`; one command, one file."""
