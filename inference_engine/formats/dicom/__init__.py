"""DICOM files read into Dixon scans: found, read, grouped, given roles, de-identified."""
