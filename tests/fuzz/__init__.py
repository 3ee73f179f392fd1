"""Fuzzing of all that reads files of others: `python -m tests.fuzz.dicom -max_total_time=60`."""
