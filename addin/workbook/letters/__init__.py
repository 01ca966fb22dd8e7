"""Example Word forms: notices and letters with our placeholders, drawn by the build as the .xlsx ones are."""
