"""Makes the generated documents: the list of findings, the page on the law."""
