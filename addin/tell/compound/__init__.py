"""小区与参数: what it says in forms, on sheets and in explanations."""
