"""Label maps of other programs through the service: files in, files out, sentences."""

from __future__ import annotations

from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.errors import InputError, LabelTableError, OutputError
from inference_engine.formats.nifti import read_label_map
from legseg_desktop.services.convert_labels import (
    convert_labels,
    list_label_sources,
    write_label_description,
)


def musclemap_file(folder: Path, *values: int) -> Path:
    labels = np.array(values, np.int16).reshape(len(values), 1, 1)
    image = nibabel.Nifti1Image(labels, np.diag([2, 3, 4, 1]))
    image.set_sform(image.affine, 1)
    nibabel.save(image, folder / "dseg.nii.gz")
    return folder / "dseg.nii.gz"


def test_a_map_is_written_on_its_own_grid(tmp_path: Path) -> None:
    path = musclemap_file(tmp_path, 0, 7101, 7102, 6171)
    done = convert_labels(path, tmp_path / "out.nii.gz", "musclemap")
    written = read_label_map(tmp_path / "out.nii.gz")
    assert written.labels.ravel().tolist() == [0, 102, 2, 0]
    assert written.geometry.matches(read_label_map_geometry(path))
    assert done.source == "MuscleMap, whole body"
    assert "femur" in done.sentences[0]


def read_label_map_geometry(path: Path):
    from inference_engine.formats.label_conversion import read_foreign_labels  # noqa: PLC0415

    return read_foreign_labels(path)[1]


def test_tables_and_itksnap_files_of_users_serve(tmp_path: Path) -> None:
    path = musclemap_file(tmp_path, 0, 5, 6)
    table, labels = tmp_path / "own.tsv", tmp_path / "own.label"
    table.write_text("value\tside\tmuscle\n5\tleft\tGR\n6\tright\tGR\n", encoding="utf-8")
    labels.write_text('5 1 1 1 1 1 1 "GR left"\n6 1 1 1 1 1 1 "GR right"\n', encoding="utf-8")
    for source in (table, labels):
        convert_labels(path, tmp_path / "out.nii", str(source))
        assert read_label_map(tmp_path / "out.nii").labels.ravel().tolist() == [0, 106, 6]


def test_what_goes_wrong_leaves_nothing(tmp_path: Path) -> None:
    path = musclemap_file(tmp_path, 0, 6171, 12)
    out = tmp_path / "out.nii.gz"
    with pytest.raises(InputError, match="none of the muscles") as caught:
        convert_labels(path, out, "musclemap")
    assert "femur" in caught.value.advice
    assert "unknown to the mapping table: 12" in caught.value.advice
    with pytest.raises(InputError, match="none of the muscles") as caught:
        convert_labels(musclemap_file(tmp_path, 0, 0), out, "musclemap")
    assert "empty" in caught.value.advice
    with pytest.raises(LabelTableError, match="several labellings called 'totalsegmentator'"):
        convert_labels(path, out, "totalsegmentator")
    with pytest.raises(LabelTableError, match="no labelling called 'x'"):
        convert_labels(path, out, "x")
    with pytest.raises(LabelTableError, match="does not exist"):
        convert_labels(path, out, str(tmp_path / "missing.tsv"))
    with pytest.raises(OutputError, match="would replace"):
        convert_labels(path, path, "musclemap")
    assert not out.exists()


def test_every_labelling_is_listed_with_its_source() -> None:
    sources = {source.name: source for source in list_label_sources()}
    assert {"musclemap", "qmritools", "totalsegmentator-thigh", "huashan"} <= set(sources)
    assert sources["huashan"].mapped == sources["huashan"].known == 11
    assert sources["totalsegmentator-thigh"].muscles == ("SA",)
    assert all(source.source for source in sources.values())


def test_our_labels_are_written_for_itksnap(tmp_path: Path) -> None:
    assert write_label_description(tmp_path / "a.label") == 36
    # And may be given again as a table.
    assert write_label_description(tmp_path / "b.label", tmp_path / "a.label") == 36
