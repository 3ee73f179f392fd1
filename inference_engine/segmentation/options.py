"""How a scan is to be segmented: what the user can choose, checked once, carried everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from inference_engine.errors import InputError

Kind = TypeVar("Kind", bound=StrEnum)

# Less than this holds no leg and no network.
LEAST_MEMORY_BYTES = 1_000_000_000


class Runtime(StrEnum):
    """What runs the network."""

    AUTO = "auto"
    OPENVINO = "openvino"
    TENSORFLOW = "tensorflow"
    ONNXRUNTIME = "onnxruntime"


class Precision(StrEnum):
    """What the network computes in.

    FLOAT32 gives the same labels on every runtime; FASTEST takes bfloat16 or float16 where the
    device has them, and FLOAT32 elsewhere.
    """

    FLOAT32 = "float32"
    FASTEST = "fastest"


class TilingMode(StrEnum):
    """How a leg is cut for the network.

    MEMORY takes as few pieces as the memory allows, PAPER slabs that overlap by half and are
    averaged, as in Huysmans et al. 2023.
    """

    MEMORY = "memory"
    PAPER = "paper"


class Infiltration(StrEnum):
    """Which of the models is used.

    ANY takes the model for all; AUTO looks at the fat fraction of all muscles in a first pass;
    LOW and HIGH take the model for low or high infiltration.
    """

    ANY = "any"
    AUTO = "auto"
    LOW = "low"
    HIGH = "high"


@dataclass(frozen=True)
class SegmentationOptions:
    """What the user can choose.

    Parameters
    ----------
    model : str or None
        Name of a model, or NAME@VERSION; None for the one that `infiltration` asks for.
    runtime : Runtime
        What runs the network; AUTO by a short trial.
    device : str
        'auto', 'cpu', 'gpu' or 'gpu:N'.
    precision : Precision
        What it computes in.
    tiling : TilingMode
        How legs are cut.
    memory_bytes : int or None
        Memory that the segmentation may use; None for what `memory_budget` allows.
    infiltration : Infiltration
        Which model, where none is named.
    bias_correction : bool
        Whether shading is taken out of what the networks that vote see; borders are refined, and
        numbers measured, on the scan as it is.
    refinement : bool
        Whether the model's own network for it draws the borders anew, where it has one.

    Raises
    ------
    InputError
        If the device has no such name, the memory is too little, or a model is named and
        another asked for.
    """

    model: str | None = None
    runtime: Runtime = Runtime.AUTO
    device: str = "auto"
    precision: Precision = Precision.FLOAT32
    tiling: TilingMode = TilingMode.MEMORY
    memory_bytes: int | None = None
    infiltration: Infiltration = Infiltration.ANY
    bias_correction: bool = False
    refinement: bool = True

    def __post_init__(self) -> None:
        require_device(self.device)
        if self.model is not None and self.infiltration is not Infiltration.ANY:
            raise InputError(
                "A model was named and one for the infiltration asked for.",
                "Give either the model or the infiltration.",
            )
        if self.memory_bytes is not None and self.memory_bytes < LEAST_MEMORY_BYTES:
            raise InputError(
                f"{self.memory_bytes / 1e9:.1f} GB of memory are too little for a segmentation.",
                f"Allow at least {LEAST_MEMORY_BYTES / 1e9:.0f} GB.",
            )


def options_from(content: Mapping[str, Any]) -> SegmentationOptions:
    """Return options from their JSON form, that of `dataclasses.asdict`."""
    return SegmentationOptions(
        model=content["model"],
        runtime=Runtime(content["runtime"]),
        device=content["device"],
        precision=Precision(content["precision"]),
        tiling=TilingMode(content["tiling"]),
        memory_bytes=content["memory_bytes"],
        infiltration=Infiltration(content["infiltration"]),
        bias_correction=content["bias_correction"],
        # Options of earlier versions don't have it.
        refinement=content.get("refinement", True),
    )


def require_device(device: str) -> None:
    """Check the name of a device; whether it exists the child process finds.

    Raises
    ------
    InputError
        If it is no such name.
    """
    if not re.fullmatch(r"auto|cpu|gpu(:\d+)?", device):
        raise InputError(f"There is no device called '{device}'.", "Use auto, cpu or gpu:0.")


def choice(kind: type[Kind], text: str, what: str) -> Kind:
    """Return the member of a choice that a text names.

    Raises
    ------
    InputError
        If there is none.
    """
    try:
        return kind(text)
    except ValueError as error:
        known = ", ".join(kind)
        raise InputError(f"There is no {what} called '{text}'.", f"Use {known}.") from error


def memory_from_text(text: str) -> int:
    """Return bytes of a size such as '2GB', '1500 MB' or '2.5' (GB), in powers of ten.

    Raises
    ------
    InputError
        If it is no size.
    """
    match = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*(GB?|MB?)?\s*", text, re.IGNORECASE)
    if match is None:
        raise InputError(f"'{text}' is no amount of memory.", "Write it like 4GB or 1500MB.")
    unit = 1e6 if (match[2] or "G").upper().startswith("M") else 1e9
    return int(float(match[1]) * unit)
