"""物业引入: what it says in forms, on sheets and in explanations."""
