"""Train networks, inside the child process."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inference_engine.progress import Progress
from inference_engine.training.configuration_file import read_configuration
from inference_engine.training.training_device import claim_device


def train(order: Mapping[str, Any], progress: Progress) -> None:
    """Train as a configuration says, or go on where an earlier sitting ended.

    Parameters
    ----------
    order : mapping
        {'device': 'auto', 'cpu' or 'gpu:N', 'configuration': path of a TOML file,
        'run_folder': path}.
    progress : Progress
        Told before every step.

    Raises
    ------
    LegSegError
        If the configuration, the scans, the device or the run folder can't be used.
    """
    configuration = read_configuration(Path(order["configuration"]))
    progress.report(0.0, "Loading Keras")
    training = configuration.training
    claim_device(training.backend, order["device"], training.precision)
    # Keras looks for its backend when it is loaded.
    from inference_engine.training.cross_validation import cross_validate  # noqa: PLC0415

    cross_validate(configuration, Path(order["run_folder"]), progress)
