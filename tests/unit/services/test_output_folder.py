import stat
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from legseg_desktop.services.output_folder import output_folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_results_appear_at_the_end_only(tmp_path):
    out = tmp_path / "out"
    with output_folder(out) as folder:
        (folder / "a.csv").write_text("a")
        assert not out.exists()
    assert names(out) == ["a.csv"]
    assert names(tmp_path) == ["out"]
    assert stat.S_IMODE(out.stat().st_mode) & 0o500 == 0o500


def test_nothing_remains_after_an_error(tmp_path):
    with (
        pytest.raises(KeyboardInterrupt),
        output_folder(tmp_path / "new" / "deep" / "out") as folder,
    ):
        (folder / "a.csv").write_text("a")
        raise KeyboardInterrupt
    assert names(tmp_path) == []


def test_existing_folder_keeps_its_other_files(tmp_path):
    out = tmp_path / "out"
    (out / "sub").mkdir(parents=True)
    (out / "mine.txt").write_text("mine")
    (out / "a.csv").write_text("old")
    (out / "sub" / "mine.txt").write_text("mine too")
    with output_folder(out) as folder:
        (folder / "a.csv").write_text("new")
        (folder / "sub").mkdir()
        (folder / "sub" / "b.csv").write_text("b")
    assert (out / "a.csv").read_text() == "new"
    assert (out / "mine.txt").read_text() == "mine"
    assert names(out / "sub") == ["b.csv", "mine.txt"]
    assert names(tmp_path) == ["out"]


def test_existing_folder_is_untouched_after_an_error(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.csv").write_text("old")
    with pytest.raises(ValueError, match="stop"), output_folder(out) as folder:
        (folder / "a.csv").write_text("new")
        raise ValueError("stop")
    assert (out / "a.csv").read_text() == "old"
    assert names(tmp_path) == ["out"]


def test_what_can_not_be_written_is_said_before_the_work(tmp_path):
    file = tmp_path / "file"
    file.write_text("x")
    for out in (file, file / "out", file / "deep" / "out"):
        with pytest.raises(OutputError), output_folder(out):
            pytest.fail("the work must not start")
    assert names(tmp_path) == ["file"]


def test_folder_named_with_a_relative_path_works(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with output_folder(Path("out")) as folder:
        (folder / "a").write_text("a")
    with pytest.raises(OutputError), output_folder(Path()):
        pytest.fail("the work must not start")
    assert names(tmp_path) == ["out"]
