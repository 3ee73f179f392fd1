import pytest

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import InputError
from inference_engine.training.configuration_file import read_configuration


def _written(folder, text):
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("path", sorted((RESOURCES / "training").glob("*.toml")))
def test_the_presets_can_be_read(path):
    assert read_configuration(path).model.name


def test_the_papers_presets_are_the_papers():
    low = read_configuration(RESOURCES / "training" / "paper-li.toml")
    high = read_configuration(RESOURCES / "training" / "paper-hi.toml")
    for preset in (low, high):
        assert preset.network.architecture == "reference"
        assert preset.network.slab_shape == (189, 378, 81)
        assert preset.network.channels == ("opposed_phase", "in_phase")
    assert low.training.epochs == 160
    assert (high.training.epochs, high.training.stop_patience) == (500, 40)
    assert high.network.initial_weights is not None


def test_paths_are_relative_to_the_file(tmp_path):
    (tmp_path / "run-li").mkdir()
    text = '[data]\nfolder = "scans"\nlabel_table = "/tables/own.toml"\n[network]\n'
    found = read_configuration(_written(tmp_path, text + 'initial_weights = "run-li"\n'))
    assert found.data.folder == str(tmp_path / "scans")
    assert found.data.label_table == "/tables/own.toml"
    assert found.network.initial_weights == str(tmp_path / "run-li")
    # What is nowhere on the disk is the name of an installed model.
    found = read_configuration(_written(tmp_path, text + 'initial_weights = "coarse"\n'))
    assert found.network.initial_weights == "coarse"


def test_a_file_that_is_none_is_said(tmp_path):
    with pytest.raises(InputError, match=r"missing\.toml does not exist"):
        read_configuration(tmp_path / "missing.toml")
    with pytest.raises(InputError, match=r"own\.toml can't be read: .*line 1"):
        read_configuration(_written(tmp_path, "[data\n"))
    with pytest.raises(InputError, match="can't be read"):
        read_configuration(tmp_path)
    (tmp_path / "own.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="not a text file"):
        read_configuration(tmp_path / "own.toml")


def test_a_date_is_no_number(tmp_path):
    path = _written(tmp_path, '[data]\nfolder = "x"\n[training]\nepochs = 2020-01-01\n')
    with pytest.raises(InputError, match=r"training\.epochs"):
        read_configuration(path)
