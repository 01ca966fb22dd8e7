"""What the rows of a sheet come to before anybody counts them: the rules that checks and counts share."""
