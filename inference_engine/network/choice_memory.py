"""Remembering what runs a model best: in this process, and in a file for the next one."""

from __future__ import annotations

import json
import logging
import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from inference_engine.errors import OutputError
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.network.installed_runtimes import RUNTIMES, installed_version
from inference_engine.network.processor import processor_name, usable_processors
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import Runtime, SegmentationOptions

_log = logging.getLogger(__name__)

# Old versions' choices are of no use; this many hold every wish of a few models.
_MOST = 24
# What a graphics card's driver makes on Linux.
_CARD_FILES = ("nvidia[0-9]*", "dri/renderD*")

_in_process: dict[str, Mapping[str, Any]] = {}


def key_of(spec: ModelSpec, options: SegmentationOptions) -> str:
    """Return all that a choice depends on, as text; loads no runtime."""
    try:
        program = version("legseg")
    except PackageNotFoundError:
        program = ""
    # What a trial runs.
    first = spec.members[0] if spec.weights else spec
    facts = {
        "program": program,
        "runtimes": {name: installed_version(name) for name in RUNTIMES},
        "processor": [processor_name(), usable_processors(), platform.system()],
        "cards": sorted(str(path) for kind in _CARD_FILES for path in Path("/dev").glob(kind)),
        "network": [first.architecture, dict(first.arguments), first.slab_shape],
        "wish": [options.runtime, options.device, options.precision],
    }
    return json.dumps(facts, sort_keys=True)


def recall(key: str, file: Path | None) -> Mapping[str, Any] | None:
    """Return what was kept for a key, None if nothing was or what was is malformed."""
    known = _in_process.get(key) or (None if file is None else _choices_in(file).get(key))
    return known if known is not None and _is_choice(known) else None


def keep(key: str, choice: Mapping[str, Any], file: Path | None) -> None:
    """Keep a choice; that its file can't be written is logged, no more."""
    _in_process[key] = dict(choice)
    if file is None:
        return
    choices = _choices_in(file)
    choices.pop(key, None)
    newest = [*choices.items(), (key, dict(choice))][-_MOST:]
    try:
        make_folder(file.parent)
        write_file(file, json.dumps(dict(newest), indent=1).encode())
    except OutputError as error:
        _log.warning("The choice of a runtime can't be remembered: %s", error)


def _choices_in(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _is_choice(content: Any) -> bool:
    texts = ("runtime", "device", "precision", "reason")
    return (
        isinstance(content, Mapping)
        and all(isinstance(content.get(name), str) for name in texts)
        and content["runtime"] in set(Runtime) - {Runtime.AUTO}
    )
