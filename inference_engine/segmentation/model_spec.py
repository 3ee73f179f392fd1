"""What a segmentation model expects and promises, read from the model manifest."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import ModelError
from inference_engine.segmentation.options import Infiltration

MODELS_DIRECTORY = RESOURCES / "models"
MANIFEST_NAME = "manifest.toml"

Shift = tuple[int, int, int]


@dataclass(frozen=True)
class WeightsFile:
    """One member of an ensemble: a `.npz` file (network/weights.py) and its SHA-256."""

    file: str
    sha256: str


@dataclass(frozen=True)
class ModelSpec:
    """One model of the manifest: an ensemble of networks of one architecture.

    Parameters
    ----------
    name, version : str
        What the user chooses and what a report cites.
    architecture : str
        Name known to `inference_engine.network.architectures.build_network`.
    arguments : mapping
        The architecture's arguments.
    spacing_mm : tuple of float
        Voxel size of the model's grid along patient left-right, posterior-anterior and
        inferior-superior (RAS axes), mm.
    channels : tuple of str
        Input channels in order: any of 'water', 'fat', 'fat_fraction', 'in_phase',
        'opposed_phase'.
    slab_shape : tuple of int
        Voxels (X, Y, Z) of one slab given to the network.
    size_multiple : tuple of int
        The network accepts slabs whose shape is a multiple of this.
    margin : tuple of int
        Voxels at each end of an axis of a slab that the network sees but doesn't score.
    label_table : str
        File name of the label table in resources/labels.
    background_weight : float
        Factor on the background's class score before argmax, calibrated on simulations;
        1 leaves the scores as they are.
    weights : tuple of WeightsFile
        The ensemble.
    description : str
        One sentence: what it was trained on.
    infiltration : Infiltration
        Whom it is for: any patient, or those with low or high infiltration.
    receptive_halo : tuple of int, optional
        What `halo` is; measured (docs/engine-performance.md). Twice the multiple where not given.
    shifts : tuple of (int, int, int)
        Further looks at each leg: voxels, 0 or more, by which it is moved along x, y and z. The
        scores of all looks are averaged (shifted_looks.py). Not with a margin.
    """

    name: str
    version: str
    architecture: str
    arguments: Mapping[str, Any]
    spacing_mm: tuple[float, float, float]
    channels: tuple[str, ...]
    slab_shape: tuple[int, int, int]
    size_multiple: tuple[int, int, int]
    label_table: str
    weights: tuple[WeightsFile, ...]
    description: str = ""
    infiltration: Infiltration = Infiltration.ANY
    background_weight: float = 1.0
    margin: tuple[int, int, int] = (0, 0, 0)
    directory: Path = field(default=MODELS_DIRECTORY, compare=False)
    receptive_halo: tuple[int, int, int] | None = None
    shifts: tuple[Shift, ...] = ()

    @property
    def takes_any_size(self) -> bool:
        """Whether it may see slabs of other shapes than `slab_shape`.

        Where instance norm or a margin makes its scores depend on the slab's shape, it may not.
        """
        return self.size_multiple != self.slab_shape and self.margin == (0, 0, 0)

    @property
    def halo(self) -> tuple[int, int, int]:
        """Voxels on each side of a cut that a slab must see for its seams not to show."""
        if self.receptive_halo is not None:
            return self.receptive_halo
        x, y, z = (2 * step for step in self.size_multiple)
        return (x, y, z)

    @property
    def class_count(self) -> int:
        """Number of classes the network scores, the background included."""
        return int(self.arguments["class_count"])


def load_manifest(directory: Path = MODELS_DIRECTORY) -> tuple[ModelSpec, ...]:
    """Read the models of `directory`, the default one first.

    Raises
    ------
    ModelError
        If the manifest is missing or malformed.
    """
    path = directory / MANIFEST_NAME
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        return tuple(_spec_from(row, directory) for row in content["model"])
    except FileNotFoundError as error:
        raise ModelError("The list of models is missing.", "Install the program again.") from error
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ModelError(
            f"The list of models can't be read: {error}.", "Install the program again."
        ) from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ModelError(
            "The list of models is malformed.", "Install the program again."
        ) from error


def find_model(name: str | None, directory: Path = MODELS_DIRECTORY) -> ModelSpec:
    """Return the model called `name`, or the default (first) one for None.

    Raises
    ------
    ModelError
        If there is no such model.
    """
    models = load_manifest(directory)
    if not models:
        raise ModelError("No model is installed.", "Install the program again.")
    if name is None:
        return models[0]
    for model in models:
        if model.name == name:
            return model
    known = ", ".join(model.name for model in models)
    raise ModelError(f"There is no model called '{name}'.", f"Choose one of: {known}.")


def model_for(infiltration: Infiltration, directory: Path = MODELS_DIRECTORY) -> ModelSpec:
    """Return the first model of the manifest that is for such patients.

    Raises
    ------
    ModelError
        If there is none.
    """
    for model in load_manifest(directory):
        if model.infiltration is infiltration:
            return model
    raise ModelError(
        f"There is no model for {infiltration} infiltration.",
        "Leave the choice of infiltration out, or install such a model.",
    )


def _spec_from(row: dict[str, Any], directory: Path) -> ModelSpec:
    row = dict(row)
    weights = tuple(WeightsFile(**entry) for entry in row.pop("weights"))
    for key in (
        "spacing_mm",
        "channels",
        "slab_shape",
        "size_multiple",
        "margin",
        "receptive_halo",
    ):
        if key in row:
            row[key] = tuple(row[key])
    if "shifts" in row:
        row["shifts"] = tuple(_shift(entry) for entry in row["shifts"])
        if row["shifts"] and any(row.get("margin", ())):
            raise ValueError("a model with a margin takes one look")
    if "infiltration" in row:
        row["infiltration"] = Infiltration(row["infiltration"])
    return ModelSpec(**row, weights=weights, directory=directory)


def _shift(entry: Any) -> Shift:
    x, y, z = entry
    if not all(isinstance(n, int) and n >= 0 for n in (x, y, z)):
        raise ValueError("a shift is three whole numbers from 0")
    return (x, y, z)
