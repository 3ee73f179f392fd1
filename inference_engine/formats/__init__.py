"""Files in and out: NIfTI, DICOM, folders in the manner of BIDS."""

# Loads nibabel, without what it doesn't need, before a module here does.
import inference_engine.imaging  # noqa: F401
