"""Label description files of ITK-SNAP: ours written, others' read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import LabelTableError, OutputError
from inference_engine.formats.itksnap_labels import (
    ItkSnapLabel,
    itksnap_labels_of,
    read_itksnap_labels,
    write_itksnap_labels,
)
from tests.support.real_data import real_data_directory

PLAIN = '    3   178   24   43        1  1  1    "RF"\n'


def read(folder: Path, content: bytes | str) -> tuple[ItkSnapLabel, ...]:
    path = folder / "a.label"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_itksnap_labels(path)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    colours = np.arange(768, dtype=np.uint16).reshape(256, 3).astype(np.uint8)
    labels = itksnap_labels_of(load_label_table(), colours)
    write_itksnap_labels(tmp_path / "own.label", labels)
    clear, *rest = read_itksnap_labels(tmp_path / "own.label")
    assert (clear.value, clear.name, clear.is_visible, clear.alpha) == (0, "Clear Label", False, 0)
    assert rest == sorted(labels, key=lambda label: label.value)
    assert rest[0] == ItkSnapLabel(1, (3, 4, 5), "right rectus femoris")
    assert len(rest) == 36


def test_a_file_begins_as_itksnap_wants_it(tmp_path: Path) -> None:
    write_itksnap_labels(tmp_path / "a.label", [ItkSnapLabel(7, (1, 2, 3), 'a "b"\nc', 0.5)])
    text = (tmp_path / "a.label").read_text(encoding="utf-8")
    assert text.splitlines()[1] == "# ITK-SnAP Label Description File"
    assert text.splitlines()[-1].split() == ["7", "1", "2", "3", "0.5", "1", "1", '"a', "b", 'c"']
    with pytest.raises(OutputError):
        write_itksnap_labels(tmp_path / "missing" / "a.label", [])


@pytest.mark.parametrize(
    "line",
    [
        PLAIN,
        PLAIN.replace("\n", "\r\n"),
        "\ufeff" + PLAIN,
        PLAIN.replace("    ", "\t"),
        '3 178 24 43 1 1 1 "RF"',
        "3 178 24 43 1 1 1 RF",
        "3 178 24 43 1.00 1 1 'RF'",
        '3 178 24 43 255 1 1 "RF"',
        '3 178 24 43 "RF"',
        '# ITK-SnAP Label Description File\n\n  # more\n3 178 24 43 1 1 1 " RF "',
        '3 178 24 43 1 1 1 "RF',
    ],
)
def test_however_a_line_looks(line: str, tmp_path: Path) -> None:
    assert read(tmp_path, line) == (ItkSnapLabel(3, (178, 24, 43), "RF"),)


def test_alpha_and_visibility_are_kept(tmp_path: Path) -> None:
    (label,) = read(tmp_path, '5 1 2 3 .25 0 0 "x y"')
    assert (label.alpha, label.is_visible, label.has_mesh) == (0.25, False, False)
    assert read(tmp_path, '5 1 2 3 51 1 1 "x"')[0].alpha == pytest.approx(0.2)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "describes no label"),
        ('0 0 0 0 0 0 0 "Clear Label"', "describes no label"),
        (PLAIN + PLAIN, "Line 2 .* second time"),
        (PLAIN + "\nhello", "Line 3 .* no label"),
        ('3 178 24 430 1 1 1 "RF"', "Line 1 .* no label"),
        ("3 178 24 43", "Line 1 .* no label"),
        (b"\xff\xfe3\x00", "not a text file"),
    ],
)
def test_malformed_files_say_where(content: str | bytes, words: str, tmp_path: Path) -> None:
    with pytest.raises(LabelTableError, match=words):
        read(tmp_path, content)


@pytest.mark.real_data
def test_a_public_file_is_read() -> None:
    folder = real_data_directory()
    if folder is None or not (folder / "atlas").is_dir():
        pytest.skip("public label maps are missing: set LEGSEG_REAL_DATA to their folder")
    labels = read_itksnap_labels(folder / "atlas" / "huashan_11_muscles" / "labels.label")
    assert [label.value for label in labels] == list(range(12))
    assert (labels[8].name, labels[8].has_mesh) == ("BL", False)
    assert labels[1].colour == (103, 0, 31)
