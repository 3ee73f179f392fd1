"""Files in and out: NIfTI today; DICOM and BIDS have their place here."""
