"""Which images make a scan, and why others make none."""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.geometry import VolumeGeometry
from legseg_desktop.services.propose_scans import ImageOnGrid, group_numbers, propose_scans

ROLES = ("water", "fat", "in_phase", "opposed_phase")


def grid(start_mm: float = 0.0, slices: int = 20, pixel_mm: float = 2.0) -> VolumeGeometry:
    affine = np.diag([pixel_mm, pixel_mm, 5.0, 1.0])
    affine[2, 3] = start_mm
    return VolumeGeometry((64, 48, slices), affine)


def images(
    roles: tuple[str, ...], geometry: VolumeGeometry, start: int = 1, visit: str = "visit-1"
) -> list[ImageOnGrid]:
    return [
        ImageOnGrid(f"k{number}", "patient 1", visit, f"Series {number}", role, geometry)
        for number, role in enumerate(roles, start=start)
    ]


def test_channels_on_one_grid_are_a_scan_and_other_images_none() -> None:
    given = images((*ROLES, "fat_fraction", ""), grid())
    given.append(ImageOnGrid("k9", "patient 1", "visit-1", "Series 9", "water", None))
    scans, problems = propose_scans(given)
    (scan,) = scans
    assert scan.stacks == ({"fat": "k2", "water": "k1", "in_phase": "k3", "opposed_phase": "k4"},)
    assert problems == {}
    assert group_numbers(scans) == dict.fromkeys(("k1", "k2", "k3", "k4"), 0)


def test_visits_and_repetitions_are_scans_of_their_own() -> None:
    given = [
        *images(ROLES[:2], grid()),
        *images(ROLES[:2], grid(), start=3),
        *images(ROLES[:2], grid(), start=5, visit="visit-2"),
    ]
    scans, _ = propose_scans(given)
    assert [(scan.visit, scan.keys) for scan in scans] == [
        ("visit-1", ("k2", "k1")),
        ("visit-1", ("k4", "k3")),
        ("visit-2", ("k6", "k5")),
    ]


def test_neighbouring_stacks_are_one_scan_with_the_channels_that_all_have() -> None:
    given = [*images(ROLES, grid(0)), *images(ROLES[:3], grid(80), start=5)]
    (scan,) = propose_scans(given)[0]
    assert [sorted(stack) for stack in scan.stacks] == [["fat", "in_phase", "water"]] * 2
    assert scan.left_out == ("k4",)


def test_stacks_without_a_common_pair_are_scans_of_their_own() -> None:
    scans, _ = propose_scans([*images(ROLES[:2], grid(0)), *images(ROLES[2:], grid(80), start=3)])
    assert [len(scan.stacks) for scan in scans] == [1, 1]


def test_a_channel_alone_gets_its_sentence() -> None:
    scans, problems = propose_scans(images(("fat",), grid()))
    assert scans == ()
    assert problems["k1"] == (
        "Series 1 (fat) has no water image beside it. Export all series of the Dixon sequence."
    )


def test_channels_on_different_grids_are_named() -> None:
    given = [*images(("water",), grid()), *images(("fat",), grid(pixel_mm=3.0), start=2)]
    scans, problems = propose_scans(given)
    assert scans == ()
    assert "lie on different grids: 64 x 48 x 20 voxels of 2 x 2 x 5 mm" in problems["k1"]
    assert set(problems) == {"k1", "k2"}


def test_two_images_that_claim_one_role_are_named() -> None:
    scans, problems = propose_scans(images(("water", "fat", "fat"), grid()))
    assert [scan.keys for scan in scans] == [("k2", "k1")]
    assert problems["k3"].startswith("Series 2 and Series 3 both claim to be the fat image")
