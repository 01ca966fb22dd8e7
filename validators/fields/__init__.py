"""From whatever Excel holds in a cell to an exact value; one field, one file, each with `read(raw) -> Reading`."""
