"""The digital thigh: anatomy to labels to Dixon signal to scan, with known truth."""
