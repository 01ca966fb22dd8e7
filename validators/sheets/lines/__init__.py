"""The lines of 参数, a subject a file; `settings.Settings` is made of them."""
