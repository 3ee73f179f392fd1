"""CSV and PDF reports made from measurements."""
