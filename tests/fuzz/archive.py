"""Fuzz the entry of archives: a zip file, and the DICOM files in it."""

from __future__ import annotations

from tests.fuzz.harness import fuzz, instrumented

with instrumented("inference_engine.formats", "zipfile"):
    from tests.fuzz.readers import read_dicom
    from tests.fuzz.seeds import archive_seeds

if __name__ == "__main__":
    fuzz(read_dicom, "export.zip", archive_seeds())
