"""What is taken from the JSON file beside an image, and what is not believed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inference_engine.formats.bids_sidecars import echo_facts, role_by_sidecar


def image_with(folder: Path, text: str) -> Path:
    (folder / "a.json").write_text(text, encoding="utf-8")
    return folder / "a.nii.gz"


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([1.2, 2.6], (1.2, 2.6)),
        ([0.0012, 0.0026], (1.2, 2.6)),
        (0.00345, (3.45,)),
        ([1.2, "2.6"], ()),
        ([], ()),
        ([True], ()),
        ([float("inf")], ()),
        (None, ()),
    ],
)
def test_echo_times_are_milliseconds(
    tmp_path: Path, times: object, expected: tuple[float, ...]
) -> None:
    image = image_with(tmp_path, json.dumps({"EchoTime": times, "MagneticFieldStrength": 3}))
    found, field = echo_facts(image)
    assert found == pytest.approx(expected)
    assert field == 3.0


def test_an_image_type_names_one_role_or_none(tmp_path: Path) -> None:
    one = image_with(tmp_path, json.dumps({"ImageType": ["DERIVED", "FAT_FRACTION"]}))
    assert role_by_sidecar(one) == "fat_fraction"
    assert role_by_sidecar(image_with(tmp_path, '{"ImageType": ["W", "F"]}')) == ""
    assert role_by_sidecar(image_with(tmp_path, '{"ImageType": "WATER"}')) == ""


@pytest.mark.parametrize("text", ["", "[1, 2]", "{", "\x00", "[" * 100_000, "1" * (2**20 + 1)])
def test_a_sidecar_that_is_none_says_nothing(tmp_path: Path, text: str) -> None:
    assert echo_facts(image_with(tmp_path, text)) == ((), None)


def test_a_linked_sidecar_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text('{"EchoTime": 3}', encoding="utf-8")
    (tmp_path / "a.json").symlink_to(secret)
    assert echo_facts(tmp_path / "a.nii") == ((), None)
    assert echo_facts(tmp_path / "missing.nii") == ((), None)
