"""Files as they should be, small, from which the fuzzers begin."""

from __future__ import annotations

import gzip
import io
import tempfile
import zipfile
from pathlib import Path

import nibabel
import numpy as np
import pydicom
from pydicom.uid import RLELossless

from inference_engine.anatomy.label_table import DEFAULT_TABLE_PATH, load_label_table
from inference_engine.formats.itksnap_labels import itksnap_labels_of, write_itksnap_labels
from inference_engine.formats.label_mapping import shipped_mappings
from tests.support.dicom_echoes import write_echoes
from tests.support.dicom_writer import Person, write_enhanced, write_philips
from tests.support.phantoms import two_leg_scan


def dicom_seeds() -> list[bytes]:
    """Return a classic Philips file, an enhanced one, a phase image and a compressed one."""
    scan, _ = two_leg_scan(shape=(4, 3, 1))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        slopes = {"water": 0.5}
        write_philips(
            root / "a", scan, Person(), slopes=slopes, scale_slope=0.1, channels=["water"]
        )
        write_enhanced(root / "b" / "enhanced.dcm", scan, Person())
        echoes = (scan.water * np.exp(1j)).astype(np.complex64)[None]
        write_echoes(root / "c", echoes, [1.2], scan.geometry, parts="P")
        files = sorted(root.rglob("*.dcm"))
        compressed = pydicom.dcmread(files[0])
        compressed.compress(RLELossless)
        compressed.save_as(root / "rle.dcm")
        return [file.read_bytes() for file in (*files, root / "rle.dcm")]


def archive_seeds() -> list[bytes]:
    """Return archives with DICOM files: stored, packed, and with names that lead elsewhere."""
    classic = dicom_seeds()[0]
    seeds = []
    for kind in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", kind) as archive:
            archive.writestr("IM/0001.dcm", classic)
            archive.writestr("../../outside.dcm", classic[:200])
            archive.writestr("/absolute", b"no DICOM")
        seeds.append(stream.getvalue())
    return seeds


def nifti_seeds() -> list[bytes]:
    """Return NIfTI-1 and -2 files, packed and not, of floats, labels and scaled integers."""
    seeds = []
    values = np.arange(24).reshape(4, 3, 2)
    for kind, header in (
        (np.uint8, nibabel.Nifti1Image),
        (np.float32, nibabel.Nifti1Image),
        (np.int16, nibabel.Nifti2Image),
    ):
        image = header(values.astype(kind), np.diag([2.0, 3.0, 4.0, 1.0]))
        image.set_sform(image.affine, 1)
        image.header.set_slope_inter(1, 0)
        seeds.append(image.to_bytes())
    return [*seeds, gzip.compress(seeds[0], mtime=0)]


def label_file_seeds() -> list[bytes]:
    """Return our own labels as ITK-SNAP has them, a short file without a header, and TOML."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "own.label")
        write_itksnap_labels(path, itksnap_labels_of(load_label_table(), np.zeros((256, 3), "u1")))
        own = path.read_bytes()
    short = b"1 2 3 4 .5 1 0 'VL_L'\r\n2\t2\t3\t4\t1\t1\t1\t\"VL right\"\r\n"
    return [own, short, DEFAULT_TABLE_PATH.read_bytes()[:900]]


def mapping_table_seeds() -> list[bytes]:
    """Return shipped mapping tables, a side-car and names of data sets."""
    tables = [path.read_bytes()[:700] for path in shipped_mappings().values()]
    sidecar = b'{"EchoTime": [0.0012, 2.6], "MagneticFieldStrength": 3, "ImageType": ["M", "W"]}'
    names = [b"sub-1_ses-2_stk-DIXON1_megre_dix_wat", b"t1_dixon_opp", b"stack 3 fat"]
    return [*tables, sidecar, *names]
