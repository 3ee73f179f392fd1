"""What a segmentation model expects and promises, read from the model manifest."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import ModelError
from inference_engine.segmentation.manifest_fields import with_tuples
from inference_engine.segmentation.network_checks import (
    contradiction,
    malformed,
    refinement_multiple,
    unusable_refinement,
    unusable_voter,
)
from inference_engine.segmentation.network_identity import identity_of
from inference_engine.segmentation.options import Infiltration
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS

MODELS_DIRECTORY = RESOURCES / "models"
MANIFEST_NAME = "manifest.toml"

Size = tuple[int, int, int]
Shift = tuple[int, int, int]

# A halo is measured with one network: where these differ it says nothing.
_DECIDES_HALO = frozenset({"architecture", "arguments", "size_multiple"})


@dataclass(frozen=True)
class WeightsFile:
    """One network of a model: a `.npz` file (network/weights.py) and its SHA-256.

    What else is given holds for this network instead of what its model says (`ModelSpec`).
    """

    file: str
    sha256: str
    architecture: str | None = None
    arguments: Mapping[str, Any] | None = None
    spacing_mm: tuple[float, float, float] | None = None
    channels: tuple[str, ...] | None = None
    slab_shape: Size | None = None
    size_multiple: Size | None = None
    margin: Size | None = None
    receptive_halo: Size | None = None
    shifts: tuple[Shift, ...] | None = None
    background_weight: float | None = None
    fatty_background_weight: float | None = None
    fatty_share: float | None = None

    @property
    def own(self) -> dict[str, Any]:
        """What differs from the model, by the names of its fields."""
        given = {each.name: getattr(self, each.name) for each in fields(self)[2:]}
        return {name: value for name, value in given.items() if value is not None}


@dataclass(frozen=True)
class ModelSpec:
    """One model of the manifest: an ensemble of networks.

    What it says of a network holds for all members but those whose weights file says otherwise:
    `members` has what holds for each.

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
    refinement : WeightsFile, optional
        The network that draws the border of muscle on the scan's own slices once all have voted
        (boundary_refinement.py), with its architecture and arguments, and its own background weight
        where that isn't 1; None for the border that the votes give.
    fatty_background_weight, fatty_share : float, optional
        Of a network that refines borders: its background weight and its share of the decision
        beside fatty muscle, if they are others there (border_decision.py).

    Raises
    ------
    ModelError
        If a member contradicts itself or the other members, or sees a channel that there isn't,
        or the refinement is none.
    """

    name: str
    version: str
    architecture: str
    arguments: Mapping[str, Any]
    spacing_mm: tuple[float, float, float]
    channels: tuple[str, ...]
    slab_shape: Size
    size_multiple: Size
    label_table: str
    weights: tuple[WeightsFile, ...]
    description: str = ""
    infiltration: Infiltration = Infiltration.ANY
    background_weight: float = 1.0
    margin: Size = (0, 0, 0)
    directory: Path = field(default=MODELS_DIRECTORY, compare=False)
    receptive_halo: Size | None = None
    shifts: tuple[Shift, ...] = ()
    refinement: WeightsFile | None = None
    fatty_background_weight: float | None = None
    fatty_share: float | None = None

    def __post_init__(self) -> None:
        """Check each network, and compare the members with the model."""
        for weights in self.weights:
            why = contradiction(self._member(weights), self)
            if why is not None:
                raise malformed(self.name, weights.file, why)
        if self.refinement is not None:
            why = unusable_refinement(self.refinement)
            if why is not None:
                raise malformed(self.name, self.refinement.file, why)

    @property
    def members(self) -> tuple[ModelSpec, ...]:
        """Each network that votes as a model of its own, in the order of the manifest."""
        return tuple(self._member(weights) for weights in self.weights)

    @property
    def refinement_spec(self) -> ModelSpec | None:
        """The network that refines borders as a model of its own; None where there is none.

        It works on the scan's own voxels: its spacing says nothing.
        """
        if self.refinement is None:
            return None
        arguments = self.refinement.arguments or {}
        multiple = refinement_multiple(arguments)
        return ModelSpec(
            name=self.name,
            version=self.version,
            architecture=str(self.refinement.architecture),
            arguments=arguments,
            spacing_mm=(1.0, 1.0, 1.0),
            channels=REFINEMENT_CHANNELS,
            slab_shape=multiple,
            size_multiple=multiple,
            label_table=self.label_table,
            weights=(WeightsFile(self.refinement.file, self.refinement.sha256),),
            background_weight=self.refinement.background_weight or 1.0,
            fatty_background_weight=self.refinement.fatty_background_weight,
            fatty_share=self.refinement.fatty_share,
            directory=self.directory,
        )

    @property
    def files(self) -> tuple[WeightsFile, ...]:
        """Every weights file of the model: those that vote, then that which refines borders."""
        return self.weights if self.refinement is None else (*self.weights, self.refinement)

    @property
    def identities(self) -> tuple[str, ...]:
        """What tells each network from others (`identity_of`), in the order of `files`.

        Whether its own entry says what it runs with, or its model, is all the same.
        """
        refinement = self.refinement_spec
        networks = self.members if refinement is None else (*self.members, refinement)
        return tuple(identity_of(network) for network in networks)

    def _member(self, weights: WeightsFile) -> ModelSpec:
        changes = weights.own
        if not changes and len(self.weights) == 1:
            return self if self.refinement is None else replace(self, refinement=None)
        if _DECIDES_HALO & changes.keys():
            changes = {"receptive_halo": None, **changes}
        bare = WeightsFile(weights.file, weights.sha256)
        return replace(self, **changes, weights=(bare,), refinement=None)

    @property
    def takes_any_size(self) -> bool:
        """Whether it may see slabs of other shapes than `slab_shape`.

        Where instance norm or a margin makes its scores depend on the slab's shape, it may not.
        """
        return self.size_multiple != self.slab_shape and self.margin == (0, 0, 0)

    @property
    def halo(self) -> Size:
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
    row = with_tuples(row)
    weights = tuple(_weights_from(entry, row["name"]) for entry in row.pop("weights"))
    if "infiltration" in row:
        row["infiltration"] = Infiltration(row["infiltration"])
    if "refinement" in row:
        row["refinement"] = _weights_from(row["refinement"], row["name"])
    spec = ModelSpec(**row, weights=weights, directory=directory)
    for member in spec.members:
        why = unusable_voter(member)
        if why is not None:
            raise malformed(spec.name, member.weights[0].file, why)
    return spec


def _weights_from(entry: dict[str, Any], model: str) -> WeightsFile:
    known = {each.name for each in fields(WeightsFile)}
    unknown = sorted(entry.keys() - known)
    if unknown:
        raise malformed(model, entry["file"], f"can't have '{unknown[0]}' of its own")
    try:
        return WeightsFile(**with_tuples(entry))
    except ValueError as error:
        raise malformed(model, entry["file"], str(error)) from error
