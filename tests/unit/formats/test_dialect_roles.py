"""Roles by the names that other programs give."""

from __future__ import annotations

import pytest

from inference_engine.formats.bids_names import bids_name
from inference_engine.formats.dialect_roles import role_in_dialect, role_in_plain_name
from inference_engine.formats.dicom.roles import Role


@pytest.mark.parametrize(
    ("folder", "stem", "found"),
    [
        ("anat", "sub-1_ses-2_water", ("MuscleMap", "water")),
        ("anat", "sub-1_ses-2_outphase", ("MuscleMap", "opposed_phase")),
        ("anat", "sub-1_R2star", ("MuscleMap", "r2_star")),
        ("anat", "sub-1_fatfrac", ("MuscleMap", "fat_fraction")),
        ("anat", "sub-1_water_label-muscle_dseg", ("MuscleMap", "labels")),
        ("dix", "sub-1_stk-1_megre_dix_inph", ("QMRITools", "in_phase")),
        ("dix", "sub-1_stk-1_megre_wat", ("QMRITools", "water")),
        ("dix", "sub-1_stk-1_megre", ("QMRITools", "magnitude")),
        ("dix", "sub-1_stk-1_megre_ph", ("QMRITools", "phase")),
        ("seg", "sub-1_seg_auto_megre_dix_outph", ("QMRITools", "labels")),
        ("mr-anat", "sub-1_MEGRE", ("ORMIR-MIDS", "magnitude")),
        ("mr-anat", "sub-1_part-phase_MEGRE", ("ORMIR-MIDS", "phase")),
        ("mr-anat", "sub-1_megre_real", ("ORMIR-MIDS", "real")),
        ("mr-quant", "sub-1_FF", ("ORMIR-MIDS", "fat_fraction")),
        ("mr-quant", "sub-1_MEGRE_RECO", ("ORMIR-MIDS", "reconstruction")),
        ("anat", "sub-1_acq-dixon_rec-opposedphase_T1w", ("LegSeg", "opposed_phase")),
        # Other sequences, and parts that no scan is made of.
        ("anat", "sub-1_T2w", None),
        ("anat", "sub-1_acq-x_water_T1w", None),
        ("dix", "sub-1_megre_dix_itt", None),
        ("dix", "sub-1_megre_dix_wat_old", None),
        ("mr-anat", "sub-1_MESE", None),
        ("anat", "sub-1", None),
        ("dwi", "sub-1_fat", None),
    ],
)
def test_names_of_dialects(folder: str, stem: str, found: tuple[str, str] | None) -> None:
    assert role_in_dialect(bids_name(stem), folder) == found


@pytest.mark.parametrize(
    ("stem", "role", "rest"),
    [
        ("water", "water", ""),
        ("t1_vibe_dixon_tra_W", "water", "t1 vibe dixon tra"),
        ("t1_vibe_dixon_tra_opp", "opposed_phase", "t1 vibe dixon tra"),
        ("thigh-out-of-phase", "opposed_phase", "thigh"),
        ("thigh.in.phase", "in_phase", "thigh"),
        ("PDFF_map", "fat_fraction", "map"),
        ("fat_fraction", "fat_fraction", ""),
        ("fat_study_water", "water", "fat study"),
        ("water_study_fat", "fat", "water study"),
        ("water_labels", "labels", "water"),
        ("stack_5_fat", "fat", "stack 5"),
        # No role: a word within a word, another sequence, a letter that stands elsewhere.
        ("waterfall", "", "waterfall"),
        ("t2_fat_sat", "", "t2 fat sat"),
        ("f_scan_2", "", "f scan 2"),
        ("", "", ""),
    ],
)
def test_plain_names(stem: str, role: str, rest: str) -> None:
    assert role_in_plain_name(stem) == (role, rest)


def test_roles_are_those_of_dicom() -> None:
    known = {str(role) for role in Role} | {"labels", "reconstruction"}
    names = ["water", "fat", "inphase", "outphase", "fatfrac", "R2star"]
    found = [role_in_dialect(bids_name(f"sub-1_{name}"), "anat") for name in names]
    assert {role for _, role in filter(None, found)} <= known
