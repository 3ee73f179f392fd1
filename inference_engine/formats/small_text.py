"""Text files of a few lines that a user gives: read with care, however they were written."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import LabelTableError

_MOST_BYTES = 2**20


def read_small_text(path: Path, what: str) -> str:
    """Return the text of a UTF-8 file, with or without a byte order mark.

    Parameters
    ----------
    path : Path
        The file.
    what : str
        What it is, for the sentence, such as 'mapping table'.

    Raises
    ------
    LabelTableError
        If it is missing, can't be read, is far too large, or no text.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise LabelTableError(
            f"The {what} {path.name} does not exist.", "Check the path."
        ) from error
    except OSError as error:
        raise LabelTableError(
            f"The {what} {path.name} can't be read: {error.strerror}.", "Check the path."
        ) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LabelTableError(
            f"The {what} {path.name} is not a text file.", "Save it as text in UTF-8."
        ) from error
    if len(content) > _MOST_BYTES or "\x00" in text:
        raise LabelTableError(
            f"The {what} {path.name} is not a text file of a few lines.", "Check the path."
        )
    return text
