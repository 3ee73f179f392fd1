"""Files in and out: NIfTI, DICOM, folders in the manner of BIDS."""
