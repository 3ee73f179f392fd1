"""BIDS-like names and tables, as BIDS 1.9 lays them down."""

import json

import pytest

from inference_engine.errors import OutputError
from inference_engine.formats.bids import (
    BidsSession,
    write_dataset_description,
    write_sidecar,
    write_tsv,
)


def test_an_image_is_named_after_its_session(tmp_path):
    path = BidsSession("001", "2").image(tmp_path, "acq-dixon", "rec-fat", suffix="T1w")
    name = "sub-001/ses-2/anat/sub-001_ses-2_acq-dixon_rec-fat_T1w.nii.gz"
    assert path.relative_to(tmp_path).as_posix() == name
    assert path.parent.is_dir()
    write_sidecar(path, {"FlipAngle": 12})
    sidecar = path.with_name("sub-001_ses-2_acq-dixon_rec-fat_T1w.json")
    assert json.loads(sidecar.read_text(encoding="utf-8")) == {"FlipAngle": 12}


def test_a_table_says_what_is_not_available(tmp_path):
    rows = [{"index": 1, "name": "a"}, {"index": 2, "name": None}, {"index": 3}]
    write_tsv(tmp_path / "t.tsv", ("index", "name"), rows)
    text = (tmp_path / "t.tsv").read_text(encoding="utf-8")
    assert text == "index\tname\n1\ta\n2\tn/a\n3\tn/a\n"


def test_a_data_set_that_cannot_be_written_is_the_users_to_mend(tmp_path):
    with pytest.raises(OutputError):
        write_dataset_description(tmp_path / "missing", "Name", version="1")
