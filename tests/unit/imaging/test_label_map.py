from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap


def test_labels_must_have_their_grids_shape() -> None:
    geometry = VolumeGeometry((3, 4, 5), np.eye(4))
    labels = np.zeros((3, 4, 5), np.uint8)
    assert LabelMap(labels, geometry).labels is labels
    with pytest.raises(GeometryError, match="label map has shape"):
        LabelMap(labels[1:], geometry)
