"""What is fuzzed: each reader with all that a user's click would make of its file."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import LegSegError
from inference_engine.formats.bids_dialects import read_bids_folder
from inference_engine.formats.bids_sidecars import echo_facts, role_by_sidecar
from inference_engine.formats.dicom.echoes import echo_groups_of, separate_echoes_of
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.volumes import read_voxels
from inference_engine.formats.itksnap_labels import read_itksnap_labels
from inference_engine.formats.label_conversion import convert_labels, read_foreign_labels
from inference_engine.formats.label_mapping import load_label_mapping, shipped_mappings
from inference_engine.formats.label_tables import mapping_of_labels, read_label_table
from inference_engine.formats.nifti import read_label_map, read_volume
from inference_engine.progress import NoProgress

_OURS = load_label_table()
_MAPPINGS = [load_label_mapping(path) for path in shipped_mappings().values()]


def read_dicom(path: Path) -> None:
    """Read an export as an import does, with voxels and echoes."""
    with opened_export(path, NoProgress()) as export:
        for patient in export.patients:
            for visit in patient.visits:
                for volume in visit.volumes:
                    if volume.geometry is not None:
                        _allow_refusal(lambda volume=volume: read_voxels(volume, NoProgress()))
                for group in echo_groups_of(visit.volumes):
                    _allow_refusal(lambda group=group: separate_echoes_of(group, NoProgress()))


def read_nifti(path: Path) -> None:
    """Read a file as a volume, as a label map of ours and as one of others."""
    _allow_refusal(lambda: read_volume(path))
    _allow_refusal(lambda: read_label_map(path))
    foreign, geometry = read_foreign_labels(path)
    for mapping in _MAPPINGS:
        convert_labels(foreign, geometry, mapping, _OURS)


def read_label_file(path: Path) -> None:
    """Read a label description file, and make a table and a mapping of it."""
    _allow_refusal(lambda: read_label_table(path))
    _allow_refusal(lambda: load_label_table(path))
    mapping_of_labels(read_itksnap_labels(path), path.name)


def read_mapping_table(path: Path) -> None:
    """Read a mapping table; take the same bytes for a side-car and their start for a name."""
    content = path.read_bytes()
    image = path.with_name("sub-1_MEGRE.nii.gz")
    image.with_name("sub-1_MEGRE.json").write_bytes(content)
    echo_facts(image)
    role_by_sidecar(image)
    with contextlib.suppress(OSError, ValueError):
        # What the file system allows as a name, the user may have.
        name = content[:60].decode("utf-8", "replace").replace("/", "_") + ".nii"
        named = path.with_name(name)
        named.touch()
        try:
            read_bids_folder(path.parent)
        finally:
            named.unlink()
    load_label_mapping(path)


def _allow_refusal(read: Callable[[], object]) -> None:
    with contextlib.suppress(LegSegError):
        read()
