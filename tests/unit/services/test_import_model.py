from dataclasses import replace

import pytest

from inference_engine.errors import ModelError, OutputError
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation.model_spec import find_model
from legseg_desktop import paths
from legseg_desktop.services.export_model import export_model
from legseg_desktop.services.import_model import import_model
from legseg_desktop.services.installed_models import find_installed, installed_models, shortest_name
from legseg_desktop.services.list_models import verify_models
from tests.support.model_files import spec_of, write_folder
from tests.support.tiny_model import TINY_MODEL, tiny_models  # noqa: F401 (a fixture)

# ruff: noqa: F811


@pytest.fixture
def place(tmp_path):
    return tmp_path / "data" / "models"


@pytest.fixture
def shipped(tmp_path):
    return write_folder(tmp_path / "shipped", spec_of(name="own"))


@pytest.fixture
def source(tmp_path):
    return write_folder(tmp_path / "source")


def take(source, shipped, place, check=lambda spec, progress: None):
    return import_model(source, NoProgress(), shipped=shipped, imported=place, check=check)


def test_an_imported_model_is_listed_last_and_found(source, shipped, place):
    tried = []
    spec = take(source, shipped, place, lambda spec, _: tried.append(spec.weights))
    assert tried == [spec.weights]
    assert [model.name for model in installed_models(shipped, place)] == ["own", "tiny"]
    found = find_installed("tiny", shipped, place)
    assert (found, found.directory) == (spec, spec.directory)
    assert find_model("tiny", found.directory) == spec
    assert find_installed(None, shipped, place).name == "own"
    assert [path.name for path in place.iterdir()] == ["tiny@0.0.1"]


def test_the_users_folder_is_used_and_verified(source, shipped, monkeypatch, tmp_path):
    monkeypatch.setattr(paths, "models_directory", lambda: tmp_path / "user")
    spec = import_model(source, NoProgress(), shipped=shipped, check=lambda *_: None)
    assert [(c.model.name, c.problem) for c in verify_models(shipped)] == [
        ("own", None),
        ("tiny", None),
    ]
    (spec.directory / "tiny-0.npz").write_bytes(b"other")
    assert "SHA-256" in verify_models(shipped)[1].problem


def test_the_same_name_and_version_is_refused(source, shipped, place):
    take(source, shipped, place)
    with pytest.raises(ModelError, match=r"tiny 0\.0\.1 already"):
        take(source, shipped, place)
    with pytest.raises(ModelError, match=r"own 0\.0\.1 already"):
        take(shipped, shipped, place)


def test_another_version_is_told_by_its_number(source, shipped, place):
    first = take(source, shipped, place)
    assert shortest_name(first, shipped, place) == "tiny"
    write_manifest(source / "manifest.toml", [spec_of(version="0.0.2")])
    second = take(source, shipped, place)
    for spec in (first, second):
        assert find_installed(shortest_name(spec, shipped, place), shipped, place) == spec
    with pytest.raises(ModelError, match=r"Choose one of: tiny@0\.0\.1, tiny@0\.0\.2"):
        find_installed("tiny", shipped, place)
    assert find_installed("tiny@0.0.2", shipped, place).version == "0.0.2"


@pytest.mark.parametrize("trouble", [ModelError("Unknown network.", ""), OperationCancelled()])
def test_a_model_that_fails_its_trial_leaves_nothing(source, shipped, place, trouble):
    def check(spec, progress):
        raise trouble

    with pytest.raises(type(trouble)):
        take(source, shipped, place, check)
    assert not list(place.iterdir())


def test_a_folder_that_can_not_be_written_is_said(source, shipped, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        take(source, shipped, tmp_path / "file" / "models")


def test_no_room_at_the_end_leaves_nothing(source, shipped, place):
    def check(spec, progress):
        # As if another import had been quicker.
        (place / "tiny@0.0.1").mkdir()
        (place / "tiny@0.0.1" / "file").touch()

    with pytest.raises(OutputError, match="can't be written"):
        take(source, shipped, place, check)


def test_a_damaged_import_is_named_and_the_default_model_still_works(source, shipped, place):
    spec = take(source, shipped, place)
    (spec.directory / "manifest.toml").write_text("[[")
    with pytest.raises(ModelError, match=r"imported model in tiny@0\.0\.1"):
        installed_models(shipped, place)
    assert find_installed(None, shipped, place).name == "own"


def test_an_unknown_name_lists_the_known(shipped, place):
    with pytest.raises(ModelError, match="Choose one of: own"):
        find_installed("x", shipped, place)
    (shipped / "manifest.toml").write_text("model = []")
    with pytest.raises(ModelError, match="No model"):
        find_installed(None, shipped, place)


def test_an_exported_model_can_be_imported(shipped, place, tmp_path):
    spec = export_model("own", tmp_path / "own.zip", shipped=shipped, imported=place)
    empty = write_folder(tmp_path / "other", spec_of(name="else"))
    assert take(tmp_path / "own.zip", empty, place) == spec
    with pytest.raises(OutputError, match=r"Let it end in \.zip"):
        export_model("own", tmp_path / "own.tar", shipped=shipped, imported=place)


@pytest.mark.slow
def test_a_real_network_is_tried(tiny_models, shipped, place):
    assert import_model(tiny_models, NoProgress(), shipped=shipped, imported=place).name == "tiny"


@pytest.mark.slow
def test_an_unknown_network_is_refused(tiny_models, shipped, place, tmp_path):
    spec = find_model("tiny", tiny_models)
    strange = tmp_path / "strange"
    strange.mkdir()
    for weights in spec.weights:
        (strange / weights.file).write_bytes((tiny_models / weights.file).read_bytes())
    write_manifest(strange / "manifest.toml", [replace(spec, architecture="transformer")])
    with pytest.raises(ModelError, match="'transformer' is unknown"):
        import_model(strange, NoProgress(), shipped=shipped, imported=place)
    wider = {**TINY_MODEL.arguments, "widths": [4, 16]}
    write_manifest(strange / "manifest.toml", [replace(spec, arguments=wider)])
    with pytest.raises(ModelError, match="belong to another network"):
        import_model(strange, NoProgress(), shipped=shipped, imported=place)
    assert not list(place.iterdir())
