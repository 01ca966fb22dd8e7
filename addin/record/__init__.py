"""The record of a run: what went in and what came out, so that somebody else can work it out again years later.

It holds the input whole, people and all, and therefore stays in the folder of the results.
"""
