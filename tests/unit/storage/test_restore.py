"""Only what is whole is restored, and only into an empty place."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inference_engine.errors import InputError, LegSegError, OutputError
from inference_engine.progress import OperationCancelled
from legseg_desktop.storage.backup import back_up
from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import LibraryKeyError, LibraryTooNewError
from legseg_desktop.storage.restore import restore
from legseg_desktop.storage.study_library import open_library
from tests.support.library_examples import KEY, add_revision, add_scan, files_below, new_library


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a backup as a folder, and one as a zip file."""
    place = tmp_path_factory.mktemp("restore")
    with new_library(place / "library") as library:
        add_revision(library, add_scan(library).identifier)
        back_up(library, place / "backup")
        back_up(library, place / "backup.zip")
    return place


def kill_at_work(call: str, place: Path) -> None:
    """Have a program killed that copies a library, and has half of it."""
    program = (
        "import os; from pathlib import Path\n"
        "from legseg_desktop.storage.backup import back_up\n"
        "from legseg_desktop.storage.restore import restore\n"
        "from legseg_desktop.storage.study_library import open_library\n"
        "class Killing:\n"
        "    def report(self, fraction, message=''):\n"
        "        if fraction > 0: os._exit(9)\n"
        f"place = Path({str(place)!r})\n"
        f"{call}\n"
    )
    told = subprocess.run([sys.executable, "-c", program], check=False)
    assert told.returncode == 9
    assert list(place.glob(".*/whole*"))


@pytest.fixture
def backup(example: Path, tmp_path: Path) -> Path:
    """Return a copy of the backup as a folder, to be spoilt."""
    return Path(shutil.copytree(example / "backup", tmp_path / "backup"))


def change_list(backup: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = backup / "backup.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")


