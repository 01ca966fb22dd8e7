"""Forms to be printed and signed, prefilled with the dwellings: what the paper file begins with."""
