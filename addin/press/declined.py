"""The user's no, and the user's stop."""


class Declined(Exception):
    """The user said no; nothing was changed."""


class Stopped(Exception):
    """The user pressed Esc between two stages; the text says what stands by then."""


class Choosing(Exception):
    """The user wants to choose first; the text says where."""
