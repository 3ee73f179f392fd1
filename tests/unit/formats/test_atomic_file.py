import stat

import pytest

from inference_engine.errors import OutputError
from inference_engine.formats.atomic_file import (
    file_mode_mask,
    make_folder,
    replaced_file,
    write_file,
)


def test_the_content_appears_at_the_end_with_the_permissions_of_a_new_file(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with replaced_file(path) as stream:
        stream.write(b"new")
        stream.flush()
        assert path.read_bytes() == b"old"
    assert path.read_bytes() == b"new"
    (tmp_path / "b").touch()
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE((tmp_path / "b").stat().st_mode)
    assert stat.S_IMODE(path.stat().st_mode) & file_mode_mask() == 0


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
