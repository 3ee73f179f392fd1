"""Folders as MuscleMap, QMRITools, ORMIR-MIDS and users lay them out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from inference_engine.errors import InputError
from inference_engine.formats import bids_dialects
from inference_engine.formats.bids_dialects import DialectScan, read_bids_folder
from inference_engine.formats.nifti import read_dixon_scan, read_label_map
from tests.support.real_data import real_scan


def tree(root: Path, *names: str) -> Path:
    """Make empty files: only names are read."""
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return root


def names_in(scan: DialectScan) -> dict[str, str]:
    return {role: path.name for role, path in scan.images.items()}


def test_musclemap(tmp_path: Path) -> None:
    anat, labels = "sourcedata/sub-ex01/ses-thigh/anat", "derivatives/labels/sub-ex01"
    tree(
        tmp_path,
        *(
            f"{anat}/sub-ex01_ses-thigh_{suffix}.nii.gz"
            for suffix in ("inphase", "outphase", "fat", "water", "fatfrac", "R2star", "T2w")
        ),
        # The published example misspells the session of the label map.
        f"{labels}/ses-thigh/anat/sub-ex01_ses-tigh_water_label-muscle_dseg.nii.gz",
        f"{labels}/ses-neck/anat/sub-ex01_ses-neck_water_label-muscle_dseg.nii.gz",
    )
    (scan,) = read_bids_folder(tmp_path)
    assert (scan.subject, scan.session, scan.stack) == ("ex01", "thigh", None)
    assert scan.dialect == "MuscleMap"
    assert set(scan.images) == {
        *("water", "fat", "in_phase", "opposed_phase", "fat_fraction", "r2_star")
    }
    assert [path.parent.parent.name for path in scan.label_maps] == ["ses-thigh"]
    assert scan.is_complete
    assert scan.problems == ()


def test_qmritools_has_stacks_and_keeps_echoes_beside_channels(tmp_path: Path) -> None:
    for number in (2, 1):
        name = f"sub-Test001_ses-001_stk-DIXON{number}_megre"
        tree(
            tmp_path,
            f"sourcedata/sub-Test001/ses-001/dix/{name}.nii.gz",
            f"sourcedata/sub-Test001/ses-001/dix/{name}_ph.nii.gz",
            *(
                f"derived/sub-Test001/ses-001/dix/{name}_dix_{suffix}.nii.gz"
                for suffix in ("inph", "outph", "wat", "fat", "fatfr", "itt", "res")
            ),
        )
        sidecar = tmp_path / f"sourcedata/sub-Test001/ses-001/dix/{name}.json"
        sidecar.write_text(json.dumps({"EchoTime": [1.1, 2.2, 3.3]}), encoding="utf-8")
    tree(tmp_path, "sourcedata/sub-Test001/ses-001/raw/101_SURVEY.nii.gz")
    first, second = read_bids_folder(tmp_path)
    assert (first.stack, second.stack) == (1, 2)
    assert first.dialect == "QMRITools"
    assert names_in(first)["water"] == "sub-Test001_ses-001_stk-DIXON1_megre_dix_wat.nii.gz"
    assert {"magnitude", "phase", "fat_fraction"} <= set(first.images)
    assert first.echo_times_ms == (1.1, 2.2, 3.3)
    assert first.problems == second.problems == ()


def test_ormir_mids(tmp_path: Path) -> None:
    tree(
        tmp_path,
        "sub-7/mr-anat/sub-7_MEGRE.nii.gz",
        "sub-7/mr-anat/sub-7_part-phase_MEGRE.nii.gz",
        "sub-7/mr-quant/sub-7_FF.nii.gz",
        "sub-7/mr-quant/sub-7_MEGRE_RECO.nii.gz",
    )
    (tmp_path / "sub-7/mr-anat/sub-7_MEGRE.json").write_text(
        '{"EchoTime": [0.0012, 0.0026, 0.0041], "MagneticFieldStrength": 1.5}', encoding="utf-8"
    )
    (tmp_path / "sub-7/mr-quant/sub-7_MEGRE_RECO.json").write_text(
        '{"ImageType": ["DERIVED", "PRIMARY", "W", "W"]}', encoding="utf-8"
    )
    (scan,) = read_bids_folder(tmp_path)
    assert scan.dialect == "ORMIR-MIDS"
    assert set(scan.images) == {"magnitude", "phase", "fat_fraction", "water"}
    assert scan.echo_times_ms == pytest.approx((1.2, 2.6, 4.1))
    assert scan.field_strength_t == 1.5
    assert len(scan.problems) == 1
    assert "no fat image" in scan.problems[0]


def test_echoes_alone_need_to_be_separated(tmp_path: Path) -> None:
    tree(tmp_path, "sub-7/mr-anat/sub-7_MEGRE.nii.gz")
    (scan,) = read_bids_folder(tmp_path)
    assert "legseg separate" in scan.problems[0]
    tree(tmp_path / "other", "sub-7/mr-quant/sub-7_FF.nii.gz")
    (scan,) = read_bids_folder(tmp_path / "other")
    assert "neither water and fat nor" in scan.problems[0]


def test_plain_pairs_by_name_and_folder(tmp_path: Path) -> None:
    tree(
        tmp_path,
        *(f"p1/visit-1/{name}.nii.gz" for name in ("water", "fat", "labels")),
        *(f"p1/visit-2/dixon_{name}.nii" for name in ("W", "F", "in", "opp")),
        "p1/visit-2/dixon_mask.nii",
        "p1/visit-2/t1_W.nii",
    )
    first, lonely, second = sorted(
        read_bids_folder(tmp_path), key=lambda scan: (scan.session, len(scan.images))
    )
    assert (first.subject, first.session, first.dialect) == ("p1", "visit-1", "plain")
    assert [path.name for path in first.label_maps] == ["labels.nii.gz"]
    assert set(second.images) == {"water", "fat", "in_phase", "opposed_phase"}
    assert [path.name for path in second.label_maps] == ["dixon_mask.nii"]
    assert lonely.label_maps == ()
    assert "no fat image" in lonely.problems[0]


def test_names_without_a_role_are_left_to_the_user(tmp_path: Path) -> None:
    tree(tmp_path, "s/stack_5.nii.gz", "s/stack_6.nii.gz")
    (scan,) = read_bids_folder(tmp_path)
    assert [path.name for path in scan.others] == ["stack_5.nii.gz", "stack_6.nii.gz"]
    assert "names of 2 images tell no role" in scan.problems[0]
    tree(tmp_path / "named", "stack_5_fat.nii.gz", "stack_5_water.nii.gz")
    (scan,) = read_bids_folder(tmp_path / "named")
    assert scan.stack == 5


def test_two_files_that_claim_one_role_are_told(tmp_path: Path) -> None:
    tree(tmp_path, "water.nii", "water.nii.gz", "fat.nii.gz")
    (scan,) = read_bids_folder(tmp_path)
    assert scan.is_complete
    assert "water.nii and water.nii.gz both claim" in scan.problems[0]


def test_acquisitions_of_one_visit_are_scans_of_their_own(tmp_path: Path) -> None:
    tree(
        tmp_path,
        *(
            f"sub-1/ses-1/anat/sub-1_ses-1_acq-{acquisition}_rec-{rec}_T1w.nii.gz"
            for acquisition in ("left", "right")
            for rec in ("water", "fat")
        ),
    )
    assert [scan.is_complete for scan in read_bids_folder(tmp_path)] == [True, True]


def test_nothing_outside_the_folder_is_found(tmp_path: Path) -> None:
    outside = tree(tmp_path / "outside", "water.nii.gz", "fat.nii.gz")
    root = tree(tmp_path / "root", "store/x.nii.gz", "fat.nii.gz")
    (root / "water.nii.gz").symlink_to(outside / "water.nii.gz")
    (root / "linked").symlink_to(outside)
    (root / "loop.nii.gz").symlink_to(root / "loop.nii.gz")
    # Data sets in git-annex are links within themselves.
    (root / "opp.nii.gz").symlink_to(root / "store" / "x.nii.gz")
    found = {path for scan in read_bids_folder(root) for path in scan.images.values()}
    assert found == {root / "fat.nii.gz", root / "opp.nii.gz"}


def test_wrong_folders_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="not a folder"):
        read_bids_folder(tmp_path / "missing")
    tree(tmp_path, "a.nii", "b.nii")
    monkeypatch.setattr(bids_dialects, "_MOST_FILES", 1)
    with pytest.raises(InputError, match="more files"):
        read_bids_folder(tmp_path)


def test_a_closed_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(folder: str) -> None:
        raise PermissionError(13, "Permission denied", folder)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(InputError, match="can't be read: Permission denied"):
        read_bids_folder(tmp_path)


@pytest.mark.real_data
def test_a_real_pair_and_its_labels_are_found_and_read() -> None:
    (scan,) = read_bids_folder(real_scan("huashan_thigh_001"))
    images = read_dixon_scan(water=scan.images["water"], fat=scan.images["fat"])
    assert read_label_map(scan.label_maps[0]).geometry.matches(images.geometry)


@pytest.mark.real_data
@pytest.mark.parametrize(("name", "count"), [("qmritools_stacks", 3), ("siemens_thigh_3pt", 6)])
def test_real_files_whose_names_tell_nothing_are_listed(name: str, count: int) -> None:
    (scan,) = read_bids_folder(real_scan(name))
    assert len(scan.others) == count
    assert not scan.is_complete
