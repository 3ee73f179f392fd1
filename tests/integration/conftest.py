"""The command line with phantoms for network and simulator, and a phantom's images."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from inference_engine.formats.nifti import write_label_map, write_volume
from legseg_desktop.cli.application import app
from legseg_desktop.services import run_demo, segment_scan, simulate_cohort
from tests.support.phantoms import two_leg_scan
from tests.support.simulated_segmentation import segment_phantom, simulate_phantom
from tests.support.simulated_visits import simulate_phantom_visits


@pytest.fixture
def legseg(monkeypatch):
    """Return a function that runs a command, with phantoms for network and simulator."""
    monkeypatch.setattr(segment_scan, "segment_in_child", segment_phantom)
    monkeypatch.setattr(simulate_cohort, "simulate_visits", simulate_phantom_visits)
    monkeypatch.setattr(run_demo, "simulate_subject", simulate_phantom)
    runner = CliRunner()
    return lambda *arguments: runner.invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def images(tmp_path):
    scan, labels = two_leg_scan(axis_codes="LPS")
    folder = tmp_path / "images"
    folder.mkdir()
    for role in ("fat", "water", "in_phase", "opposed_phase"):
        write_volume(folder / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(folder / "labels.nii.gz", labels)
    return folder
