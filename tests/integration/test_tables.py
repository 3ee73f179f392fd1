"""Every number of the tables against its definition, computed from the files by numpy alone."""

from __future__ import annotations

import nibabel
import numpy as np
import pytest

from inference_engine.formats.nifti import write_label_map, write_volume
from tests.support.command_line import pair, table_of
from tests.support.phantoms import two_leg_scan


@pytest.fixture
def tables(legseg, tmp_path):
    """Return measurements, slices, and the volumes they were made from."""
    scan, labels = two_leg_scan(axis_codes="ILP", rotation_degrees=(4, -6, 9), noise=20)
    scan.water[labels.labels == 2] *= np.linspace(0.5, 2, (labels.labels == 2).sum())
    scan.water[labels.labels == 10], scan.fat[labels.labels == 10] = 0, 0
    for role in ("fat", "water"):
        write_volume(tmp_path / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    write_label_map(tmp_path / "labels.nii.gz", labels)
    out = tmp_path / "out"
    labels_file = tmp_path / "labels.nii.gz"
    assert legseg("quantify", "--labels", labels_file, *pair(tmp_path), "-o", out).exit_code == 0
    images = {name: nibabel.load(tmp_path / f"{name}.nii.gz") for name in ("fat", "water")}
    images["labels"] = nibabel.load(labels_file)
    return table_of(out / "measurements.csv"), table_of(out / "slices.csv"), images


def number(cell):
    return float(cell) if cell else None


def close(value, digits=4):
    return pytest.approx(value, abs=0.6 * 10.0**-digits)


def test_measurements_are_what_their_columns_say(tables):
    measurements, _, images = tables
    labels, water, fat = (
        np.asarray(images[name].dataobj, float) for name in ("labels", "water", "fat")
    )
    voxel_ml = abs(np.linalg.det(images["labels"].affine[:3, :3])) / 1000
    assert len(measurements) == 36
    for row in measurements:
        mine = labels == int(row["label"])
        w, f = water[mine], fat[mine]
        signal = w + f > 0
        ff = 100 * f[signal] / (w + f)[signal]
        assert int(row["voxels"]) == mine.sum()
        assert int(row["no_signal_voxels"]) == (~signal).sum()
        assert number(row["volume_ml"]) == (close(mine.sum() * voxel_ml, 3) if w.size else None)
        expected = (
            {
                "mean": ff.mean(),
                "ratio": 100 * f.sum() / (w.sum() + f.sum()),
                "median": np.median(ff),
                "sd": ff.std(ddof=1),
                "p5": np.percentile(ff, 5),
                "p95": np.percentile(ff, 95),
            }
            if ff.size
            else dict.fromkeys(("mean", "ratio", "median", "sd", "p5", "p95"))
        )
        for name, value in expected.items():
            assert number(row[f"ff_{name}_percent"]) == (None if value is None else close(value))
        assert (row["coverage"] == "absent") == (w.size == 0)
        if w.size:
            x = nibabel.affines.apply_affine(images["labels"].affine, np.argwhere(mine))[:, 0]
            assert row["side"] == ("right" if x.mean() > 11 else "left")  # the phantom's middle


def test_slices_are_what_their_columns_say(tables):
    measurements, slices, images = tables
    canonical = [
        np.asarray(nibabel.as_closest_canonical(images[name]).dataobj, float)
        for name in ("labels", "water", "fat")
    ]
    affine = nibabel.as_closest_canonical(images["labels"]).affine
    area_cm2 = np.linalg.norm(np.cross(affine[:3, 0], affine[:3, 1])) / 100
    along = affine[:3, 2] / np.linalg.norm(affine[:3, 2])
    middle = (np.array(canonical[0].shape[:2]) - 1) / 2
    for row in slices:
        k = int(row["slice_index"])
        labels, water, fat = (volume[:, :, k] for volume in canonical)
        mine = labels == int(row["label"])
        assert number(row["csa_cm2"]) == close(mine.sum() * area_cm2)
        centre = nibabel.affines.apply_affine(affine, [*middle, k])
        assert number(row["position_mm"]) == close(centre @ along, 2)
        w, f = water[mine], fat[mine]
        signal = w + f > 0
        mean = 100 * (f[signal] / (w + f)[signal]).mean() if signal.any() else None
        assert number(row["ff_mean_percent"]) == (None if mean is None else close(mean))
    present = {row["label"] for row in measurements if row["coverage"] != "absent"}
    assert {row["label"] for row in slices} == present
