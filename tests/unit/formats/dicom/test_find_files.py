"""Folders, media and archives: what is found, and what can't lead astray."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence as Items
from pydicom.uid import ExplicitVRLittleEndian, MediaStorageDirectoryStorage, generate_uid

from inference_engine.errors import InputError
from inference_engine.formats import working_folder
from inference_engine.formats.dicom import find_files
from inference_engine.formats.dicom.find_files import found_files
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.progress import NoProgress, OperationCancelled
from tests.support.dicom_writer import Person, write_siemens
from tests.support.phantoms import two_leg_scan


@pytest.fixture
def export(tmp_path: Path) -> Path:
    scan, _ = two_leg_scan(shape=(10, 8, 3))
    write_siemens(tmp_path / "export" / "deep", scan, Person(), channels=["water", "fat"])
    return tmp_path / "export"


def groups_in(path: Path) -> int:
    with opened_export(path, NoProgress()) as found:
        return sum(len(v.groups) for patient in found.patients for v in patient.visits)


def zipped(folder: Path, archive: Path) -> Path:
    with zipfile.ZipFile(archive, "w") as target:
        for file in sorted(folder.rglob("*.dcm")):
            target.write(file, file.relative_to(folder))
    return archive


def write_medium(folder: Path, listed: list[list[str]]) -> Path:
    """Write a DICOMDIR that lists files, and return its path."""
    records = []
    for parts in listed:
        record = Dataset()
        record.DirectoryRecordType, record.ReferencedFileID = "IMAGE", parts
        records.append(record)
    directory = Dataset()
    directory.file_meta = FileMetaDataset()
    directory.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    directory.file_meta.MediaStorageSOPClassUID = MediaStorageDirectoryStorage
    directory.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    directory.DirectoryRecordSequence = Items(records)
    folder.mkdir(parents=True, exist_ok=True)
    directory.save_as(folder / "DICOMDIR", enforce_file_format=True)
    return folder / "DICOMDIR"


def test_folders_are_searched_in_depth(export: Path) -> None:
    assert groups_in(export) == 1


def test_an_archive_is_read_and_what_was_unpacked_goes(export: Path, tmp_path: Path) -> None:
    archive = zipped(export, tmp_path / "export.zip")
    with found_files(archive, NoProgress()) as files:
        assert len(files) == 6
    assert not any(file.exists() for file in files)
    assert groups_in(archive) == 1


def test_names_in_an_archive_lead_nowhere(export: Path, tmp_path: Path) -> None:
    archive = zipped(export, tmp_path / "export.zip")
    with zipfile.ZipFile(archive, "a") as target:
        for name in ("../../escaped.dcm", "/tmp/legseg-escaped.dcm", "..\\escaped.dcm"):
            target.writestr(name, b"x" * 400)
    before = set(tmp_path.parent.rglob("*escaped*"))
    with found_files(archive, NoProgress()) as files:
        (folder,) = {file.parent for file in files}
        assert len(files) == 9
        assert all(file.name.isdigit() and file.parent == folder for file in files)
    assert set(tmp_path.parent.rglob("*escaped*")) == before
    assert not Path("/tmp/legseg-escaped.dcm").exists()


def test_links_in_an_archive_are_left_out(tmp_path: Path) -> None:
    archive = tmp_path / "links.zip"
    with zipfile.ZipFile(archive, "w") as target:
        link = zipfile.ZipInfo("link.dcm")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        target.writestr(link, "/etc/hostname")
    with found_files(archive, NoProgress()) as files:
        assert files == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a POSIX system")
def test_links_and_pipes_in_a_folder_are_left_out(export: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.dcm").write_bytes(b"x")
    (export / "linked").symlink_to(outside)
    (export / "secret.dcm").symlink_to(outside / "secret.dcm")
    os.mkfifo(export / "pipe")
    with found_files(export, NoProgress()) as files:
        assert len(files) == 6
        assert not any("secret" in file.name for file in files)


def test_an_encrypted_archive_gets_its_sentence(tmp_path: Path) -> None:
    archive = tmp_path / "locked.zip"
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("a.dcm", b"secret")
    content = bytearray(archive.read_bytes())
    # The flag of encryption, in the file's own header and in the list at the end.
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(content)
    with pytest.raises(InputError, match="encrypted"), found_files(archive, NoProgress()):
        pass


def test_an_archive_that_is_cut_short_is_called_damaged(export: Path, tmp_path: Path) -> None:
    archive = zipped(export, tmp_path / "export.zip")
    archive.write_bytes(archive.read_bytes()[:-200])
    with pytest.raises(InputError, match="damaged"), found_files(archive, NoProgress()):
        pass


def test_what_a_killed_import_has_unpacked_goes_with_the_next(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    archive = zipped(export, tmp_path / "export.zip")
    killed = (
        "import os; from pathlib import Path\n"
        "from inference_engine.formats.dicom.find_files import found_files\n"
        "from inference_engine.progress import NoProgress\n"
        f"with found_files(Path({str(archive)!r}), NoProgress()): os._exit(9)\n"
    )
    environment = {**os.environ, "TMPDIR": str(temporary), "TEMP": str(temporary)}
    assert subprocess.run([sys.executable, "-c", killed], env=environment, check=False).returncode
    (left,) = temporary.iterdir()
    with found_files(archive, NoProgress()) as files:
        assert not left.exists()
        # What another import uses at this moment stays.
        with found_files(archive, NoProgress()):
            assert all(file.is_file() for file in files)
    assert not list(temporary.iterdir())


def test_folders_of_somebody_else_are_left_alone(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    strange = tmp_path / "legseg-import-strange"
    strange.mkdir()
    (strange / "in-use.lock").touch()
    elsewhere = tmp_path / "legseg-import-link"
    elsewhere.symlink_to(export)
    monkeypatch.setattr(working_folder, "_own_user", lambda: strange.stat().st_uid + 1)
    with found_files(zipped(export, tmp_path / "export.zip"), NoProgress()) as files:
        assert files
    assert (strange / "in-use.lock").exists()
    assert list(export.iterdir())


def test_a_damaged_archive_gets_its_sentence(export: Path, tmp_path: Path) -> None:
    archive = zipped(export, tmp_path / "export.zip")
    content = bytearray(archive.read_bytes())
    content[100:200] = bytes(100)
    archive.write_bytes(content)
    with pytest.raises(InputError, match="damaged"), found_files(archive, NoProgress()):
        pass


def test_an_archive_that_claims_too_much_is_refused(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_files, "_MOST_BYTES", 1000)
    archive = zipped(export, tmp_path / "export.zip")
    with pytest.raises(InputError, match="more than any scan"), found_files(archive, NoProgress()):
        pass


def test_a_medium_is_read_by_its_directory(export: Path) -> None:
    files = sorted(export.rglob("*.dcm"))
    directory = write_medium(export, [["deep", file.name] for file in files])
    (export / "not_listed.dcm").write_bytes(b"x")
    assert groups_in(directory) == 1
    with found_files(directory, NoProgress()) as found:
        assert found == files
    assert groups_in(export) == 1


def test_a_directory_that_lists_missing_files_has_them_counted(export: Path) -> None:
    files = [["deep", file.name] for file in sorted(export.rglob("*.dcm"))]
    directory = write_medium(export, [*files, ["deep", "GONE1"], ["deep", "GONE2"], ["deep"]])
    with opened_export(directory, NoProgress()) as found:
        assert found.skipped == {"is listed but isn't there": 2}


def test_a_folder_of_nothing_but_links_says_so(export: Path, tmp_path: Path) -> None:
    links = tmp_path / "links"
    links.mkdir()
    (links / "all").symlink_to(export)
    (links / "one.dcm").symlink_to(next(export.rglob("*.dcm")))
    with (
        pytest.raises(InputError, match="only links") as caught,
        found_files(links, NoProgress()),
    ):
        pass
    assert "copy the files" in str(caught.value)


def test_a_directory_leads_nowhere_outside(tmp_path: Path) -> None:
    (tmp_path / "secret.dcm").write_bytes(b"x")
    absolute = [str(tmp_path / "secret.dcm")]
    directory = write_medium(tmp_path / "medium", [["..", "secret.dcm"], absolute])
    with pytest.raises(InputError, match="None of the files"), found_files(directory, NoProgress()):
        pass


def test_a_directory_without_its_files_gets_its_sentence(tmp_path: Path) -> None:
    directory = write_medium(tmp_path, [["IMAGES", "IM1"]])
    with pytest.raises(InputError, match="None of the files"), found_files(directory, NoProgress()):
        pass


def test_a_directory_that_is_none_gets_its_sentence(tmp_path: Path) -> None:
    (tmp_path / "DICOMDIR").write_text("no")
    with (
        pytest.raises(InputError, match="DICOMDIR can't be read"),
        found_files(tmp_path / "DICOMDIR", NoProgress()),
    ):
        pass


def test_what_is_not_there_gets_its_sentence(tmp_path: Path) -> None:
    with (
        pytest.raises(InputError, match="is not there"),
        found_files(tmp_path / "no", NoProgress()),
    ):
        pass


def test_a_name_that_is_empty_is_damage(tmp_path: Path) -> None:
    archive = tmp_path / "export.zip"
    with zipfile.ZipFile(archive, "w") as target:
        target.writestr("ab", b"content")
    # A name ends at a null byte.
    archive.write_bytes(archive.read_bytes().replace(b"ab", b"\0b"))
    with pytest.raises(InputError, match="damaged"), found_files(archive, NoProgress()):
        pass


def test_one_of_several_parts_of_an_archive_is_damage(export: Path, tmp_path: Path) -> None:
    archive = zipped(export, tmp_path / "export.zip")
    content = archive.read_bytes()
    end = content.index(b"PK\5\6")
    # The locator of a long list of files: its last number is that of the disks.
    locator = b"PK\6\7" + bytes(12) + (2).to_bytes(4, "little")
    archive.write_bytes(content[:end] + locator + content[end:])
    with pytest.raises(InputError, match="damaged"), found_files(archive, NoProgress()):
        pass


def test_an_archive_that_the_disk_has_no_room_for_is_not_begun(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = zipped(export, tmp_path / "export.zip")
    full = SimpleNamespace(total=100, used=99, free=1)
    monkeypatch.setattr(find_files.shutil, "disk_usage", lambda _: full)
    with (
        pytest.raises(InputError, match="Unpacked, the archive takes"),
        found_files(archive, NoProgress()),
    ):
        pass


def test_unpacking_can_be_cancelled(export: Path, tmp_path: Path) -> None:
    class Stopping:
        def report(self, fraction: float, message: str) -> None:
            raise OperationCancelled

    archive = zipped(export, tmp_path / "export.zip")
    with pytest.raises(OperationCancelled), opened_export(archive, Stopping()):
        pass


def test_reading_can_be_cancelled(export: Path) -> None:
    class Stopping:
        def report(self, fraction: float, message: str) -> None:
            if fraction > 0.3:
                raise OperationCancelled

    with pytest.raises(OperationCancelled), opened_export(export, Stopping()):
        pass
