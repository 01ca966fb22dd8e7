"""What the machine tells: the time, the version of this program, where its own files lie."""