def zipped(backup: Path, target: Path, compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(target, "w", compression) as archive:
        for path in sorted(backup.rglob("*")):
            archive.write(path, path.relative_to(backup))
    return target


def require_refused(backup: Path, place: Path, words: str = "no backup|damaged") -> None:
    with pytest.raises(InputError, match=words):
        restore(backup, place / "restored")
    assert not (place / "restored").exists()
    assert list(place.glob(".*")) == []


def test_a_folder_that_somebody_zipped_is_restored(backup: Path, tmp_path: Path) -> None:
    restore(zipped(backup, tmp_path / "again.zip"), tmp_path / "restored")
    assert check_library(tmp_path / "restored") == ()


def test_an_empty_folder_is_taken_and_any_other_left_alone(example: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    restore(example / "backup.zip", tmp_path / "empty")
    assert check_library(tmp_path / "empty") == ()
    before = files_below(tmp_path / "empty")
    with pytest.raises(InputError, match="isn't empty"):
        restore(example / "backup.zip", tmp_path / "empty")
    assert files_below(tmp_path / "empty") == before
    with pytest.raises(InputError, match="a file"):
        restore(example / "backup.zip", example / "backup.zip")
    require_refused(tmp_path / "missing", tmp_path, "isn't there")


def test_what_a_killed_restore_or_backup_has_left_goes_with_the_next(
    backup: Path, tmp_path: Path
) -> None:
    kill_at_work("restore(place / 'backup', place / 'restored', Killing())", tmp_path)
    assert not (tmp_path / "restored").exists()
    restore(backup, tmp_path / "restored")
    assert list(tmp_path.glob(".*")) == []
    library = "open_library(place / 'restored', read_only=True)"
    kill_at_work(f"back_up({library}, place / 'monday.zip', Killing())", tmp_path)
    with open_library(tmp_path / "restored", read_only=True) as opened:
        back_up(opened, tmp_path / "tuesday")
    assert list(tmp_path.glob(".*")) == []
    assert {path.name for path in tmp_path.iterdir()} == {"backup", "restored", "tuesday"}


def spoil_volume(backup: Path) -> None:
    path = next(backup.rglob("fat.nii.gz"))
    path.write_bytes(b"x" * path.stat().st_size)


def lengthen_volume(backup: Path) -> None:
    path = next(backup.rglob("fat.nii.gz"))
    path.write_bytes(path.read_bytes() + b"x")


def lose_volume(backup: Path) -> None:
    next(backup.rglob("fat.nii.gz")).unlink()


def lose_database(backup: Path) -> None:
    (backup / "library.sqlite").unlink()


def lose_list(backup: Path) -> None:
    (backup / "backup.json").unlink()


def spoil_list(backup: Path) -> None:
    (backup / "backup.json").write_bytes(b'{"format": 1, "files": [')


def nest_list(backup: Path) -> None:
    (backup / "backup.json").write_bytes(b"[" * 100_000)


def add_unlisted(backup: Path) -> None:
    (backup / "scans" / "extra").touch()


def name_no_size(backup: Path) -> None:
    change_list(backup, lambda content: content["files"][0].pop("size"))


def name_a_size_below_nothing(backup: Path) -> None:
    change_list(backup, lambda content: content["files"][-1].update(size=-5))


def forget_a_volume(backup: Path) -> None:
    """Leave out of list and folder alike what the database names."""
    next(backup.rglob("fat.nii.gz")).unlink()
    change_list(
        backup,
        lambda content: content.update(
            files=[file for file in content["files"] if "fat" not in file["path"]]
        ),
    )


def replace_a_volume(backup: Path) -> None:
    """Change a volume and its hash in the list, but not in the database."""
    path = next(backup.rglob("fat.nii.gz"))
    path.write_bytes(b"other")
    entry = {"sha256": hashlib.sha256(b"other").hexdigest(), "size": 5}
    change_list(
        backup,
        lambda content: [file.update(entry) for file in content["files"] if "fat" in file["path"]],
    )


def link_a_volume(backup: Path) -> None:
    path = next(backup.rglob("fat.nii.gz"))
    path.rename(backup.parent / "elsewhere")
    path.symlink_to(backup.parent / "elsewhere")


@pytest.mark.parametrize(
    "spoil",
    [
        spoil_volume,
        lengthen_volume,
        lose_volume,
        lose_database,
        lose_list,
        spoil_list,
        nest_list,
        add_unlisted,
        name_no_size,
        name_a_size_below_nothing,
        forget_a_volume,
        replace_a_volume,
        link_a_volume,
    ],
)
def test_a_spoilt_backup_is_refused_whole(
    spoil: Callable[[Path], None], backup: Path, tmp_path: Path
) -> None:
    spoil(backup)
    require_refused(backup, tmp_path)


@pytest.mark.parametrize(
    "path", ["../escaped", "/escaped", "scans/../../escaped", "scans/x/fat.nii.gz", "a.txt"]
)
def test_no_file_leaves_the_folder(path: str, backup: Path, tmp_path: Path) -> None:
    content = b"escaped"
    entry = {"path": path, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    change_list(backup, lambda listed: listed["files"].append(entry))
    archive = zipped(backup, tmp_path / "forged.zip")
    with zipfile.ZipFile(archive, "a") as opened:
        opened.writestr(path, content)
    require_refused(archive, tmp_path)
    assert list(tmp_path.rglob("escaped")) == []
    assert not Path("/escaped").exists()


def test_a_name_given_twice_is_refused(backup: Path, tmp_path: Path) -> None:
    archive = zipped(backup, tmp_path / "forged.zip")
    with (
        zipfile.ZipFile(archive, "a") as opened,
        pytest.warns(UserWarning, match="Duplicate"),
    ):
        opened.writestr("library.sqlite", b"another")
    require_refused(archive, tmp_path)


def test_a_list_that_asks_for_the_whole_disk_is_refused(backup: Path, tmp_path: Path) -> None:
    change_list(backup, lambda content: content["files"][-1].update(size=10**18))
    with pytest.raises(OutputError, match="not enough room"):
        restore(backup, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_other_files_are_no_backup(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"no zip at all")
    require_refused(tmp_path / "a.zip", tmp_path)
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("a", b"b")
    require_refused(tmp_path / "b.zip", tmp_path)
    (tmp_path / "c").mkdir()
    require_refused(tmp_path / "c", tmp_path)


def test_a_backup_of_a_newer_version_is_refused(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change_list(backup, lambda content: content.update(format=2))
    require_refused(backup, tmp_path, "newer version")
    change_list(backup, lambda content: content.update(format=1))
    monkeypatch.setattr("legseg_desktop.storage.migrate.version_of", lambda path, key: "9999")
    with pytest.raises(LibraryTooNewError):
        restore(backup, tmp_path / "restored")
    assert not (tmp_path / "restored").exists()


def test_an_encrypted_backup_needs_its_key_only_to_be_opened(tmp_path: Path) -> None:
    with new_library(tmp_path / "library", KEY) as library:
        add_scan(library)
        back_up(library, tmp_path / "backup.zip")
    restore(tmp_path / "backup.zip", tmp_path / "restored")
    assert check_library(tmp_path / "restored", key=KEY) == ()
    with pytest.raises(LibraryKeyError):
        restore(tmp_path / "backup.zip", tmp_path / "again", key=bytes(32))
    assert not (tmp_path / "again").exists()


def test_cancelling_leaves_nothing(example: Path, tmp_path: Path) -> None:
    class Cancelled:
        def report(self, _fraction: float, _message: str) -> None:
            raise OperationCancelled

    with pytest.raises(OperationCancelled):
        restore(example / "backup", tmp_path / "new" / "restored", Cancelled())
    assert list((tmp_path / "new").iterdir()) == []


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(data=st.data())
def test_any_damage_to_a_zip_is_noticed_or_harmless(
    data: st.DataObject, example: Path, tmp_path: Path
) -> None:
    content = bytearray((example / "backup.zip").read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        # Of most interest are the headers at the end.
        place = data.draw(
            st.integers(0, len(content) - 1) | st.integers(len(content) - 900, len(content) - 1)
        )
        content[place] = data.draw(st.integers(0, 255))
    del content[data.draw(st.just(len(content)) | st.integers(0, len(content))) :]
    archive, folder = tmp_path / "damaged.zip", tmp_path / "restored"
    archive.write_bytes(content)
    shutil.rmtree(folder, ignore_errors=True)
    try:
        restore(archive, folder)
    except LegSegError:
        assert not folder.exists()
    else:
        assert check_library(folder) == ()
        assert files_below(folder / "scans") == files_below(example / "library" / "scans")
