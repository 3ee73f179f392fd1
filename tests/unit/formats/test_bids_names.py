"""Names in the manner of BIDS, taken apart."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from inference_engine.formats.bids_names import bids_name, entity_of_folders, stem_of


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("water.nii.gz", "water"),
        ("water.NII", "water"),
        ("v1.2_fat.nii", "v1.2_fat"),
        ("water.json", None),
        (".water.nii.gz", None),
        ("a" * 300 + ".nii", None),
    ],
)
def test_only_nifti_files_have_a_stem(name: str, stem: str | None) -> None:
    assert stem_of(PurePath("folder", name)) == stem


def test_entities_and_suffixes_part() -> None:
    name = bids_name("sub-01_SES-b-2_stk-DIXON1_megre__dix_wat_x-")
    assert name.entities == {"sub": "01", "ses": "b-2", "stk": "DIXON1"}
    assert name.suffixes == ("megre", "dix", "wat", "x-")


def test_the_innermost_folder_names_the_entity() -> None:
    folders = ("sub-1", "ses-2", "anat")
    assert entity_of_folders(folders, "ses") == "2"
    assert entity_of_folders(("sub-1", "SUB-2"), "sub") == "2"
    assert entity_of_folders(folders, "run") == ""
