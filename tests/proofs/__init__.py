"""What is proved for all integers, not tried on some: CrossHair on the functions themselves, Z3 on the inequalities.

A proof that could not fail proves nothing: beside each stands a planted fault that it must refute.
"""
