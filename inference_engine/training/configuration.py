"""What a training run does: data, network, schedule. Every field of the user's TOML file."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

import pydantic

from inference_engine.network.network_geometry import network_geometry
from inference_engine.segmentation.network_input import CHANNELS


def _known_channel(name: str) -> str:
    if name not in CHANNELS:
        raise ValueError(f"'{name}' is no channel; known are {', '.join(CHANNELS)}")
    return name


Channel = Annotated[str, pydantic.AfterValidator(_known_channel)]
Shape = tuple[
    Annotated[int, pydantic.Field(ge=1)],
    Annotated[int, pydantic.Field(ge=1)],
    Annotated[int, pydantic.Field(ge=1)],
]
Millimetres = Annotated[float, pydantic.Field(gt=0, le=50)]
Share = Annotated[float, pydantic.Field(ge=0, le=1)]

# Slices from one delineated slice to the next.
SLICE_STEPS = {"GT1": 1, "GT5": 5, "GT10": 10}


class _Section(pydantic.BaseModel):
    # Strict, since TOML has types: "5" is no number, and a typing error in a name is an error.
    model_config = pydantic.ConfigDict(
        frozen=True, extra="forbid", strict=True, allow_inf_nan=False
    )


class DataSection(_Section):
    """Where the scans and their delineations are.

    Parameters
    ----------
    folder : str
        Folder of subjects; see `training.scan_folders`. Paths in a file are relative to it.
    group : str, optional
        Only subjects whose subject.json names this group, such as 'LI'.
    subjects : tuple of str
        Only these subjects; all where empty.
    exclude : tuple of str
        Subjects to leave out.
    label_table : str, optional
        File of the label table of the delineations; the network's own where not given.
    muscles : dict
        Abbreviation in that table to abbreviation in the network's table, where they differ;
        '' takes the muscle as background.
    delineated : {'all', 'labelled'}
        Whether a slice without any label is known to hold no muscle, or was not delineated.
    """

    folder: str = pydantic.Field(min_length=1)
    group: str | None = None
    subjects: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    label_table: str | None = None
    muscles: dict[str, str] = pydantic.Field(default_factory=dict)
    delineated: Literal["all", "labelled"] = "all"


class NetworkSection(_Section):
    """The network and what it sees.

    Parameters
    ----------
    architecture : str
        'compact_unet' (ours) or 'reference' (the paper's).
    arguments : dict
        The architecture's arguments but for the numbers of channels and classes.
    spacing_mm : tuple of float
        Voxel size of the network's grid.
    channels : tuple of str
        Input channels in order, as in `ModelSpec`.
    slab_shape : tuple of int
        Voxels (X, Y, Z) of a training sample.
    prediction_slab_shape : tuple of int, optional
        The same for prediction; `slab_shape` where not given.
    label_table : str
        File name of a label table in resources/labels: the classes.
    initial_weights : str, optional
        What to begin with: a weights file (.npz), a run folder (its best fold) or the name of
        an installed model (its first member). Random weights where not given.
    """

    architecture: str = "compact_unet"
    arguments: dict[str, Any] = pydantic.Field(default_factory=dict)
    spacing_mm: tuple[Millimetres, Millimetres, Millimetres] = (2.2, 2.2, 4.0)
    channels: tuple[Channel, ...] = pydantic.Field(
        default=("water", "fat", "fat_fraction"), min_length=1
    )
    slab_shape: Shape = (96, 96, 32)
    prediction_slab_shape: Shape | None = None
    label_table: str = "legseg18.toml"
    initial_weights: str | None = None

    @pydantic.model_validator(mode="after")
    def _slabs_must_fit(self) -> Self:
        geometry = network_geometry(self.architecture, self.arguments)
        if geometry.needs_one_size and self.prediction_slab_shape not in (None, self.slab_shape):
            raise ValueError(
                f"prediction_slab_shape must be slab_shape for the network '{self.architecture}'"
            )
        for shape in (self.slab_shape, self.prediction_slab_shape or self.slab_shape):
            if not geometry.accepts(shape):
                raise ValueError(
                    f"slab_shape {list(shape)} must be a multiple of {list(geometry.multiple)}"
                    f" for the network '{self.architecture}'"
                )
        return self


class TrainingSection(_Section):
    """How to learn.

    Parameters
    ----------
    seed : int
        Folds, weights and samples follow from it.
    folds : int
        Of the cross-validation by subject.
    fold_subjects : tuple of tuple of str, optional
        The subjects of each fold, where they are not to be drawn.
    sparse_labels : {'GT1', 'GT5', 'GT10'}
        Learn from every slice's delineation, from every 5th or from every 10th.
    sparse_fill : {'nearest', 'ignore'}
        Slices without delineation take over the nearest one's (the paper), or cost nothing
        (ours).
    loss : {'cross_entropy', 'cross_entropy_and_dice'}
        The paper's, or ours.
    optimiser : {'adam', 'adamw'}
        'adam' is the paper's.
    learning_rate : float
        At the start.
    rate_factor, rate_patience : float, int
        The rate is multiplied by the factor after so many epochs without a smaller validation
        loss.
    epochs, stop_patience : int
        The end: after so many epochs, or so many without a smaller validation loss.
    batch : int
        Samples a step.
    slabs_per_image : int
        Samples of each leg in an epoch.
    validation_slabs : int
        Slabs of each validation leg, evenly spread along it, for the validation loss.
    sampling : {'uniform', 'fat_balanced'}
        Each leg equally often, or each degree of fat infiltration equally often.
    proximal_share : float
        Share of the slabs that are drawn from the upper third of the leg on purpose.
    precision : {'float32', 'mixed_bfloat16', 'mixed_float16'}
        What the network computes with; weights are always float32.
    backend : {'tensorflow', 'jax'}
        What Keras runs on.
    checkpoint_minutes : float
        Work that a kill can cost; doesn't change the result.
    workers : int
        Threads that prepare samples; don't change the result.
    """

    seed: int = pydantic.Field(default=1, ge=0)
    folds: int = pydantic.Field(default=5, ge=2, le=50)
    fold_subjects: tuple[tuple[str, ...], ...] | None = None
    sparse_labels: Literal["GT1", "GT5", "GT10"] = "GT1"
    sparse_fill: Literal["nearest", "ignore"] = "nearest"
    loss: Literal["cross_entropy", "cross_entropy_and_dice"] = "cross_entropy"
    optimiser: Literal["adam", "adamw"] = "adam"
    learning_rate: float = pydantic.Field(default=1e-4, gt=0, le=1)
    rate_factor: float = pydantic.Field(default=0.5, gt=0, le=1)
    rate_patience: int = pydantic.Field(default=25, ge=1)
    epochs: int = pydantic.Field(default=160, ge=1)
    stop_patience: int = pydantic.Field(default=40, ge=1)
    batch: int = pydantic.Field(default=1, ge=1)
    slabs_per_image: int = pydantic.Field(default=2, ge=1)
    validation_slabs: int = pydantic.Field(default=2, ge=1)
    sampling: Literal["uniform", "fat_balanced"] = "uniform"
    proximal_share: Share = 0.0
    precision: Literal["float32", "mixed_bfloat16", "mixed_float16"] = "float32"
    backend: Literal["tensorflow", "jax"] = "tensorflow"
    checkpoint_minutes: float = pydantic.Field(default=5.0, ge=0)
    workers: int = pydantic.Field(default=2, ge=1, le=64)

    @pydantic.model_validator(mode="after")
    def _folds_must_agree(self) -> Self:
        if self.fold_subjects is not None and len(self.fold_subjects) != self.folds:
            raise ValueError(
                f"fold_subjects lists {len(self.fold_subjects)} folds, but folds is {self.folds}"
            )
        return self


class AugmentationSection(_Section):
    """How far a sample may differ from the scan it is taken from.

    The paper names affine maps and Gaussian noise without their sizes; what is beyond it is off
    unless a file turns it on. Each is drawn evenly from minus to plus the value given.

    Parameters
    ----------
    probability : float
        Share of the samples that are moved, and of those that get noise, and so on.
    rotation_degrees, tilt_degrees : float
        Turn about the leg's axis; tilt of that axis.
    scale : float
        Stretch of each axis, as a share.
    shear : float
        Shift within the plane per distance along the leg.
    shift_mm : float
        Shift within the plane.
    noise : float
        Largest standard deviation of the noise in water and in fat, as a share of the leg's
        brightness.
    gain, bias, gamma : float
        Brightness; a smooth receive field; contrast exponent: each as a natural logarithm.
    shrink_mm, shrink_probability : float
        Depth by which a muscle is wasted, fat taking its place; share of the muscles.
    """

    probability: Share = 0.8
    rotation_degrees: float = pydantic.Field(default=10.0, ge=0, le=180)
    tilt_degrees: float = pydantic.Field(default=3.0, ge=0, le=45)
    scale: float = pydantic.Field(default=0.1, ge=0, le=0.5)
    shear: float = pydantic.Field(default=0.05, ge=0, le=0.5)
    shift_mm: float = pydantic.Field(default=10.0, ge=0, le=100)
    noise: float = pydantic.Field(default=0.03, ge=0, le=1)
    gain: float = pydantic.Field(default=0.0, ge=0, le=2)
    bias: float = pydantic.Field(default=0.0, ge=0, le=2)
    gamma: float = pydantic.Field(default=0.0, ge=0, le=1)
    shrink_mm: float = pydantic.Field(default=0.0, ge=0, le=20)
    shrink_probability: Share = 0.0


class ModelSection(_Section):
    """What the trained model is called."""

    name: str = pydantic.Field(default="trained", min_length=1)
    version: str = pydantic.Field(default="0.1.0", min_length=1)
    description: str = ""


class TrainingConfiguration(_Section):
    """A whole training run."""

    data: DataSection
    network: NetworkSection = pydantic.Field(default_factory=NetworkSection)
    training: TrainingSection = pydantic.Field(default_factory=TrainingSection)
    augmentation: AugmentationSection = pydantic.Field(default_factory=AugmentationSection)
    model: ModelSection = pydantic.Field(default_factory=ModelSection)

    def repeats(self, other: TrainingConfiguration) -> bool:
        """Return whether both give the same models: what only changes the pace may differ."""
        return self._lasting() == other._lasting()

    def _lasting(self) -> dict[str, Any]:
        pace = {"checkpoint_minutes": True, "workers": True}
        return self.model_dump(exclude={"training": pace})
