"""Forms of many makers, filled: only the plan's cells differ.  Each test says what it does not look at."""
