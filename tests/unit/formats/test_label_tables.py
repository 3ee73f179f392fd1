"""Label tables that users give: TOML, or ITK-SNAP's files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference_engine.anatomy.label_table import DEFAULT_TABLE_PATH, RESOURCES, load_label_table
from inference_engine.errors import LabelTableError
from inference_engine.formats.itksnap_labels import itksnap_labels_of, write_itksnap_labels
from inference_engine.formats.label_tables import mapping_of_labels, read_label_table

OURS = load_label_table()


def labels_file(folder: Path, *names: str, first: int = 1) -> Path:
    path = folder / "own.label"
    lines = [f'{value} 10 20 30 1 1 1 "{name}"' for value, name in enumerate(names, start=first)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_our_own_table_survives_the_way_through_itksnap(tmp_path: Path) -> None:
    path = tmp_path / "own.label"
    write_itksnap_labels(path, itksnap_labels_of(OURS, np.zeros((256, 3), np.uint8)))
    table = read_label_table(path)
    assert table.left_offset == OURS.left_offset
    assert [(m.value, m.abbreviation, m.group, m.fma) for m in table.muscles] == [
        (m.value, m.abbreviation, m.group, m.fma) for m in OURS.muscles
    ]


def test_toml_and_our_own_are_read_as_before() -> None:
    assert read_label_table(None) == OURS
    shared = RESOURCES / "labels" / "huashan11.toml"
    assert read_label_table(shared) == load_label_table(shared)
    assert read_label_table(DEFAULT_TABLE_PATH) == OURS


def test_odd_left_and_even_right(tmp_path: Path) -> None:
    names = ("31 Biceps femoris long Left", "32 Biceps femoris long Right", "VL left", "VL right")
    table = read_label_table(labels_file(tmp_path, *names, first=31))
    assert table.left_offset == -1
    assert [(m.value, m.abbreviation, m.colour) for m in table.muscles] == [
        (32, "BFL", "#0a141e"),
        (34, "VL", "#0a141e"),
    ]


def test_names_that_are_not_ours_are_labels_of_their_own(tmp_path: Path) -> None:
    table = read_label_table(labels_file(tmp_path, "femur", "gracilis", "my muscle"))
    assert table.left_offset is None
    assert [(m.abbreviation, m.group) for m in table.muscles] == [
        ("femur", "other"),
        ("GR", "adductors"),
        ("my muscle", "other"),
    ]


@pytest.mark.parametrize(
    ("names", "first", "words"),
    [
        (("GR", "gracilis"), 1, "two labels are called GR"),
        (("GR left", "GR right", "femur"), 1, "have two sides and others don't"),
        (("GR left", "GR right", "GR"), 1, "have two sides and others don't"),
        (("GR left", "GR right", "RF right", "RF left"), 1, "more than one number"),
        (("GR", "RF"), 255, "values go up to 256"),
    ],
)
def test_what_can_not_be_a_table_says_what_to_do(
    names: tuple[str, ...], first: int, words: str, tmp_path: Path
) -> None:
    with pytest.raises(LabelTableError, match=words) as caught:
        read_label_table(labels_file(tmp_path, *names, first=first))
    assert "labels convert" in caught.value.advice


def test_a_description_file_may_be_a_mapping(tmp_path: Path) -> None:
    path = tmp_path / "m.label"
    path.write_text('0 0 0 0 0 0 0 "Clear"\n7101 1 1 1 1 1 1 "VL left"\n9 1 1 1 1 1 1 "femur"')
    from inference_engine.formats.itksnap_labels import read_itksnap_labels  # noqa: PLC0415

    mapping = mapping_of_labels(read_itksnap_labels(path), "m.label")
    assert [(m.value, m.side, m.abbreviation) for m in mapping.labels] == [
        (7101, "left", "VL"),
        (9, "both", None),
    ]
