"""What the calculator computes, one family a file; `FUNCTIONS` is found by listing the folder."""
