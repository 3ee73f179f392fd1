"""One verb per file, shared by the window and the command line."""
