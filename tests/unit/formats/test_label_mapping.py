"""Mapping tables: what comes with the program, and what users write."""

from __future__ import annotations

import re
from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.anatomy.label_table import Side, load_label_table
from inference_engine.errors import LabelTableError
from inference_engine.formats.label_mapping import (
    LabelMapping,
    load_label_mapping,
    shipped_mappings,
)
from inference_engine.formats.muscle_names import muscle_named
from tests.support.real_data import real_data_directory

OURS = load_label_table()
SHIPPED = shipped_mappings()


def rows(name: str) -> dict[int, tuple[Side, str | None]]:
    mapping = load_label_mapping(SHIPPED[name])
    return {label.value: (label.side, label.abbreviation) for label in mapping.labels}


@pytest.mark.parametrize("name", SHIPPED)
def test_every_table_names_its_source_and_muscles_of_ours(name: str) -> None:
    mapping = load_label_mapping(SHIPPED[name])
    known = {muscle.abbreviation for muscle in OURS.muscles}
    assert mapping.source
    assert mapping.title != name
    assert {label.abbreviation for label in mapping.labels} - {None} <= known


@pytest.mark.parametrize("name", SHIPPED)
def test_names_and_abbreviations_agree(name: str) -> None:
    """A line whose number and muscle slipped by one would show here."""
    for label in load_label_mapping(SHIPPED[name]).labels:
        found, _ = muscle_named(label.name, OURS)
        if label.name != "adductor minimus":
            assert (None if found is None else found.abbreviation) == label.abbreviation


@pytest.mark.parametrize("name", [name for name in SHIPPED if name != "huashan"])
def test_muscles_have_both_sides_or_none(name: str) -> None:
    sides: dict[tuple[str, str], set[Side]] = {}
    for label in load_label_mapping(SHIPPED[name]).labels:
        if label.abbreviation is not None:
            sides.setdefault((label.abbreviation, label.name), set()).add(label.side)
    assert all(found == {Side.LEFT, Side.RIGHT} for found in sides.values())


def test_musclemap_ends_in_1_on_the_left_and_in_2_on_the_right() -> None:
    found = rows("musclemap")
    assert all(
        side is (Side.LEFT if value % 10 == 1 else Side.RIGHT)
        for value, (side, _) in found.items()
        if value % 10
    )
    # As their documents have them.
    assert found[7101] == (Side.LEFT, "VL")
    assert found[7222] == (Side.RIGHT, "AB")
    assert found[6132] == (Side.RIGHT, "TFL")


def test_qmritools_is_odd_on_the_left_and_even_on_the_right() -> None:
    for name in ("qmritools", "qmritools-body"):
        for value, (side, _) in rows(name).items():
            if side is not Side.BOTH:
                assert side is (Side.LEFT if value % 2 else Side.RIGHT)
    found = rows("qmritools")
    assert found[31] == (Side.LEFT, "BFL")
    assert found[66] == (Side.RIGHT, "PE")
    assert found[78] == (Side.RIGHT, "TFL")
    assert {abbreviation for _, abbreviation in found.values()} - {None} == {
        muscle.abbreviation for muscle in OURS.muscles
    }


def test_merged_classes_have_no_counterpart() -> None:
    found = rows("totalsegmentator-thigh")
    assert found[1] == (Side.LEFT, None)
    assert found[8] == (Side.RIGHT, "SA")
    mapping = load_label_mapping(SHIPPED["totalsegmentator-thigh"])
    assert "in one" in mapping.labels[0].note


def atlas_values(path: Path) -> set[int]:
    return {int(value) for value in np.unique(np.asarray(nibabel.load(path).dataobj)) if value}


@pytest.mark.real_data
def test_tables_know_every_value_of_public_label_maps() -> None:
    folder = real_data_directory()
    if folder is None or not (folder / "atlas").is_dir():
        pytest.skip("public label maps are missing: set LEGSEG_REAL_DATA to their folder")
    atlas = folder / "atlas"
    found = atlas_values(atlas / "musclemap_both_legs_1.5mm.nii.gz")
    assert found <= set(rows("musclemap"))
    for path in sorted((atlas / "huashan_11_muscles").glob("*.nii.gz"))[:6]:
        assert atlas_values(path) <= set(rows("huashan"))
    # Their own list says what each number is called.
    text = (atlas / "huashan_11_muscles" / "labels.label").read_text(encoding="utf-8")
    for value, name in re.findall(r'^ +(\d+) .*"(\w+)"$', text, re.MULTILINE):
        muscle, _ = muscle_named(name, OURS)
        assert muscle is not None
        assert rows("huashan")[int(value)] == (Side.BOTH, muscle.abbreviation)


def table(folder: Path, text: str) -> LabelMapping:
    path = folder / "own.tsv"
    path.write_bytes(text.encode())
    return load_label_mapping(path)


def test_a_table_of_a_user_needs_three_columns_only(tmp_path: Path) -> None:
    mapping = table(
        tmp_path, "Muscle\tVALUE\tside\r\nRF\t300\tRight\r\n-\t2\tboth\r\n\r\n# end\r\n"
    )
    assert mapping.title == "own"
    first, second = mapping.labels
    assert (first.value, first.side, first.abbreviation) == (300, Side.RIGHT, "RF")
    assert (second.abbreviation, second.name) == (None, "-")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "lacks the columns"),
        ("value\tside\n", "lacks the columns"),
        ("value\tside\tmuscle\n", "it has no value"),
        ("value\tside\tmuscle\n1\tleft\tRF\n1\tright\tRF\n", "value 1 occurs twice"),
        ("value\tside\tmuscle\n0\tleft\tRF\n", "Line 2 .* no whole number"),
        ("value\tside\tmuscle\n99999\tleft\tRF\n", "no whole number"),
        ("value\tside\tmuscle\n1e3\tleft\tRF\n", "no whole number"),
        ("value\tside\tmuscle\n\n3\tup\tRF\n", "Line 3 .* the side is none"),
        ("value\tside\tmuscle\n3\tleft\n", "there is no muscle"),
        ("value\tside\tmuscle\n" + "9" * 5000 + "\tleft\tRF\n", "no whole number"),
    ],
)
def test_malformed_tables_say_where(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(LabelTableError, match=words):
        table(tmp_path, text)
