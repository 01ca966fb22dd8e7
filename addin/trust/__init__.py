"""Trust that can be checked: seals and signatures of what was written, samples of the paper, the self-test's deck."""
