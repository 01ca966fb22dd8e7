"""Laws of the National People's Congress (全国人民代表大会)."""
