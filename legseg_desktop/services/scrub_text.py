"""Take out of a text whatever may tell who a patient or a user is.

The log holds no patient data by design. This is the second line of defence, for what leaves the
computer: it rather cuts a harmless word than leave a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

CUT = "[…]"
"""What stands in the place of what was cut."""

_SHORTEST_NAME = 3
# Words that begin with a capital in the program's own messages; any other may be a name.
OWN_WORDS = frozenset(
    word
    for line in (
        # Beginnings of sentences and of the jobs' titles.
        "A Adding An Backing Checking Collecting Comparing Current Details Examining Exporting For",
        "Importing In It LegSeg Looking Making Measuring Nothing Opening Quantifying Reading",
        "Removing Restoring Saving Segmentation Segmenting The This Trying Unexpected Unfinished",
        "Working Writing",
        # Programs, formats, and what the interpreter writes at a crash.
        "Aborted Bus C CPU CSV DICOM DSC English Extension FF Fatal File GB GPU JSON Keras MB",
        "NIfTI None ONNX OpenGL OpenVINO PDF Python Qt SEG SIGABRT SIGKILL SIGSEGV SQLite",
        "TensorFlow Thread Traceback VTK XLSX",
    )
    for word in line.split()
)
_ERROR_NAME = re.compile(r"\w*(Error|Exception|Warning|Exit|Interrupt|Cancelled|Timeout)")

_QUOTED_PATH = re.compile(r"""(['"])(?:(?!\1).)*[/\\](?:(?!\1).)*\1""")
_PATH = re.compile(r"[^\s'\"(),;]*[/\\][^\s'\"(),;]*")
_SOURCE_FILE = re.compile(r"[A-Za-z_]\w*\.pyc?")
_DATA_FILE = re.compile(
    r"[^\s'\"]+\.(?:nii|gz|dcm|ima|zip|tar|csv|tsv|xlsx|json|toml|pdf|png|npz|hdr|img|txt)\b", re.I
)
_PERSON = re.compile(r"\S*\^\S*")  # DICOM: DOE^JANE
_ADDRESS = re.compile(r"\S+@\S+")
_DATE = re.compile(r"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_LONG_NUMBER = re.compile(r"\b\d+(?:\.\d+){4,}\b|\b\d{5,}\b")
_IDENTIFIER = re.compile(r"\b(?!0x)(?=[\w-]*[A-Za-z])(?=[\w-]*\d{3})[\w-]+\b")
# An underscore parts words as well as a blank does.
_WORD = re.compile(r"[^\W_]+")
_CAPITALISED = re.compile(r"(?<![\w.])[^\W\d_a-z][\w'-]*")

_LOG_HEAD = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} (?:DEBUG|INFO|WARNING|ERROR|CRITICAL) "
    r"(?:inference_engine|legseg_desktop)[a-z_.0-9]*: )(.*)"
)
_PLACE = re.compile(r"  [a-z_0-9]+\.pyc?:\d+ in [\w<>]+")


def scrub_text(text: str, names: Iterable[str] = ()) -> str:
    """Return a text without paths, file names, addresses and the given names.

    Parameters
    ----------
    text : str
        Words about the computer: its parts keep their names.
    names : iterable of str
        What must not be told: of the user, the computer, the patients. Each of their words is
        cut; those shorter than three letters can't be told from others and stay.
    """
    text = _QUOTED_PATH.sub(lambda found: f"{found[1]}{_place_in(found[0][1:-1])}{found[1]}", text)
    text = _PATH.sub(lambda found: _place_in(found[0]), text)
    for pattern in (_DATA_FILE, _PERSON, _ADDRESS):
        text = pattern.sub(CUT, text)
    told = _words_in(frozenset(names))
    return _WORD.sub(lambda found: CUT if found[0].lower() in told else found[0], text)


def scrub_log(text: str, names: Iterable[str] = ()) -> str:
    """Return a log with times, modules and messages, without anything that may be a name.

    Besides what `scrub_text` cuts, dates, long numbers, identifiers and every capitalised word
    that isn't one of the program's own go from the messages.
    """
    names = frozenset(names)
    return "\n".join(_scrubbed_line(line, names) for line in text.splitlines())


def _scrubbed_line(line: str, names: frozenset[str]) -> str:
    if _PLACE.fullmatch(line):
        return line
    head, message = "", line
    if found := _LOG_HEAD.fullmatch(line):
        head, message = found.groups()
    message = scrub_text(message, names)
    for pattern in (_DATE, _LONG_NUMBER, _IDENTIFIER):
        message = pattern.sub(CUT, message)
    return head + _CAPITALISED.sub(_own_word, message)


def _own_word(found: re.Match[str]) -> str:
    word = found[0].rstrip("'-")
    is_own = word in OWN_WORDS or _ERROR_NAME.fullmatch(word)
    return found[0] if is_own else CUT


def _place_in(path: str) -> str:
    """Return the name of a file of the program, nothing of any other path."""
    name = re.split(r"[/\\]", path)[-1]
    return name if _SOURCE_FILE.fullmatch(name) else CUT


@cache
def _words_in(names: frozenset[str]) -> frozenset[str]:
    words = {word.lower() for name in names for word in _WORD.findall(name)}
    return frozenset(word for word in words if len(word) >= _SHORTEST_NAME)
