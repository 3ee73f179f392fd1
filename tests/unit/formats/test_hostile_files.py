"""Files that were made to do harm, or were damaged: refused in a moment, with a sentence."""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import nibabel
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import InputError, LegSegError
from inference_engine.formats.nifti import read_label_map, read_volume
from tests.fuzz.readers import read_dicom, read_label_file, read_mapping_table, read_nifti
from tests.fuzz.seeds import archive_seeds, label_file_seeds, mapping_table_seeds, nifti_seeds
from tests.support.separate_process import environment_without_coverage

MOST = settings(max_examples=50, deadline=5000)
_CHECKOUT = Path(__file__).parents[3]

SEEDS = {
    "image.nii.gz": (read_nifti, nifti_seeds()),
    "export.zip": (read_dicom, archive_seeds()),
    "own.label": (read_label_file, label_file_seeds()),
    "own.tsv": (read_mapping_table, mapping_table_seeds()),
}


def read_all(name: str, content: bytes) -> bool:
    """Return whether a reader took a file; a sentence is as good, anything else a fault."""
    read: Callable[[Path], None] = SEEDS[name][0]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(content)
        try:
            read(path)
        except LegSegError as error:
            assert error.what
            return False
    return True


@pytest.mark.parametrize("name", SEEDS)
def test_the_examples_themselves_are_read(name: str) -> None:
    taken = [read_all(name, seed) for seed in SEEDS[name][1]]
    # A table's TOML is no label description, names are no table.
    assert sum(taken) >= len(taken) / 2


@MOST
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_bits_that_turned_and_files_that_end_early(name: str, data: st.DataObject) -> None:
    content = bytearray(data.draw(st.sampled_from(SEEDS[name][1])))
    for place in data.draw(st.lists(st.integers(0, 8 * len(content) - 1), max_size=8)):
        content[place // 8] ^= 1 << place % 8
    end = data.draw(st.integers(0, len(content)))
    read_all(name, bytes(content[:end] if data.draw(st.booleans()) else content))


@MOST
@given(st.sampled_from(sorted(SEEDS)), st.data())
def test_pieces_that_were_put_elsewhere(name: str, data: st.DataObject) -> None:
    first, second = (data.draw(st.sampled_from(SEEDS[name][1])) for _ in range(2))
    cut, start = (data.draw(st.integers(0, len(each))) for each in (first, second))
    read_all(name, first[:cut] + second[start:] + data.draw(st.binary(max_size=20)))


def claiming(shape: tuple[int, int, int], kind: type, data: bytes = b"") -> bytes:
    """Return a NIfTI-2 file whose header claims a shape, with the given data."""
    header = nibabel.Nifti2Header()
    header.set_data_dtype(kind)
    header["dim"][:4] = (3, *shape)
    header["sform_code"] = 1
    header["srow_x"], header["srow_y"], header["srow_z"] = np.eye(4)[:3]
    header["vox_offset"] = 544
    return header.binaryblock + bytes(4) + data


@pytest.mark.parametrize("shape", [(60_000, 60_000, 60_000), (2**31, 2**31, 1), (2**62, 4, 1)])
@pytest.mark.parametrize("is_packed", [False, True])
def test_a_header_that_claims_any_amount_of_memory(
    shape: tuple[int, int, int], is_packed: bool, tmp_path: Path
) -> None:
    content = claiming(shape, np.uint8, bytes(1000))
    path = tmp_path / "a.nii"
    path.write_bytes(gzip.compress(content) if is_packed else content)
    for read in (read_volume, read_label_map):
        with pytest.raises(InputError):
            read(path)


def test_zeros_that_pack_well_are_no_scan_either(tmp_path: Path) -> None:
    # Data that would be there, if one unpacked them: 1 : 1032.
    content = gzip.compress(bytes(2 * 2**20))
    path = tmp_path / "a.nii.gz"
    path.write_bytes(gzip.compress(claiming((1200, 1000, 1000), np.uint8)) + content * 1000)
    with pytest.raises(InputError, match="more voxels than any scan"):
        read_label_map(path)


def test_an_extension_of_odd_size_is_no_reason_to_warn(tmp_path: Path) -> None:
    image = nibabel.Nifti1Image(np.ones((4, 3, 2), np.float32), np.eye(4))
    image.header.extensions.append(nibabel.nifti1.Nifti1Extension("comment", b"ok"))
    content = bytearray(image.to_bytes())
    # Its size, right behind the header and four flags, is to be a multiple of 16; the data follow.
    content[352:356] = (18).to_bytes(4, "little")
    content[108:112] = np.float32(370).tobytes()
    content[368:368] = bytes(2)
    (tmp_path / "v.nii").write_bytes(content)
    values, _ = read_volume(tmp_path / "v.nii")
    assert (values == 1).all()


_IN_LITTLE_MEMORY = """
import resource, sys
from pathlib import Path
from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map
from tests.fuzz.readers import read_dicom
resource.setrlimit(resource.RLIMIT_AS, (2 * 2**30,) * 2)
for path in map(Path, sys.argv[1:]):
    try:
        (read_dicom if path.suffix == ".dcm" else read_label_map)(path)
    except InputError as error:
        print(error.what)
"""


def test_nothing_is_asked_for_that_a_small_computer_lacks(tmp_path: Path) -> None:
    claims = tmp_path / "a.nii"
    claims.write_bytes(claiming((60_000, 60_000, 60_000), np.uint8, bytes(1000)))
    answer = subprocess.run(
        [sys.executable, "-c", _IN_LITTLE_MEMORY, claims, huge_compressed_dicom(tmp_path)],
        cwd=_CHECKOUT,
        env=environment_without_coverage(),
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    assert answer.stdout.splitlines() == ["a.nii is damaged or cut short."]


def huge_compressed_dicom(folder: Path) -> Path:
    """Return a small file that claims forty compressed frames of 8192 x 8192 pixels."""
    import pydicom  # noqa: PLC0415
    from pydicom.encaps import encapsulate  # noqa: PLC0415
    from pydicom.uid import RLELossless  # noqa: PLC0415

    from tests.support.dicom_writer import Person, write_enhanced  # noqa: PLC0415
    from tests.support.phantoms import two_leg_scan  # noqa: PLC0415

    scan, _ = two_leg_scan(shape=(4, 3, 10))
    path = folder / "huge.dcm"
    write_enhanced(path, scan, Person())
    dataset = pydicom.dcmread(path)
    dataset.Rows = dataset.Columns = 8192
    dataset.file_meta.TransferSyntaxUID = RLELossless
    dataset.PixelData = encapsulate([bytes(64)] * int(dataset.NumberOfFrames))
    dataset["PixelData"].is_undefined_length = True
    dataset.save_as(path)
    return path
