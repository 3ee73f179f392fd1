"""Errors a user can act on; anything else that is raised is a bug."""

from __future__ import annotations


class LegSegError(Exception):
    """Something the user can mend: what happened, and what to do about it.

    Parameters
    ----------
    what : str
        One plain sentence on what happened. Holds no patient data.
    advice : str, optional
        One plain sentence on what to do.
    """

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what, advice)
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        """Return the two sentences as one line."""
        return f"{self.what} {self.advice}".strip()


class InputError(LegSegError):
    """A file or value given by the user can't be used."""


class GeometryError(InputError):
    """Images that must share one grid don't, or a grid can't be used."""


class LabelTableError(InputError):
    """A label table is malformed, or a label map doesn't fit it."""


class ModelError(LegSegError):
    """A model is missing, damaged or doesn't fit this program."""


class OutputError(LegSegError):
    """A result can't be written."""


class WorkerError(LegSegError):
    """The inference process stopped before it had a result."""
