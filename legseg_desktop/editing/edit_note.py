"""What a journal keeps beside the steps: the marks of the review, and where labels come from."""

from __future__ import annotations

import json
from typing import Any

from inference_engine.errors import InputError
from legseg_desktop.editing.label_sources import LabelSources
from legseg_desktop.editing.review_marks import ReviewMarks

_MARKS, _SOURCES = "marks", "sources"


def edit_note(marks: ReviewMarks, sources: LabelSources) -> str:
    """Return both as one text."""
    return json.dumps({_MARKS: json.loads(marks.to_json()), _SOURCES: sources.to_record()})


def read_edit_note(note: str, sources: LabelSources) -> ReviewMarks:
    """Return the marks of a note, and let `sources` take its sources.

    Raises
    ------
    InputError
        If it isn't one.
    """
    content = _content(note)
    if _MARKS not in content:  # of a version that kept the marks alone
        return ReviewMarks.from_json(note)
    sources.take_record(content.get(_SOURCES, {}))
    return ReviewMarks.from_json(json.dumps(content[_MARKS]))


def _content(note: str) -> dict[str, Any]:
    try:
        content = json.loads(note or "{}")
    except ValueError as error:
        raise InputError(
            "What is noted beside an edit can't be read.", "Mark the muscles again."
        ) from error
    return content if isinstance(content, dict) else {}
