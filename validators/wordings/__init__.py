"""One item under several wordings: survey, notice, first and second ranking.  Likeness is suggested, never acted on."""
