import hashlib
import io
import zipfile
from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import ModelError, OutputError
from inference_engine.network.model_archive import unpack_model, write_archive
from inference_engine.network.weights import manifest_bytes, write_manifest
from inference_engine.segmentation.calibration import (
    Calibration,
    calibration_path,
    load_calibration,
    weights_of,
    write_calibration,
)
from inference_engine.segmentation.model_spec import WeightsFile
from tests.support.model_files import CONTENTS, spec_of, weights_bytes, write_folder
from tests.support.refined_model import REFINEMENT, write_refinement


def write_zip(path, members):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "target"
    folder.mkdir()
    return folder


def test_a_model_comes_back_as_it_was_packed(tmp_path, target):
    source = write_folder(tmp_path / "source")
    spec = replace(spec_of(), directory=source)
    write_archive(spec, tmp_path / "a.zip")
    write_archive(spec, tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    assert unpack_model(tmp_path / "a.zip", target) == spec
    assert {path.name: path.read_bytes() for path in target.glob("*.npz")} == CONTENTS


def test_members_with_grids_of_their_own_come_back_as_they_were(tmp_path, target):
    plain = spec_of()
    finer = replace(
        plain.weights[1],
        arguments={"channel_count": 3, "class_count": 19, "widths": [4, 8, 8], "stem": [2, 2, 1]},
        spacing_mm=(5.0, 5.0, 20.0),
        shifts=((1, 1, 0),),
        background_weight=0.5,
    )
    mixed = replace(plain, weights=(plain.weights[0], finer))
    write_archive(replace(mixed, directory=write_folder(tmp_path / "s", mixed)), tmp_path / "a.zip")
    read = unpack_model(tmp_path / "a.zip", target)
    assert read == mixed
    assert [member.spacing_mm for member in read.members] == [plain.spacing_mm, (5.0, 5.0, 20.0)]


def test_a_refinement_goes_with_its_model(tmp_path, target):
    source = write_folder(tmp_path / "source")
    weighed = replace(
        write_refinement(source),
        background_weight=0.7,
        fatty_background_weight=0.4,
        fatty_share=0.6,
    )
    refined = replace(spec_of(), refinement=weighed, directory=source)
    write_archive(refined, tmp_path / "a.zip")
    assert unpack_model(tmp_path / "a.zip", target) == refined
    assert (target / "border.npz").read_bytes() == (source / "border.npz").read_bytes()
    (source / "border.npz").write_bytes(b"other")
    with pytest.raises(ModelError, match=r"border\.npz .* SHA-256"):
        write_archive(refined, tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, r"border\.npz is missing"),
        (b"other", r"border\.npz .* SHA-256 differs"),
        (b"no arrays", "its weights are no plain arrays"),
    ],
)
def test_a_damaged_refinement_is_not_imported(tmp_path, target, content, sentence):
    digest = hashlib.sha256(b"no arrays").hexdigest()
    refined = replace(spec_of(), refinement=replace(REFINEMENT, sha256=digest))
    members = [("manifest.toml", manifest_bytes([refined])), *CONTENTS.items()]
    members += [] if content is None else [("border.npz", content)]
    with pytest.raises(ModelError, match=sentence):
        unpack_model(write_zip(tmp_path / "m.zip", members), target)


def test_a_member_that_contradicts_its_model_is_not_imported(tmp_path, target):
    text = manifest_bytes([spec_of()]) + b"arguments = {class_count = 4}\n"
    with pytest.raises(ModelError, match="manifest is malformed"):
        unpack_model(write_zip(tmp_path / "m.zip", [("manifest.toml", text)]), target)


def test_a_calibration_goes_with_its_model(tmp_path, target):
    spec = replace(spec_of(), directory=write_folder(tmp_path / "source"))
    made = Calibration((0.0, 20.0), (0.9, 0.5), (0.8, 0.2), (1.0, 0.7), weights_of(spec))
    write_calibration(spec, made)
    write_archive(spec, tmp_path / "a.zip")
    assert (
        load_calibration(replace(unpack_model(tmp_path / "a.zip", target), directory=target))
        == made
    )
    damaged = [("manifest.toml", manifest_bytes([spec])), *CONTENTS.items()]
    damaged.append((calibration_path(spec).name, b"{}"))
    other = tmp_path / "other"
    other.mkdir()
    with pytest.raises(ModelError, match="calibration"):
        unpack_model(write_zip(tmp_path / "b.zip", damaged), other)


def test_a_folder_is_taken_like_an_archive(tmp_path, target):
    assert unpack_model(write_folder(tmp_path / "source"), target) == spec_of()


def test_a_damaged_model_is_not_packed(tmp_path):
    source = write_folder(tmp_path / "source")
    (source / "tiny-1.npz").write_bytes(b"other")
    with pytest.raises(ModelError, match="SHA-256"):
        write_archive(replace(spec_of(), directory=source), tmp_path / "a.zip")
    assert not (tmp_path / "a.zip").exists()


