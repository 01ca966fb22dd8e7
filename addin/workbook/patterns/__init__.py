"""Example forms that show what a form may ask for beyond the usual: to be copied from; a run does not fill them."""
