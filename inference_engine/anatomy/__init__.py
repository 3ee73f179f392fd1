"""The muscles: their names, label values and groups, read from a table."""
