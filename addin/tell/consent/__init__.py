"""同意表: what it says in forms, on sheets and in explanations."""
