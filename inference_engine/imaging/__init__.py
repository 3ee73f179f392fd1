"""Images on grids: geometry, Dixon channels, label maps, resampling and legs."""

import sys

# nibabel loads pydicom wherever it is installed: 0.2 s of every start, for an extension of NIfTI
# that nothing here reads. It does without where pydicom seems to be missing.
if "pydicom" not in sys.modules:
    sys.modules["pydicom"] = None  # type: ignore[assignment]
    try:
        import nibabel  # noqa: F401
    finally:
        del sys.modules["pydicom"]
