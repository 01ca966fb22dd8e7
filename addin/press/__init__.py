"""The machinery of a press, from the click on a button to the summary; what each does lies in `addin.buttons`."""
