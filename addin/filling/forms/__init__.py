"""The form language and what it asks for: placeholders read, planned, laid out, put in."""
