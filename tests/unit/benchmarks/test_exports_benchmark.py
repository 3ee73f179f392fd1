"""The benchmark of exports runs, on small legs and on an analysis of a folder."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

from benchmarks import exports
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.quantify_labels import quantify_labels
from tests.support.phantoms import two_leg_scan


def small_thighs() -> tuple[LabelVolume, LabelVolume]:
    leg = np.zeros((12, 16, 6), np.uint8)
    leg[2:10, 2:7, 1:5], leg[2:10, 8:13, 1:5] = 1, 2
    return leg, leg


LINE = re.compile(r"(\S+)\s+\d+\.\d\d s\s+\d+\.\d\d s of processor\s+\d+\.\d MB \(load .*\)")


def test_every_format_and_all_together_have_a_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(exports, "rough_thighs", small_thighs)
    exports.main(["--formats", "json,nrrd,rtstruct"])
    lines = capsys.readouterr().out.splitlines()
    names = [match[1] for match in map(LINE.fullmatch, lines) if match]
    assert names == ["json", "nrrd", "rtstruct", "all"]


def test_an_analysis_of_a_folder_is_exported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scan, labels = two_leg_scan(axis_codes="LPS")
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(tmp_path / "labels.nii.gz", labels)
    inputs = ScanInputs(fat=tmp_path / "fat.nii.gz", water=tmp_path / "water.nii.gz")
    quantify_labels(tmp_path / "labels.nii.gz", inputs, tmp_path / "far" / "analysis")
    exports.main(
        [str(tmp_path / "far" / "analysis"), "--images", str(tmp_path), "--formats", "itksnap"]
    )
    assert "itksnap" in capsys.readouterr().out
