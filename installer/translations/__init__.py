"""The texts of the window: found in the sources, kept for translators, compiled."""
