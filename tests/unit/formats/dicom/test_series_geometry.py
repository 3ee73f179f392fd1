"""Grids from the positions of slices, and the sentences for those that make none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from inference_engine.formats.dicom.frames import Frame, Identity, ImageFacts
from inference_engine.formats.dicom.read_header import PixelLayout
from inference_engine.formats.dicom.rescaling import Rescaling
from inference_engine.formats.dicom.volumes import DicomVolume, volumes_of

TRANSVERSE = (1.0, 0.0, 0.0, 0.0, 1.0, 0.0)
CORONAL = (1.0, 0.0, 0.0, 0.0, 0.0, -1.0)
WATER = ImageFacts(("ORIGINAL", "PRIMARY", "W"), "", 1.2, 3.0, "", "GR", "any")


def slice_at(place: float, number: int, **changes: object) -> Frame:
    frame = Frame(
        path=Path(f"{number}.dcm"), index=0, layout=PixelLayout(6, 8, 1, 16, False, 1000),
        position=(-10.0, -20.0, place), orientation=TRANSVERSE, spacing=(1.5, 1.25),
        thickness_mm=4.0, rescaling=Rescaling(), facts=WATER,
        identity=Identity("", "", "", "", "", "1.2", ""), series_uid="1.3",
        instance_uid=f"1.4.{number}", stack_id="", series_number=7, acquisition=1, moment=0,
        time="",
    )  # fmt: skip
    return replace(frame, **changes)


def slices(places: list[float], start: int = 0, **changes: object) -> list[Frame]:
    return [slice_at(place, start + n, **changes) for n, place in enumerate(places)]


def only(frames: list[Frame]) -> DicomVolume:
    (volume,) = volumes_of(frames)
    return volume


def test_columns_rows_and_slices_become_the_axes() -> None:
    geometry = only(slices([8, 0, 4])).geometry
    assert geometry is not None
    assert geometry.shape == (8, 6, 3)
    assert geometry.axis_codes == ("L", "P", "S")
    np.testing.assert_allclose(geometry.spacing_mm, (1.25, 1.5, 4))
    np.testing.assert_allclose(geometry.to_world((0, 0, 0)), (10, 20, 0))


def test_one_slice_is_as_thick_as_its_header_says() -> None:
    geometry = only(slices([5])).geometry
    assert geometry is not None
    assert geometry.spacing_mm[2] == 4


def test_more_pixels_than_any_scan_has_are_refused() -> None:
    layout = PixelLayout(8192, 8192, 1, 16, False, None)
    volume = only(slices([4.0 * n for n in range(17)], layout=layout))
    assert volume.geometry is None
    assert "more pixels than those of any scan" in volume.problem
    assert only(slices([4.0 * n for n in range(16)], layout=layout)).geometry is not None


def test_a_missing_slice_is_named() -> None:
    volume = only(slices([0, 4, 8, 16, 20]))
    assert volume.geometry is None
    assert "One slice is missing between slices 3 and 4" in volume.problem


def test_several_missing_slices_are_counted() -> None:
    assert "3 slices are missing" in only(slices([0, 4, 8, 12, 28, 32])).problem


def test_uneven_steps_are_refused() -> None:
    assert "not evenly spaced" in only(slices([0, 4, 8, 13.1, 17, 21])).problem


def test_small_differences_of_steps_are_rounding() -> None:
    assert only(slices([0, 4.01, 7.99, 12.0])).geometry is not None


def test_two_images_at_one_place_are_refused() -> None:
    assert "same place" in only(slices([0, 4, 4, 8])).problem


def test_slices_of_a_localiser_are_refused() -> None:
    frames = slices([0, 4, 8]) + slices([0, 4, 8], 10, orientation=CORONAL)
    volumes = volumes_of(frames)
    assert all(volume.geometry is None for volume in volumes)
    assert all("2 different directions" in volume.problem for volume in volumes)


def test_tilted_stacks_of_one_series_are_parted() -> None:
    tilt = np.deg2rad(8)
    tilted = (1.0, 0.0, 0.0, 0.0, float(np.cos(tilt)), float(np.sin(tilt)))
    across = np.array([0, -np.sin(tilt), np.cos(tilt)])
    second = [
        slice_at(0, 100 + n, orientation=tilted, position=tuple(across * 4 * n))
        for n in range(5)
    ]  # fmt: skip
    volumes = volumes_of(slices([0, 4, 8, 12]) + second)
    assert [volume.label for volume in volumes] == ["7.1", "7.2"]
    assert sorted(v.geometry.shape[2] for v in volumes if v.geometry) == [4, 5]


def test_overlapping_stacks_are_parted_by_their_acquisition() -> None:
    first = slices([0, 4, 8, 12, 16])
    second = slices([14.5, 18.5, 22.5, 26.5], 20, acquisition=2)
    volumes = volumes_of(first + second)
    assert [v.geometry.shape[2] for v in volumes if v.geometry] == [5, 4]


def test_acquisitions_that_make_one_grid_stay_together() -> None:
    interleaved = slices([0, 8, 16, 24]) + slices([4, 12, 20, 28], 20, acquisition=2)
    geometry = only(interleaved).geometry
    assert geometry is not None
    assert geometry.shape[2] == 8


def test_moments_and_echoes_are_volumes_of_their_own() -> None:
    later = replace(WATER, echo_time_ms=2.4)
    frames = [
        *slices([0, 4]),
        *slices([0, 4], 10, moment=2),
        *slices([0, 4], 20, facts=later),
    ]
    assert len(volumes_of(frames)) == 3


def test_slices_shifted_evenly_give_a_sheared_grid() -> None:
    frames = [slice_at(0, n, position=(0.0, 2.0 * n, 4.0 * n)) for n in range(4)]
    geometry = only(frames).geometry
    assert geometry is not None
    np.testing.assert_allclose(geometry.to_world((0, 0, 3)), (0, -6, 12))


def test_slices_shifted_unevenly_are_refused() -> None:
    frames = [slice_at(0, n, position=(5.0 * (n == 2), 0.0, 4.0 * n)) for n in range(5)]
    assert "shifted against each other" in only(frames).problem


def test_directions_that_are_no_right_angle_are_refused() -> None:
    skewed = (1.0, 0.0, 0.0, 0.5, 0.87, 0.0)
    assert "right angles" in only(slices([0, 4, 8], orientation=skewed)).problem
