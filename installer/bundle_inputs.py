"""What the frozen program is given to read, and what must come out: simulated DICOM exports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np

from inference_engine.formats.nifti import read_volume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from tests.support.dicom_echoes import write_echoes
from tests.support.dicom_writer import CHANNELS, Person, stored, write_siemens
from tests.support.phantoms import two_leg_scan

# Each has a decoder of its own, which is imported by name.
PACKINGS = ("--jpeg", "--jpegls", "--j2k", "--rle")
_ECHO_TIMES_MS = (1.2, 2.6, 4.1)
_FIELD_STRENGTH_T, _OFF_RESONANCE_HZ, _DECAY_PER_S = 3.0, 50.0, 35.0
_TISSUE = 500.0  # of 1000; air has no fat fraction
_LARGEST_ERROR = 0.02


def write_packed_scan(folder: Path) -> None:
    """Write a Dixon scan as DICOM, each image compressed in another way."""
    scan, _ = two_leg_scan()
    plain = folder.with_name(f"{folder.name}-plain")
    write_siemens(plain, scan, Person())
    pack = Path(sys.executable).with_name("gdcmconv")
    files = sorted(plain.iterdir())
    per_image = len(files) // len(CHANNELS)
    folder.mkdir()
    for number, file in enumerate(files):
        way = PACKINGS[number // per_image % len(PACKINGS)]
        subprocess.run([pack, way, file, folder / file.name], check=True, capture_output=True)


def check_imported_scan(study: Path) -> None:
    """See that the scan came out as it was; AssertionError if not."""
    scan, _ = two_leg_scan()
    for channel in CHANNELS:
        [path] = study.rglob(f"{channel}.nii.gz")
        volume, geometry = read_volume(path)
        expected = stored(getattr(scan, channel))
        assert geometry.matches(scan.geometry), channel
        assert np.array_equal(volume, expected), channel


def write_echo_scan(folder: Path) -> None:
    """Write three echoes of a scan as DICOM, magnitude and phase."""
    scan, _ = two_leg_scan()
    model = EchoModel.from_milliseconds(_ECHO_TIMES_MS, _FIELD_STRENGTH_T)
    echoes = model.signal(scan.water, scan.fat, _OFF_RESONANCE_HZ, _DECAY_PER_S)
    write_echoes(folder, echoes, _ECHO_TIMES_MS, scan.geometry)


def check_separated_scan(folder: Path) -> None:
    """See that water and fat are what the echoes were made of; AssertionError if not."""
    scan, _ = two_leg_scan()
    fat, water = (read_volume(folder / f"{name}.nii.gz")[0] for name in ("fat", "water"))
    tissue = scan.water + scan.fat > _TISSUE
    with np.errstate(invalid="ignore", divide="ignore"):
        found, true = fat / (fat + water), scan.fat / (scan.fat + scan.water)
    error = np.abs(found - true)[tissue]
    assert tissue.any()
    assert np.quantile(error, 0.99) < _LARGEST_ERROR, np.quantile(error, 0.99)
