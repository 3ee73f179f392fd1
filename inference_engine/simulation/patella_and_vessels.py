"""What no atlas labels and a rule draws: the kneecap, the femoral vessels, the sciatic nerve."""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.geometry import FloatVolume

# Centre and half-axes of the kneecap, in front of the femoral condyles, mm of the template.
_PATELLA = ((5.0, 27.0, -183.0), (22.0, 10.0, 21.0))
# Femoral vessels from the groin through the adductor canal to the popliteal fossa, and the
# sciatic nerve: (x, y, z) of the template, mm, and radius, mm.
_FEMORAL_VESSELS = ((-32, 45, 260), (-38, 42, 150), (-30, 12, 30), (-18, -22, -90), (5, -35, -200))
_SCIATIC_NERVE = ((5, -30, 260), (8, -22, 120), (5, -20, 0), (8, -35, -110), (8, -45, -200))
_VESSELS = ((_FEMORAL_VESSELS, 5.0), (_SCIATIC_NERVE, 3.5))


def patella_depth(points: FloatVolume) -> FloatVolume:
    """Return the depth inside the kneecap, mm, (X, Y, Z): exact at its surface and centre.

    Parameters
    ----------
    points : ndarray of float32, (3, X, Y, Z)
        In the template's frame, mm.
    """
    scaled = [
        (points[axis] - centre) / half_axis
        for axis, (centre, half_axis) in enumerate(zip(*_PATELLA, strict=True))
    ]
    radius = np.sqrt(scaled[0] ** 2 + scaled[1] ** 2 + scaled[2] ** 2)
    return np.asarray((1 - radius) * min(_PATELLA[1]), np.float32)


def vessel_depth(points: FloatVolume) -> FloatVolume:
    """Return the depth inside a vessel or nerve, mm, (X, Y, Z); at least -12."""
    depth = np.full(points.shape[1:], -12.0, np.float32)
    for line, radius in _VESSELS:
        nodes = np.array(sorted(line, key=lambda node: node[2]), np.float32)
        x = np.interp(points[2], nodes[:, 2], nodes[:, 0]).astype(np.float32)
        y = np.interp(points[2], nodes[:, 2], nodes[:, 1]).astype(np.float32)
        distance = np.sqrt((points[0] - x) ** 2 + (points[1] - y) ** 2)
        np.maximum(depth, np.float32(radius) - distance, out=depth)
    return depth
