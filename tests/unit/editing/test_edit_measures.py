from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import GeometryError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import from_canonical, to_canonical
from inference_engine.quantification.fat_fraction import measure_muscles
from legseg_desktop.editing.edit_measures import LiveMeasures
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.tools.brush import Brush, brushed
from tests.support.edit_examples import TABLE
from tests.support.phantoms import two_leg_scan


def noisy_session(axis_codes: str) -> tuple[DixonScan, EditSession]:
    scan, label_map = two_leg_scan(axis_codes=axis_codes, rotation_degrees=(5, 10, -7))
    random = np.random.default_rng(3)
    water, fat = (
        (volume * random.uniform(0, 2, volume.shape)).astype(np.float32)
        for volume in (scan.water, scan.fat)
    )
    empty = random.random(water.shape) < 0.05
    water[empty] = fat[empty] = 0
    water[random.random(water.shape) < 0.01] = 1e-7  # a fat fraction next to nothing
    scan = DixonScan(scan.in_phase, scan.opposed_phase, fat, water, scan.geometry)
    labels, geometry = to_canonical(label_map.labels, label_map.geometry)
    return scan, EditSession(labels.copy(order="F"), geometry, TABLE)


def require_same_numbers(measures: LiveMeasures, scan: DixonScan, session: EditSession) -> None:
    own = from_canonical(session.labels, scan.geometry)
    for row in measure_muscles(LabelMap(own, scan.geometry), scan, TABLE):
        live = measures.of(row.label)
        assert live.voxels == row.voxels
        assert live.volume_ml == (None if row.volume_ml is None else pytest.approx(row.volume_ml))
        if row.ff_mean_percent is None:
            assert live.ff_mean_percent is None
        else:
            assert live.ff_mean_percent == pytest.approx(row.ff_mean_percent, rel=1e-9)


@pytest.mark.parametrize("axis_codes", ["RAS", "LPS", "PSL"])
def test_the_numbers_are_those_of_the_quantification_after_every_edit(axis_codes):
    scan, session = noisy_session(axis_codes)
    measures = LiveMeasures(scan, session.labels)
    require_same_numbers(measures, scan, session)
    told = []
    session.observe(lambda change: told.append((change.labels, measures.update(change))))
    random = np.random.default_rng(1)
    for _ in range(30):
        session.begin_stroke("Brush")
        for _ in range(4):
            brush = Brush(tuple(random.uniform(0.4, 6, 3)))
            at = tuple(int(random.integers(n)) for n in session.labels.shape)
            session.dab(brushed(session.labels.shape, brush, at), int(random.choice((0, 1, 102))))
        session.end_stroke()
        if random.random() < 0.4:
            session.undo()
    require_same_numbers(measures, scan, session)
    assert all(labels == {row.label for row in rows} for labels, rows in told)
    session.jump_to(0)
    fresh = LiveMeasures(scan, session.labels)
    # Not about the same: the very same, for nothing may drift.
    assert [measures.of(label) for label in range(1, 256)] == [
        fresh.of(label) for label in range(1, 256)
    ]
    assert measures.geometry.matches(session.geometry)


def test_labels_of_another_shape_are_refused():
    scan, session = noisy_session("RAS")
    with pytest.raises(GeometryError, match="one shape"):
        LiveMeasures(scan, session.labels[1:])
