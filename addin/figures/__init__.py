"""The catalogue of named figures: what forms may print.  One computed value, however many printings."""
