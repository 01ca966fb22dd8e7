"""What each subject says: figures and records for forms, result sheets, explanations; one folder a subject."""
