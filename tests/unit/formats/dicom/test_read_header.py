"""Files that can't be used, each with its reason, and compressed ones that can."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.filewriter import dcmwrite
from pydicom.uid import ExplicitVRBigEndian, ImplicitVRLittleEndian

from inference_engine.errors import InputError
from inference_engine.formats.dicom.frames import frames_of
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.read_header import UnusableFileError, read_header
from inference_engine.formats.dicom.volumes import read_voxels, volumes_of
from inference_engine.progress import NoProgress
from tests.support.dicom_writer import Person, stored, write_siemens
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(12, 10, 1))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_siemens(tmp_path, SCAN, Person(), channels=["water"])
    return next(tmp_path.glob("*.dcm"))


def voxels_of(file: Path) -> np.ndarray:
    (volume,) = volumes_of(frames_of(read_header(file)))
    return read_voxels(volume, NoProgress())[:, :, 0]


def changed(file: Path, change: Callable[[Dataset], object]) -> Path:
    dataset = dcmread(file)
    change(dataset)
    dataset.save_as(file)
    return file


def reason_for(file: Path) -> str:
    with pytest.raises(UnusableFileError) as caught:
        frames_of(read_header(file))
    return str(caught.value)


@pytest.mark.parametrize("content", [b"", b"no", b"%PDF-1.4" + bytes(400), bytes(1000)])
def test_other_files_are_no_dicom(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a").write_bytes(content)
    assert reason_for(tmp_path / "a") == "is not a DICOM file"


def test_an_encrypted_file_is_told_apart(tmp_path: Path) -> None:
    envelope = bytes.fromhex("3080 06092a864886f70d010703") + bytes(500)
    (tmp_path / "a").write_bytes(envelope)
    assert reason_for(tmp_path / "a") == "is encrypted"


def test_a_file_without_preamble_is_read(file: Path) -> None:
    file.write_bytes(file.read_bytes()[132:])
    np.testing.assert_array_equal(voxels_of(file), stored(SCAN.water)[:, :, 0])


@pytest.mark.parametrize("missing", [1, 100])
def test_a_file_that_is_cut_short_is_left_out(file: Path, missing: int) -> None:
    file.write_bytes(file.read_bytes()[:-missing])
    assert "cut short" in reason_for(file)


def test_a_file_cut_within_its_header_is_left_out(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:700])
    assert reason_for(file)


def _set(keyword: str, value: object) -> Callable[[Dataset], None]:
    return lambda dataset: setattr(dataset, keyword, value)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_set("Modality", "CT"), "holds no MR image"),
        (_set("SamplesPerPixel", 3), "is a colour picture"),
        (_set("ImageType", ["ORIGINAL", "PRIMARY", "M", "MOSAIC"]), "is a mosaic"),
        (_set("ImagePositionPatient", None), "doesn't say where"),
        (_set("PixelSpacing", [0, 1]), "doesn't say where"),
        (_set("BitsAllocated", 32), "has a damaged header"),
        (_set("Rows", 65535), "is cut short"),
        (_set("NumberOfFrames", 3), "is cut short"),
        (_set("SeriesInstanceUID", None), "has a damaged header"),
    ],
)
def test_each_fault_has_its_reason(
    file: Path, change: Callable[[Dataset], None], reason: str
) -> None:
    assert reason in reason_for(changed(file, change))


def test_a_compression_without_a_decoder_is_named(file: Path) -> None:
    content = file.read_bytes()
    # MPEG-4, of the same length: no MR image has it, nothing here decodes it.
    syntax = b"1.2.840.10008.1.2.1\x00"
    assert syntax in content
    file.write_bytes(content.replace(syntax, b"1.2.840.10008.1.2.99", 1))
    assert "compressed" in reason_for(file)


@pytest.mark.parametrize("syntax", [ImplicitVRLittleEndian, ExplicitVRBigEndian])
def test_other_byte_orders_are_read(file: Path, syntax: str) -> None:
    dataset = dcmread(file)
    if syntax == ExplicitVRBigEndian:
        dataset.PixelData = dataset.pixel_array.astype(">u2").tobytes()
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset["PixelData"].VR = "OW"
    dcmwrite(
        file,
        dataset,
        implicit_vr=syntax == ImplicitVRLittleEndian,
        little_endian=syntax != ExplicitVRBigEndian,
        force_encoding=True,
    )
    np.testing.assert_array_equal(voxels_of(file), stored(SCAN.water)[:, :, 0])


@pytest.mark.parametrize("option", ["--jpeg", "--jpegls", "--j2k", "--rle"])
def test_compressed_pixels_are_decoded_exactly(file: Path, option: str, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("gdcmconv")
    packed = tmp_path / "packed.dcm"
    subprocess.run([program, option, file, packed], check=True, capture_output=True)
    assert read_header(packed).layout.offset is None
    np.testing.assert_array_equal(voxels_of(packed), stored(SCAN.water)[:, :, 0])


def test_damaged_compressed_pixels_get_a_sentence(file: Path, tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("gdcmconv")
    packed = tmp_path / "packed.dcm"
    subprocess.run([program, "--rle", file, packed], check=True, capture_output=True)
    packed.write_bytes(packed.read_bytes()[:-40])
    with pytest.raises(InputError, match="can't be decoded"):
        voxels_of(packed)


def test_nothing_usable_is_summed_up_without_names(tmp_path: Path) -> None:
    (tmp_path / "Querulant.txt").write_text("no")
    (tmp_path / "other").write_text("no")
    with (
        pytest.raises(InputError, match="2 files, each of which is not a DICOM file") as caught,
        opened_export(tmp_path, NoProgress()),
    ):
        pass
    assert "Querulant" not in str(caught.value)


def test_an_empty_folder_gets_its_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no file"), opened_export(tmp_path, NoProgress()):
        pass
