"""The method's evaluation repeated on a digital cohort: stages, measurements, tables."""
