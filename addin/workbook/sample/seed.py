"""What every lot drawn for the sample begins with, so that the sample is the same at every call."""

SEED = 20200723
