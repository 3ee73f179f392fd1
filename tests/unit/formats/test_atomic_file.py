import os
import stat

import pytest

from inference_engine.errors import OutputError
from inference_engine.formats.atomic_file import make_folder, replaced_file, write_file


@pytest.fixture
def readable_by_all():
    """Set the system so that others may read what isn't protected, as on most computers."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.usefixtures("readable_by_all")
def test_the_content_appears_at_the_end_for_its_owner_alone(tmp_path):
    path = tmp_path / "a"
    with replaced_file(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert mode_of(path) == 0o600


@pytest.mark.usefixtures("readable_by_all")
def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o640)
    with replaced_file(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    assert mode_of(path) == 0o640


@pytest.mark.usefixtures("readable_by_all")
def test_folders_that_are_made_are_the_owners_and_others_stay(tmp_path):
    (tmp_path / "shared").mkdir()
    make_folder(tmp_path / "shared" / "a" / "b")
    assert mode_of(tmp_path / "shared") == 0o755
    assert mode_of(tmp_path / "shared" / "a") == mode_of(tmp_path / "shared" / "a" / "b") == 0o700
    make_folder(tmp_path / "shared")
    assert mode_of(tmp_path / "shared") == 0o755


@pytest.mark.parametrize("error", [KeyboardInterrupt, ZeroDivisionError])
def test_after_an_error_the_old_file_is_there_and_nothing_else(tmp_path, error):
    path = tmp_path / "a"
    write_file(path, b"old")
    with pytest.raises(error), replaced_file(path) as stream:
        stream.write(b"new")
        raise error
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_can_not_be_written_is_said(tmp_path):
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "missing" / "a", tmp_path / "folder"):
        with pytest.raises(OutputError, match=f"{path.name} can't be written: "):
            write_file(path, b"x")
    assert list(tmp_path.iterdir()) == [tmp_path / "folder"]


def test_a_folder_is_made_with_those_above_it_or_said(tmp_path):
    assert make_folder(tmp_path / "a" / "b") == make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="The folder c can't be made: "):
        make_folder(tmp_path / "file" / "c")
