"""Fuzz the entry of DICOM: header, grouping, echoes and voxels of one file."""

from __future__ import annotations

from tests.fuzz.harness import fuzz, instrumented

with instrumented("inference_engine.formats", "pydicom"):
    from tests.fuzz.readers import read_dicom
    from tests.fuzz.seeds import dicom_seeds

if __name__ == "__main__":
    fuzz(read_dicom, "image.dcm", dicom_seeds())
