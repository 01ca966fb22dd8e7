"""The one exception a user may meet: the file or the call is unusable.  The command line prints it and exits 2."""


class Unusable(Exception):
    """Its text is one clear Chinese line: what cannot be used, where, and what to do."""
