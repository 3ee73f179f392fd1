"""The folder of an experiment: what it is an experiment of, and how long it took."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import make_folder, write_file

EXPERIMENT_FILE = "experiment.json"
TIMES_FILE = "times.json"


class ExperimentFolder:
    """Where an experiment keeps all it has made.

    Parameters
    ----------
    path : Path
        The folder; made if it isn't there.
    identity : mapping
        What decides the results: kind, plan, models. Must have a JSON form.

    Raises
    ------
    InputError
        If the folder holds another experiment, whose files must not be mixed with this one's.
    OutputError
        If nothing can be written there.
    """

    def __init__(self, path: Path, identity: Mapping[str, Any]) -> None:
        self.path = path
        make_folder(path)
        wanted = json.loads(json.dumps(identity))
        if _content_of(path / EXPERIMENT_FILE) not in (None, wanted):
            raise InputError(
                f"The folder {path.name} holds an experiment with another plan or other models.",
                "Choose a new folder, or remove that one.",
            )
        text = json.dumps(wanted, indent=2, ensure_ascii=False) + "\n"
        write_file(path / EXPERIMENT_FILE, text.encode("utf-8"))

    @property
    def cohort(self) -> Path:
        """Simulated subjects."""
        return self.path / "cohort"

    @property
    def training(self) -> Path:
        """Run folders of the models that are trained."""
        return self.path / "training"

    @property
    def predictions(self) -> Path:
        """Label maps, per model."""
        return self.path / "predictions"

    @property
    def measurements(self) -> Path:
        """Measurements, per model and scan."""
        return self.path / "measurements"

    @property
    def results(self) -> Path:
        """Tables and report."""
        return self.path / "results"

    def add_time(self, step: str, seconds: float) -> None:
        """Add to the time that a step has taken over all sittings, s."""
        times = self.times()
        times[step] = times.get(step, 0.0) + seconds
        write_file(self.path / TIMES_FILE, json.dumps(times, indent=2).encode("utf-8"))

    def times(self) -> dict[str, float]:
        """Return the seconds of each step so far."""
        content = _content_of(self.path / TIMES_FILE)
        return {} if content is None else {str(k): float(v) for k, v in content.items()}


def _content_of(path: Path) -> dict[str, Any] | None:
    """Return the content of a JSON file, None where there is no file."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise InputError(f"{path.name} can't be read.", "Choose a new folder.") from error
    return content if isinstance(content, dict) else {}
