"""One step each; what is released is never changed."""
