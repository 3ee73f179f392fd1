"""Reads PDFs back, as a search or an archive would."""

from __future__ import annotations

import re
from pathlib import Path

from pypdf import PdfReader


def pages_of(path: Path) -> list[str]:
    """Return the text of every page, white space collapsed."""
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(path).pages]


def unembedded_fonts(path: Path) -> set[str]:
    """Return the names of fonts that the file refers to but doesn't hold."""
    missing = set()
    for page in PdfReader(path).pages:
        for reference in page["/Resources"].get("/Font", {}).values():
            font = reference.get_object()
            descriptor = font.get("/FontDescriptor")
            if descriptor is None or "/FontFile2" not in descriptor.get_object():
                missing.add(str(font["/BaseFont"]))
    return missing
