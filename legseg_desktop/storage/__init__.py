"""The study library: an SQLite file, and volumes as compressed NIfTI beside it."""
