"""Mutated files: read, left out with a reason, or refused with a sentence; never a crash."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import InputError
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.volumes import read_voxels
from inference_engine.progress import NoProgress
from tests.support.dicom_writer import Person, write_enhanced, write_philips
from tests.support.phantoms import two_leg_scan

MOST = settings(max_examples=60, deadline=5000)


def examples() -> list[bytes]:
    scan, _ = two_leg_scan(shape=(4, 3, 2))
    with tempfile.TemporaryDirectory() as folder:
        slopes = {"water": 0.5, "fat": 0.5}
        write_philips(
            Path(folder), scan, Person(), slopes=slopes, scale_slope=0.1, channels=list(slopes)
        )
        write_enhanced(Path(folder, "enhanced.dcm"), scan, Person())
        files = sorted(Path(folder).iterdir(), key=lambda file: file.stat().st_size)
        return [files[0].read_bytes(), files[-1].read_bytes()]


CLASSIC, ENHANCED = examples()


def read_all(content: bytes) -> None:
    """Read a file as an import does, voxels too."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.dcm").write_bytes(content)
        try:
            with opened_export(Path(folder), NoProgress()) as export:
                for patient in export.patients:
                    for visit in patient.visits:
                        for volume in visit.volumes:
                            if volume.geometry is not None:
                                read_voxels(volume, NoProgress())
        except InputError as error:
            assert error.what


@MOST
@given(
    st.sampled_from([CLASSIC, ENHANCED]),
    st.lists(st.tuples(st.integers(0, 100_000), st.binary(min_size=1, max_size=6)), max_size=6),
)
def test_bytes_that_changed(original: bytes, changes: list[tuple[int, bytes]]) -> None:
    content = bytearray(original)
    for place, value in changes:
        start = place % len(content)
        content[start : start + len(value)] = value
    read_all(bytes(content))


@MOST
@given(st.sampled_from([CLASSIC, ENHANCED]), st.floats(0, 1), st.binary(max_size=40))
def test_files_that_end_early(original: bytes, share: float, tail: bytes) -> None:
    read_all(original[: int(share * len(original))] + tail)


@MOST
@given(st.binary(max_size=300), st.booleans())
def test_anything_behind_the_magic_word(content: bytes, has_preamble: bool) -> None:
    read_all((bytes(128) + b"DICM" if has_preamble else b"\x08\x00") + content)


# The value of an element that grouping, geometry or scaling rest on.
@MOST
@given(
    st.sampled_from([b"3.0", b"3", b"PatientID", b"\\", b"M", b"1.2.840", b"2024", b"0.5"]),
    st.sampled_from([b"nan", b"inf", b"-1", b"1e999", b"\xff\xfe", b"0", b"\\\\\\", b" "]),
)
def test_values_that_are_no_numbers(old: bytes, new: bytes) -> None:
    for original in (CLASSIC, ENHANCED):
        read_all(original.replace(old, new.ljust(len(old))[: len(old)]))


def test_the_examples_themselves_are_read() -> None:
    for content in (CLASSIC, ENHANCED):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.dcm").write_bytes(content)
            with opened_export(Path(folder), NoProgress()) as export:
                assert export.patients[0].visits[0].volumes
                assert not export.skipped


@pytest.mark.parametrize("length", [0xFFFFFFFF, 0xFFFFFFF0, 0x7FFFFFFF])
def test_lengths_beyond_the_file(length: int) -> None:
    place = CLASSIC.index(b"SIEM") if b"SIEM" in CLASSIC else CLASSIC.index(b"Philips")
    content = bytearray(CLASSIC)
    content[place - 4 : place] = length.to_bytes(4, "little")
    read_all(bytes(content))
