"""What a network of a model can't be, said before it is loaded."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from inference_engine.errors import ModelError
from inference_engine.segmentation.network_input import CHANNELS
from inference_engine.segmentation.refinement_input import REFINEMENT_CHANNELS

if TYPE_CHECKING:  # it imports this
    from inference_engine.segmentation.model_spec import ModelSpec, WeightsFile

REFINEMENT_ARCHITECTURE = "refinement_network"
# Background and muscle: which muscle it is, is decided elsewhere.
REFINEMENT_CLASSES = 2
_ONLY_REFINEMENTS = ("fatty_background_weight", "fatty_share")
# Less couldn't be told from none, and single precision wouldn't hold what is divided by it.
_LEAST_SHARE = 0.01
_REFINEMENT_NUMBERS = ("background_weight", *_ONLY_REFINEMENTS)
_REFINEMENT_FIELDS = frozenset({"architecture", "arguments", *_REFINEMENT_NUMBERS})


def contradiction(member: ModelSpec, model: ModelSpec) -> str | None:
    """Return what a member can't be, None if nothing; the text goes on after its name."""
    classes = [spec.arguments.get("class_count") for spec in (member, model)]
    if classes[0] != classes[1]:
        return f"scores {classes[0]} classes, the model {classes[1]}"
    if member.arguments.get("channel_count", len(member.channels)) != len(member.channels):
        return f"sees {member.arguments['channel_count']} channels, not {len(member.channels)}"
    known = REFINEMENT_CHANNELS if member.architecture == REFINEMENT_ARCHITECTURE else CHANNELS
    unknown = [channel for channel in member.channels if channel not in known]
    if unknown:
        return f"sees a channel '{unknown[0]}', which there isn't"
    slab, multiple = member.slab_shape, member.size_multiple
    if any(n % step for n, step in zip(slab, multiple, strict=True)):
        return f"has slabs of {slab}, which is no multiple of {multiple}"
    if member.shifts and any(member.margin):
        return "has a margin and takes more than one look"
    return None


def unusable_refinement(weights: WeightsFile) -> str | None:
    """Return why a network can't refine borders, None if it can; the text goes on after its name.

    Its layers are those of network/refinement_network.py, and what it sees is the same for all.
    """
    if weights.architecture != REFINEMENT_ARCHITECTURE:
        return f"refines borders, so its architecture must be '{REFINEMENT_ARCHITECTURE}'"
    of_members = sorted(weights.own.keys() - _REFINEMENT_FIELDS)
    if of_members:
        return f"refines borders, so it can't have '{of_members[0]}' of its own"
    given = weights.arguments or {}
    for name, needed in (
        ("channel_count", len(REFINEMENT_CHANNELS)),
        ("class_count", REFINEMENT_CLASSES),
    ):
        if given.get(name) != needed:
            return f"refines borders, so its '{name}' must be {needed}, not {given.get(name)}"
    if not _are_widths(given.get("widths")):
        return "has no 'widths' that can be used"
    return _unusable_number(weights)


def unusable_voter(network: ModelSpec) -> str | None:
    """Return why a network can't vote, None if it can; the text goes on after its name."""
    if network.architecture == REFINEMENT_ARCHITECTURE:
        return "can only refine borders, not vote"
    for name in _ONLY_REFINEMENTS:
        if getattr(network, name) is not None:
            return f"votes, so it can't have a '{name}'"
    return None


def refinement_multiple(arguments: Mapping[str, Any]) -> tuple[int, int, int]:
    """Return what X, Y and Z are multiples of in all that such a network accepts."""
    in_plane = 2 ** (len(arguments["widths"]) - 1)
    return (in_plane, in_plane, 1)


def malformed(model: str, file: str, why: str) -> ModelError:
    """Return what is said of a network that a model can't have."""
    return ModelError(
        f"The list of models is malformed: the network '{file}' of the model '{model}' {why}.",
        "Correct its entry in the list, or install the program again.",
    )


def _unusable_number(weights: WeightsFile) -> str | None:
    for name in _REFINEMENT_NUMBERS:
        number = getattr(weights, name)
        if number is not None and not 0 < number < math.inf:
            return f"needs a '{name}' above 0 that is finite"
    share = weights.fatty_share
    if share is not None and not _LEAST_SHARE <= share <= 1:
        return f"needs a 'fatty_share' from {_LEAST_SHARE} to 1"
    return None


def _are_widths(values: Any) -> bool:
    is_list = isinstance(values, list | tuple) and len(values) > 0
    return is_list and all(type(width) is int and width > 0 for width in values)
