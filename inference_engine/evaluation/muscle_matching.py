"""Which values of two label maps mean the same muscle, whatever tables they follow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inference_engine.anatomy.label_table import LabelTable, Side


@dataclass(frozen=True)
class MatchedMuscle:
    """A muscle that both tables know, on one side or both legs together.

    Parameters
    ----------
    side, muscle, abbreviation : str
        Which muscle, as the reference names it; side 'both' takes the legs together.
    reference_values, prediction_values : tuple of int
        The values that make it up in either label map.
    """

    side: str
    muscle: str
    abbreviation: str
    reference_values: tuple[int, ...]
    prediction_values: tuple[int, ...]


def match_muscles(reference: LabelTable, prediction: LabelTable) -> Iterator[MatchedMuscle]:
    """Yield the muscles both tables know, by abbreviation, in the reference's order.

    Right and left come first where both tables tell them apart; both legs together always.
    """
    others = {muscle.abbreviation: muscle for muscle in prediction.muscles}
    for muscle in reference.muscles:
        other = others.get(muscle.abbreviation)
        if other is None:
            continue
        mine = _values(muscle.value, reference.left_offset)
        theirs = _values(other.value, prediction.left_offset)
        if len(mine) == len(theirs) == 2:
            for index, side in enumerate((Side.RIGHT, Side.LEFT)):
                yield MatchedMuscle(
                    side.value,
                    muscle.name,
                    muscle.abbreviation,
                    mine[index : index + 1],
                    theirs[index : index + 1],
                )
        yield MatchedMuscle(Side.BOTH.value, muscle.name, muscle.abbreviation, mine, theirs)


def _values(value: int, left_offset: int | None) -> tuple[int, ...]:
    return (value,) if left_offset is None else (value, value + left_offset)
