"""nibabel without pydicom, which it loads wherever it is installed.

That would take 0.2 s, for an extension of NIfTI that nothing here reads. nibabel does without where
pydicom seems to be missing. Whoever needs nibabel takes it from here.
"""

from __future__ import annotations

import sys

_is_hidden = "pydicom" not in sys.modules
if _is_hidden:
    sys.modules["pydicom"] = None  # type: ignore[assignment]
try:
    import nibabel
finally:
    if _is_hidden:
        del sys.modules["pydicom"]

__all__ = ["nibabel"]
