"""Record sets: what a form's repeating row runs over; one set, one file."""
