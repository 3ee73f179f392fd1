"""Fuzz the entry of NIfTI: volumes, label maps, and label maps of other programs."""

from __future__ import annotations

from tests.fuzz.harness import fuzz, instrumented

with instrumented("inference_engine.formats", "nibabel"):
    from tests.fuzz.readers import read_nifti
    from tests.fuzz.seeds import nifti_seeds

if __name__ == "__main__":
    fuzz(read_nifti, "image.nii.gz", nifti_seeds())
