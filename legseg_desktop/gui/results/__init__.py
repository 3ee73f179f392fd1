"""Numbers of the shown visit: muscle table, profile, findings."""
