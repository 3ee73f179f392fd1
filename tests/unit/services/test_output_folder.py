import stat
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from inference_engine.formats.atomic_file import write_file
from legseg_desktop.services.output_folder import FolderTakenError, output_folder


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_results_appear_at_the_end_only(tmp_path):
    out = tmp_path / "out"
    with output_folder(out) as folder:
        (folder / "a.csv").write_text("a")
        assert not out.exists()
    assert names(out) == ["a.csv"]
    assert names(tmp_path) == ["out"]
    assert mode_of(out) == 0o700


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
    monkeypatch.chdir(tmp_path / "out")
    for here in (Path(), Path("../out")):
        with output_folder(here) as folder:
            (folder / "b").write_text("b")
    assert names(tmp_path) == ["out"]
    assert names(tmp_path / "out") == ["a", "b"]
    with pytest.raises(OutputError), output_folder(Path("/")):
        pytest.fail("the work must not start")


def test_a_link_is_followed(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "real")
    for content in ("old", "new"):
        with output_folder(tmp_path / "link") as folder:
            (folder / "a").write_text(content)
    assert (tmp_path / "real" / "a").read_text() == "new"
    assert names(tmp_path) == ["link", "real"]


def test_an_existing_folder_is_filled_from_within(tmp_path):
    # It may be a disk of its own, or the only folder that can be written.
    out = tmp_path / "out"
    out.mkdir()
    with output_folder(out) as folder:
        assert folder.is_relative_to(out)


def test_if_one_file_can_not_be_moved_in_none_is(tmp_path):
    out = tmp_path / "out"
    (out / "report.pdf").mkdir(parents=True)
    (out / "a.csv").write_text("old")
    with pytest.raises(OutputError, match=r"report\.pdf is a folder"), output_folder(out) as folder:
        (folder / "a.csv").write_text("new")
        (folder / "b.csv").write_text("new")
        (folder / "deep").mkdir()
        (folder / "deep" / "c.csv").write_text("new")
        (folder / "report.pdf").write_text("new")
    assert names(out) == ["a.csv", "report.pdf"]
    assert (out / "a.csv").read_text() == "old"


def test_two_runs_into_one_folder_both_end_well(tmp_path):
    out = tmp_path / "out"
    with output_folder(out) as first, output_folder(out) as second:
        (first / "a").write_text("first")
        (first / "b").write_text("first")
        (second / "a").write_text("second")
    assert (out / "a").read_text() == "first"
    assert names(tmp_path) == ["out"]
    assert names(out) == ["a", "b"]


def test_the_longest_name_that_is_legal_works(tmp_path):
    with output_folder(tmp_path / ("x" * 255)) as folder:
        (folder / "a").write_text("a")
    assert names(tmp_path) == ["x" * 255]
    with pytest.raises(OutputError, match="too long"), output_folder(tmp_path / ("x" * 256)):
        pytest.fail("the work must not start")


def test_folders_that_are_made_are_the_owners_and_the_users_own_stays(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    for out in (shared, shared / "deep" / "out"):
        with output_folder(out) as folder:
            (folder / "tables").mkdir()
            write_file(folder / "tables" / "a.csv", b"a")
    assert mode_of(shared) == 0o755
    assert mode_of(shared / "deep") == mode_of(shared / "deep" / "out") == 0o700
    assert mode_of(shared / "tables") == 0o700
    for path in shared.rglob("*.csv"):
        assert mode_of(path) == 0o600


def test_a_folder_that_is_to_be_new_is_refused_before_the_work(tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    with (
        pytest.raises(FolderTakenError, match="out is there already"),
        output_folder(out, is_new=True),
    ):
        pytest.fail("the work has begun")
    assert names(out) == []


@pytest.mark.parametrize("inner", ["a.csv", "other.csv"])
def test_a_folder_that_somebody_makes_meanwhile_is_left_alone(tmp_path, inner):
    out = tmp_path / "out"
    with (
        pytest.raises(FolderTakenError, match="isn't written over"),
        output_folder(out, is_new=True) as folder,
    ):
        (folder / "a.csv").write_text("mine")
        out.mkdir()
        (out / inner).write_text("theirs")
    assert [(path.name, path.read_text()) for path in out.iterdir()] == [(inner, "theirs")]
    assert names(tmp_path) == ["out"]


def test_a_folder_made_between_the_last_look_and_the_rename_is_left_alone(tmp_path, monkeypatch):
    """The system, not the look before, is what keeps two from one name."""
    out, rename = tmp_path / "out", Path.rename

    def late(source, target):
        out.mkdir()
        (out / "a.csv").write_text("theirs")
        return rename(source, target)

    with (
        pytest.raises(FolderTakenError),
        output_folder(out, is_new=True) as folder,
    ):
        (folder / "a.csv").write_text("mine")
        monkeypatch.setattr(Path, "rename", late)
    assert (out / "a.csv").read_text() == "theirs"
    assert names(tmp_path) == ["out"]
