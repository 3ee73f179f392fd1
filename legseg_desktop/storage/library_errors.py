"""What can be wrong with a study library, and what to do about it."""

from __future__ import annotations

from inference_engine.errors import InputError, LegSegError, OutputError
from legseg_desktop.library_records import LibraryScan


class NotALibraryError(InputError):
    """The folder holds no study library."""


class LibraryInUseError(LegSegError):
    """Another window or command has the library open for writing."""


class LibraryTooNewError(LegSegError):
    """A newer version of the program made the library."""


class LibraryKeyError(LegSegError):
    """The library is encrypted, and its key is missing or wrong."""


class LibraryDamagedError(LegSegError):
    """The database or a file of the library can't be trusted."""


class LibraryReadOnlyError(OutputError):
    """Something was to be written to a library that is open for reading."""


class NotInLibraryError(InputError):
    """What was asked for isn't there, or no longer."""


class AlreadyInLibraryError(InputError):
    """The same data has been imported before.

    Parameters
    ----------
    scan : LibraryScan
        What it became then.
    """

    def __init__(self, scan: LibraryScan) -> None:
        super().__init__(
            "This scan is in the library already.",
            "Open the scan that is there, or delete it before importing it again.",
        )
        self.scan = scan
