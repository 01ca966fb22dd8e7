"""Benchmarks against a straightforward script and against the floor; run by hand with `make bench`, never as tests."""
