"""户室清册与人: what it says in forms, on sheets and in explanations."""
