"""The table of a street, a district, a city: workbooks drawn from the ranking."""
