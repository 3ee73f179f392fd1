"""Take folders of the machines that built them out of where libraries look for others.

Python's own extensions and some of SciPy's name a folder of their builder (DT_RUNPATH). It isn't
there on a user's computer, and if it were, what lies in it must not be loaded. What is relative to
the library itself ($ORIGIN) stays.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from installer.linux.shared_library import SharedLibrary, is_library, replace

_STRTAB, _RPATH, _RUNPATH = 5, 15, 29


def clean_folder(folder: Path) -> int:
    """Clean the libraries in a folder and below; return how many had such a folder."""
    files = [path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    return sum(clean(path) for path in sorted(files))


def clean(path: Path) -> bool:
    """Clean a library in place; say whether it named a folder of its builder."""
    data = bytearray(path.read_bytes())
    if not is_library(data):
        return False
    library = SharedLibrary(data)
    strings = library.values.get(_STRTAB, 0)
    are_foreign = np.array([
        int(tag) in (_RPATH, _RUNPATH)
        and b"$ORIGIN" not in library.string(strings + int(value))
        for tag, value in library.tags
    ])  # fmt: skip
    if not are_foreign.any():
        return False
    kept = library.tags[~are_foreign].copy()
    library.tags[: len(kept)] = kept
    library.tags[len(kept) :] = 0
    replace(path, bytes(data))
    return True
