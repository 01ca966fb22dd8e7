"""The example government forms: one form, one file; what they print is filled in by `addin.filling`."""
