"""What becomes stale, and is worked out anew, when values, rows or sheets have changed."""
