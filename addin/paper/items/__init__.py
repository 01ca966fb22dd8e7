"""改造项目: what follows from it."""
