"""A question that only the user can answer: the press ends here, and begins anew once he has."""


class Unanswered(BaseException):
    """No failure, so that nobody who catches failures takes it for one.

    `buttons`: `yes_no` or `yes_no_cancel`.
    """

    def __init__(self, text: str, buttons: str) -> None:
        super().__init__(text)
        self.text, self.buttons = text, buttons
