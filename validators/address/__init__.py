"""门牌 as people write them → one address that prints one way."""
