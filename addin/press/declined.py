"""The user's no."""


class Declined(Exception):
    """The user said no; nothing was changed."""
