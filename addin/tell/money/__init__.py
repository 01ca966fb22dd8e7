"""资金与分摊: what it says in forms, on sheets and in explanations."""
