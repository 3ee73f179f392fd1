from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.model_agreement import ModelAgreement, agreement_with_model
from tests.support.edit_examples import LABELS, small_labels, small_session


def surface(mask: np.ndarray) -> np.ndarray:
    inner = np.zeros_like(mask)
    for voxel in np.argwhere(mask):
        faces = [voxel + step * unit for unit in np.eye(3, dtype=int) for step in (-1, 1)]
        inner[tuple(voxel)] = all(
            (face >= 0).all() and (face < mask.shape).all() and mask[tuple(face)] for face in faces
        )
    return mask & ~inner


def test_dsc_and_assd_are_those_of_the_whole_volumes():
    session, base = small_session(1), small_labels(2)
    for label in LABELS:
        now, before = session.labels == label, base == label
        found = agreement_with_model(session.labels, base, session.geometry, label)
        expected = 2 * (now & before).sum() / (now.sum() + before.sum())
        assert found.dsc == pytest.approx(expected)
        one, other = (
            session.geometry.to_world(np.argwhere(surface(mask))) for mask in (now, before)
        )
        gaps = np.linalg.norm(one[:, None] - other[None], axis=-1)
        mean = (gaps.min(axis=0).sum() + gaps.min(axis=1).sum()) / (len(one) + len(other))
        assert found.assd_mm == pytest.approx(mean)


def test_a_muscle_that_was_not_touched_agrees_and_an_absent_one_has_no_number():
    session = small_session(1)
    base = session.labels.copy(order="F")
    assert agreement_with_model(session.labels, base, session.geometry, 1) == ModelAgreement(
        1, 1.0, 0.0
    )
    session.labels[session.labels == 1] = 0
    assert agreement_with_model(session.labels, base, session.geometry, 1) == ModelAgreement(
        1, 0.0, None
    )
    base[base == 1] = 0
    assert agreement_with_model(session.labels, base, session.geometry, 1) == ModelAgreement(
        1, None, None
    )
