"""表决票与议题: what it says in forms, on sheets and in explanations."""