@pytest.mark.parametrize(
    "name", ["../evil.npz", "/etc/evil", "a/b.npz", "..\\evil", "C:evil", ".hidden"]
)
def test_an_archive_that_reaches_outside_is_refused(tmp_path, target, name):
    path = write_zip(
        tmp_path / "m.zip",
        [("manifest.toml", manifest_bytes([spec_of()])), *CONTENTS.items(), (name, b"x")],
    )
    with pytest.raises(ModelError, match="files or folders that no model has"):
        unpack_model(path, target)
    assert not list(target.iterdir())


def test_a_manifest_that_points_outside_is_refused(tmp_path, target):
    (tmp_path / "secret.npz").write_bytes(CONTENTS["tiny-0.npz"])
    digest = hashlib.sha256(CONTENTS["tiny-0.npz"]).hexdigest()
    for name in ("../secret.npz", "tiny-0.pickle"):
        spec = spec_of(weights=(WeightsFile(name, digest),))
        with pytest.raises(ModelError, match="no name of a weights file"):
            unpack_model(write_folder(tmp_path / "source", spec), target)


def test_a_pickle_is_never_opened(tmp_path, target):
    stream = io.BytesIO()
    np.savez(stream, allow_pickle=True, a=np.array([{"any": "object"}], dtype=object))
    contents = {"tiny-0.npz": stream.getvalue()}
    with pytest.raises(ModelError, match="no plain arrays"):
        unpack_model(write_folder(tmp_path / "source", spec_of(contents), contents), target)


@pytest.mark.parametrize("content", [b"", b"no npz", CONTENTS["tiny-0.npz"][:-40]])
def test_weights_that_are_no_arrays_are_refused(tmp_path, target, content):
    contents = {"tiny-0.npz": content}
    with pytest.raises(ModelError, match="no plain arrays"):
        unpack_model(write_folder(tmp_path / "source", spec_of(contents), contents), target)


def test_a_broken_hash_is_refused(tmp_path, target):
    members = {**CONTENTS, "tiny-1.npz": weights_bytes(a=np.zeros(4))}
    path = write_zip(
        tmp_path / "m.zip", [("manifest.toml", manifest_bytes([spec_of()])), *members.items()]
    )
    with pytest.raises(ModelError, match="SHA-256"):
        unpack_model(path, target)


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"name": "../up"}, "no name or version"),
        ({"name": "two words"}, "no name or version"),
        ({"version": ""}, "no name or version"),
        ({"weights": ()}, "lists no weights"),
        ({"label_table": "../labels/legseg18.toml"}, "no label table"),
        ({"arguments": {"class_count": 4}}, "classes"),
        ({"arguments": {}}, "classes"),
    ],
)
def test_a_model_that_can_not_be_used_here_is_refused(tmp_path, target, changes, sentence):
    source = write_folder(tmp_path / "source", spec_of(**changes))
    with pytest.raises(ModelError, match=sentence):
        unpack_model(source, target)


def test_several_models_are_not_one(tmp_path, target):
    source = write_folder(tmp_path / "source")
    write_manifest(source / "manifest.toml", [spec_of(), spec_of(version="2")])
    with pytest.raises(ModelError, match="2 models instead of one"):
        unpack_model(source, target)


@pytest.mark.parametrize(
    ("members", "sentence"),
    [
        ([("other.txt", b"")], r"manifest\.toml is missing"),
        ([("manifest.toml", b"[[model")], "manifest is malformed"),
        ([("manifest.toml", manifest_bytes([spec_of()]))], r"tiny-0\.npz is missing"),
    ],
)
def test_an_incomplete_archive_is_refused(tmp_path, target, members, sentence):
    with pytest.raises(ModelError, match=sentence):
        unpack_model(write_zip(tmp_path / "m.zip", members), target)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(tmp_path, target):
    twice = [("manifest.toml", manifest_bytes([spec_of()]))] * 2
    with pytest.raises(ModelError, match="several files of one name"):
        unpack_model(write_zip(tmp_path / "m.zip", twice), target)


def test_what_is_no_archive_is_refused(tmp_path, target):
    (tmp_path / "m.zip").write_text("no zip")
    with pytest.raises(ModelError, match="no whole zip archive"):
        unpack_model(tmp_path / "m.zip", target)
    with pytest.raises(ModelError, match="no model file missing"):
        unpack_model(tmp_path / "missing", target)
    with pytest.raises(ModelError, match=r"manifest\.toml is missing"):
        unpack_model(tmp_path, target)


def test_a_member_that_claims_to_be_huge_is_refused(tmp_path, target, monkeypatch):
    monkeypatch.setattr("inference_engine.network.model_archive._LARGEST_BYTES", 10)
    path = write_zip(tmp_path / "m.zip", [("manifest.toml", manifest_bytes([spec_of()]))])
    with pytest.raises(ModelError, match="too large"):
        unpack_model(path, target)


def test_no_room_is_said(tmp_path):
    source = write_folder(tmp_path / "source")
    with pytest.raises(OutputError, match="can't be written"):
        unpack_model(source, tmp_path / "missing" / "folder")
