"""光荣榜: what it says in forms, on sheets and in explanations."""
