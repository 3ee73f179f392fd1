"""Where the same place of a leg lies at every visit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.quantification.visit_registration import RegisteredLeg
from legseg_desktop.viewing.displayed_layers import DisplayedLayer
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.muscle_boxes import muscle_boxes
from legseg_desktop.viewing.viewer_state import ImageLayer

_LAYERS = (ImageLayer.IN_PHASE, ImageLayer.FAT, ImageLayer.WATER)


@dataclass(frozen=True, eq=False)
class MatchedVisits:
    """Visits of one patient, and how the legs of each lie over the first.

    Parameters
    ----------
    shown : tuple of DisplayedScan
        The visits, the first is what the others were laid over.
    table : LabelTable
        Of their labels.
    to_visit : tuple of dict of str to ndarray of float64, (4, 4)
        Per visit and side: patient coordinates at the first to those at the visit, mm, RAS+. A
        side that it lacks isn't matched.
    """

    shown: tuple[DisplayedScan, ...]
    table: LabelTable
    to_visit: tuple[Mapping[str, FloatArray], ...]
    _middles: dict[tuple[int, int, str], tuple[float, float, float]] = field(
        default_factory=dict, init=False, repr=False
    )

    @classmethod
    def from_legs(
        cls,
        shown: Sequence[DisplayedScan],
        table: LabelTable,
        legs: Sequence[Sequence[RegisteredLeg]],
    ) -> MatchedVisits:
        """Return visits matched by their registered legs; by the scanner's table without them."""
        sides = sorted({sided.side.value for sided in table.sided()})
        unmoved = {side: np.eye(4) for side in sides}
        later: list[Mapping[str, FloatArray]] = [
            {leg.side: leg.registration.to_visit for leg in of_visit if leg.registration}
            for of_visit in legs
        ]
        return cls(tuple(shown), table, (unmoved, *(later or [unmoved] * (len(shown) - 1))))

    def is_same_as(self, other: MatchedVisits) -> bool:
        """Return whether these are the same visits, matched alike."""
        mine, others = (
            [id(matrix) for of_visit in one.to_visit[1:] for matrix in of_visit.values()]
            for one in (self, other)
        )
        shown = [id(one) for one in self.shown] == [id(one) for one in other.shown]
        return shown and mine == others

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides of the label table."""
        return tuple(self.to_visit[0])

    def label_of(self, side: str, abbreviation: str) -> int | None:
        """Return the label of a muscle; None where the table lacks it."""
        for sided in self.table.sided():
            if (sided.side.value, sided.muscle.abbreviation) == (side, abbreviation):
                return sided.label
        return None

    def muscle_of(self, label: int) -> tuple[str, str] | None:
        """Return the side and the abbreviation of a label; None for the background."""
        for sided in self.table.sided():
            if sided.label == label:
                return sided.side.value, sided.muscle.abbreviation
        return None

    def slice_at(self, start: int, index: int, end: int, side: str = "") -> int | None:
        """Return which slice of a visit shows what a slice of another does.

        Parameters
        ----------
        start, index : int
            A visit, and its axial slice.
        end : int
            The other visit.
        side : str
            The leg to go by; the mean of both legs without.

        Returns
        -------
        int or None
            None where the other visit doesn't see that level, or has no leg laid over.
        """
        if start == end:
            return index
        wanted = [side] if side in self.sides else self.sides
        places = []
        for one in wanted:
            matrix = self._between(start, end, one)
            if matrix is not None:
                point = self.shown[start].geometry.to_world(self._middle_of(start, index, one))
                moved = self.shown[end].geometry.to_voxel(matrix[:3, :3] @ point + matrix[:3, 3])
                places.append(float(moved[2]))
        if not places:
            return None
        found = round(float(np.mean(places)))
        return found if 0 <= found < self.shown[end].geometry.shape[2] else None

    def shared_levels(self, shares: Sequence[float]) -> list[int] | None:
        """Return slices of the first visit, at shares of the labelled length that all visits see.

        None where there is no such length.
        """
        labels = self.shown[0].labels
        common = [
            index
            for index in range(labels.shape[2])
            if labels[:, :, index].any()
            and all(self.slice_at(0, index, end) is not None for end in range(1, len(self.shown)))
        ]
        if not common:
            return None
        low, high = common[0], common[-1]
        return [round(low + share * (high - low)) for share in shares]

    def laid_over(self, start: int, index: int, end: int) -> DisplayedScan:
        """Return a visit as it is seen in a slice of another: one slice, on the other's grid.

        Signals are interpolated, labels taken from the nearest voxel; 0 beyond the images and on
        a side that isn't laid over.
        """
        target, source = self.shown[start], self.shown[end]
        nx, ny, _ = target.geometry.shape
        grid = np.stack(np.meshgrid(np.arange(nx), np.arange(ny), indexing="ij"), axis=-1)
        voxels = np.concatenate([grid, np.full((nx, ny, 1), index)], axis=-1).reshape(-1, 3)
        places = np.full((nx * ny, 3), -1e6)
        of_side = self._side_of_columns(start, index).repeat(ny)
        for number, side in enumerate(self.sides):
            matrix = self._between(start, end, side)
            mine = of_side == number
            if matrix is not None and mine.any():
                world = target.geometry.to_world(voxels[mine])
                moved = world @ matrix[:3, :3].T + matrix[:3, 3]
                places[mine] = source.geometry.to_voxel(moved)
        sampled = {
            layer: DisplayedLayer(
                _sampled(source.layers[layer].stored, places, 1).reshape(nx, ny, 1),
                source.layers[layer].signal_per_step,
            )
            for layer in _LAYERS
        }
        labels = _sampled(source.labels, places, 0).astype(np.uint8).reshape(nx, ny, 1)
        return DisplayedScan(
            scan=source.scan,
            geometry=VolumeGeometry((nx, ny, 1), target.geometry.affine),
            layers=sampled,
            windows=source.windows,
            labels=labels,
            start=(nx // 2, ny // 2, 0),
            muscle_boxes=muscle_boxes(labels),
            muscle_middles={},
        )

    def _between(self, start: int, end: int, side: str) -> FloatArray | None:
        """Return how a leg moves from one visit to another; None where it wasn't laid over."""
        to_start, to_end = self.to_visit[start].get(side), self.to_visit[end].get(side)
        if to_start is None or to_end is None:
            return None
        return np.asarray(to_end @ np.linalg.inv(to_start), np.float64)

    def _middle_of(self, visit: int, index: int, side: str) -> tuple[float, float, float]:
        key = (visit, index, side)
        if key not in self._middles:
            self._middles[key] = self._found_middle(*key)
        return self._middles[key]

    def _found_middle(self, visit: int, index: int, side: str) -> tuple[float, float, float]:
        """Return the middle of a leg's labels in a slice; of its muscles' boxes without any."""
        shown = self.shown[visit]
        own = [sided.label for sided in self.table.sided() if sided.side.value == side]
        is_own = np.zeros(256, np.bool_)
        is_own[own] = True
        x, y = np.nonzero(is_own[shown.labels[:, :, index]])
        if x.size:
            return float(x.mean()), float(y.mean()), float(index)
        boxes = [shown.muscle_boxes[label] for label in own if label in shown.muscle_boxes]
        if not boxes:
            nx, ny, _ = shown.geometry.shape
            return nx / 2, ny / 2, float(index)
        middle = np.mean([[(low + high - 1) / 2 for low, high in box[:2]] for box in boxes], axis=0)
        return float(middle[0]), float(middle[1]), float(index)

    def _side_of_columns(self, visit: int, index: int) -> npt.NDArray[np.intp]:
        """Return for each x which side it belongs to, as a place in `sides`."""
        nx = self.shown[visit].geometry.shape[0]
        middles = [self._middle_of(visit, index, side)[0] for side in self.sides]
        distance = np.abs(np.arange(nx)[:, None] - np.array(middles)[None, :])
        return np.asarray(distance.argmin(axis=1), np.intp)


def _sampled(
    volume: npt.NDArray[np.generic], places: FloatArray, order: int
) -> npt.NDArray[np.float32]:
    """Return a volume's values at places in voxel indices; 0 where they lie beyond it."""
    highest = np.array(volume.shape) - 0.5
    inside = ((places >= -0.5) & (places <= highest)).all(axis=1)
    values = np.zeros(len(places), np.float32)
    if inside.any():
        values[inside] = scipy.ndimage.map_coordinates(
            volume, places[inside].T, output=np.float32, order=order, mode="nearest"
        )
    return values
