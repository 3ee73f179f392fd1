"""Correcting labels in the window: tools, history, journal and review."""
