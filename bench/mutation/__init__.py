"""Do the tests notice when the law or the money is broken?  `python -m bench.mutation` (`make mutation`)."""
