"""征求意见: what follows from it."""
