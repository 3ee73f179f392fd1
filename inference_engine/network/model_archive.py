"""One model as one file to hand on: a zip archive of its manifest, weights and calibration.

Only these are read, only from the top of the archive, and nothing is unpickled: a manifest is
TOML, weights are plain arrays.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.errors import LabelTableError, ModelError, OutputError
from inference_engine.formats.atomic_file import replaced_file
from inference_engine.network.weights import manifest_bytes, read_verified
from inference_engine.segmentation.calibration import calibration_path, load_calibration
from inference_engine.segmentation.model_spec import MANIFEST_NAME, ModelSpec, load_manifest

# Far above any model: what claims to be larger is no model.
_LARGEST_BYTES = 1 << 30
# Names that are safe as file and folder names on every system.
_SAFE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,99}")
_WEIGHTS_SUFFIX = ".npz"
# The earliest date a zip archive can hold: same model, same bytes.
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_ASK_ANEW = "Ask for the model anew; 'legseg models export' makes such a file."

_Read = Callable[[str], bytes]


@dataclass(frozen=True)
class _Source:
    """An opened archive or folder: the names at its top, and how to read one."""

    names: frozenset[str]
    read: _Read


def write_archive(spec: ModelSpec, path: Path) -> None:
    """Write a model as an archive, all or nothing.

    Raises
    ------
    ModelError
        If a weights file is missing or damaged.
    OutputError
        If the archive can't be written.
    """
    contents = {MANIFEST_NAME: manifest_bytes([spec])}
    contents |= {weights.file: read_verified(spec, weights) for weights in spec.files}
    if load_calibration(spec) is not None:
        calibration = calibration_path(spec)
        contents[calibration.name] = calibration.read_bytes()
    with replaced_file(path) as stream, zipfile.ZipFile(stream, "w") as archive:
        for name, content in contents.items():
            member = zipfile.ZipInfo(name, _NO_DATE)
            archive.writestr(member, content, zipfile.ZIP_DEFLATED)


def unpack_model(source: Path, folder: Path) -> ModelSpec:
    """Copy the model of an archive, or of a folder like one, and return it.

    What was copied is whole: its hashes are those of its manifest.

    Parameters
    ----------
    source : Path
        A file of `write_archive`, or a folder with a manifest of one model.
    folder : Path
        Empty.

    Raises
    ------
    ModelError
        If the source is no model, is damaged, or holds what must not be read.
    OutputError
        If the copy can't be written.
    """
    with _opened(source) as opened:
        _write(folder / MANIFEST_NAME, opened.read(MANIFEST_NAME))
        spec = _only_model(source, folder)
        for weights in spec.files:
            if not _SAFE_NAME.fullmatch(weights.file) or not weights.file.endswith(_WEIGHTS_SUFFIX):
                raise _refusal(source, f"'{weights.file}' is no name of a weights file (.npz)")
            _write(folder / weights.file, opened.read(weights.file))
        calibration = calibration_path(replace(spec, directory=folder))
        if calibration.name in opened.names:
            _write(calibration, opened.read(calibration.name))
    for weights in spec.files:
        _require_plain_arrays(source, read_verified(spec, weights))
    load_calibration(spec)  # one that is damaged is refused
    return spec


@contextmanager
def _opened(source: Path) -> Iterator[_Source]:
    """Yield what is at the top of an archive or of a folder."""
    if source.is_dir():
        names = frozenset(path.name for path in source.iterdir())
        yield _Source(names, lambda name: _file_in(source, name))
        return
    try:
        with zipfile.ZipFile(source) as archive:
            members = {info.filename: info for info in archive.infolist()}
            if len(members) < len(archive.infolist()):
                raise _refusal(source, "it holds several files of one name")
            for name in members:
                if not _SAFE_NAME.fullmatch(name):
                    raise _refusal(source, "it holds files or folders that no model has")
            yield _Source(
                frozenset(members),
                lambda name: _member_of(source, archive, members.get(name), name),
            )
    except FileNotFoundError as error:
        raise ModelError(f"There is no model file {source.name}.", "Check the path.") from error
    except (OSError, RuntimeError, NotImplementedError, EOFError, zlib.error) as error:
        raise _refusal(source, "it can't be read") from error
    except zipfile.BadZipFile as error:
        raise _refusal(source, "it is no whole zip archive") from error


def _file_in(source: Path, name: str) -> bytes:
    try:
        return (source / name).read_bytes()
    except OSError as error:
        raise _refusal(source, f"{name} is missing or can't be read") from error


def _member_of(
    source: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo | None, name: str
) -> bytes:
    if member is None:
        raise _refusal(source, f"{name} is missing")
    if member.file_size > _LARGEST_BYTES:
        raise _refusal(source, f"{name} is too large")
    return archive.read(member)


def _only_model(source: Path, folder: Path) -> ModelSpec:
    """Return the model of a copied manifest, once its entries can be used here."""
    try:
        models = load_manifest(folder)
    except ModelError as error:
        raise _refusal(source, "its manifest is malformed") from error
    if len(models) != 1:
        raise _refusal(source, f"it holds {len(models)} models instead of one")
    (spec,) = models
    for what in (spec.name, spec.version):
        if not isinstance(what, str) or not _SAFE_NAME.fullmatch(what):
            raise _refusal(
                source, f"'{what}' is no name or version: letters, digits and . _ + - make one"
            )
    if not spec.weights:
        raise _refusal(source, "it lists no weights")
    _require_label_table(source, spec)
    return spec


def _require_label_table(source: Path, spec: ModelSpec) -> None:
    known = {path.name for path in (RESOURCES / "labels").glob("*.toml")}
    if spec.label_table not in known:
        raise _refusal(source, f"this version has no label table '{spec.label_table}'")
    try:
        table = load_label_table(RESOURCES / "labels" / spec.label_table)
        fits = spec.class_count == len(table.muscles) + 1
    except (LabelTableError, KeyError, TypeError, ValueError):
        fits = False
    if not fits:
        raise _refusal(source, f"its classes aren't those of '{spec.label_table}'")


def _require_plain_arrays(source: Path, content: bytes) -> None:
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            for name in stored.files:
                _ = stored[name].shape
    except (OSError, ValueError, EOFError, AttributeError, TypeError, zipfile.BadZipFile) as error:
        raise _refusal(source, "its weights are no plain arrays") from error


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise OutputError(
            f"The model can't be written: {error.strerror or error}.", "Make room on the disk."
        ) from error


def _refusal(source: Path, why: str) -> ModelError:
    return ModelError(f"{source.name} can't be imported: {why}.", _ASK_ANEW)
