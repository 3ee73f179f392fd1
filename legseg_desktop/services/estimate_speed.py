"""Say how long this computer takes to segment a scan."""

from __future__ import annotations

import json
from pathlib import Path

from inference_engine.errors import LegSegError, OutputError
from inference_engine.formats.atomic_file import write_file
from inference_engine.network.choice_memory import key_of
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.paths import make_private, runtime_choices_file
from legseg_desktop.services.diagnose_runtimes import try_inference
from legseg_desktop.services.remembered_choices import remembered_choices

FILE_NAME = "speed.json"


def seconds_for_a_scan(
    progress: Progress, *, models_directory: Path = MODELS_DIRECTORY
) -> float | None:
    """Return about how long the networks take for a scan of both thighs, s; None if unknown.

    Measured once for a version of the program on a computer, in child processes, which takes
    from some seconds to half a minute; remembered from then on.

    Parameters
    ----------
    progress : Progress
        Told often; may cancel.
    models_directory : Path
        Where the models are.

    Raises
    ------
    OperationCancelled
        If the user has asked to stop.
    """
    try:
        key = key_of(find_model(None, models_directory), SegmentationOptions())
    except LegSegError:
        return None
    file = runtime_choices_file().with_name(FILE_NAME)
    known = _remembered(file, key)
    if known is None:
        known = try_inference(models_directory, remembered_choices(), progress).scan_seconds
        if known is not None:
            _remember(file, key, known)
    return known


def _remembered(file: Path, key: str) -> float | None:
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return float(content["seconds"]) if content["measured_on"] == key else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _remember(file: Path, key: str, seconds: float) -> None:
    try:
        make_private(file.parent)
        write_file(file, json.dumps({"measured_on": key, "seconds": seconds}).encode())
    except OutputError:
        return  # measured again next time
