"""Phantom files and a segmentation without a network, for all tests of the services."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference_engine.formats.nifti import write_label_map, write_volume
from legseg_desktop.records import ScanInputs
from legseg_desktop.services import segment_scan
from tests.support.phantoms import two_leg_scan
from tests.support.simulated_segmentation import segment_phantom


@pytest.fixture
def phantom_files(tmp_path: Path) -> ScanInputs:
    """Write a phantom's fat, water and labels into the test's folder."""
    scan, labels = two_leg_scan(axis_codes="LPS")
    folder = tmp_path / "images"
    folder.mkdir()
    for role in ("fat", "water", "in_phase", "opposed_phase"):
        write_volume(folder / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(folder / "labels.nii.gz", labels)
    return ScanInputs(fat=folder / "fat.nii.gz", water=folder / "water.nii.gz")


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segment by looking up the phantom's truth."""
    monkeypatch.setattr(segment_scan, "segment_in_child", segment_phantom)
