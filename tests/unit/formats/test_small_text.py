"""Small text files of users, however they were written."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference_engine.errors import LabelTableError
from inference_engine.formats.small_text import read_small_text


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes("\ufeffvälue".encode())
    assert read_small_text(path, "table") == "välue"


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"\xff\xfe1", "not a text file"), (b"a\x00b", "a few lines"), (b"a" * (2**20 + 1), "a few")],
)
def test_what_is_no_small_text_is_refused(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(content)
    with pytest.raises(LabelTableError, match=words):
        read_small_text(path, "table")


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(LabelTableError, match=r"The table b\.tsv does not exist"):
        read_small_text(tmp_path / "b.tsv", "table")
    with pytest.raises(LabelTableError, match="can't be read"):
        read_small_text(tmp_path, "table")
