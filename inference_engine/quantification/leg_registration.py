"""Where a leg of a later visit lies in the first: rigid, on bone and skin, with its quality.

What is compared is the sum of water and fat: muscle that turns into fat hardly changes it, while
the dark cortex of the femur, the marrow and the skin stand out in it. Legs bend at the hip and
the knee and may be turned one by one, so each has its own registration.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy
import SimpleITK as sitk  # noqa: N813 (its own documentation calls it so)

from inference_engine.errors import InputError
from inference_engine.imaging.geometry import (
    FloatArray,
    FloatVolume,
    MaskVolume,
    VolumeGeometry,
)
from inference_engine.imaging.resampling import resample_to_spacing
from inference_engine.quantification.leg_shift import moves_of_parts

# Finer brings no more than a few tenths of a millimetre, and takes many times as long.
_SPACING_MM = 4.0
# Legs lie within this of one another along the table; beyond, the beds were moved on purpose.
_REACH_MM, _STEP_MM = 96.0, 12.0
_SMOOTHING_MM = (4.0, 2.0)
# The share of each level's voxels that is compared, in little more than half the time of all; where
# in their voxels the samples lie is drawn, the same way each time.
_SAMPLED, _SAMPLING_SEED = (0.5, 0.2), 1
_LEVER_MM = 100.0
# What two fields of view must share for a leg to be recognised.
_LEAST_SHARED = 0.05
_LEAST_VOXELS = 500
_ALL_OWN = 0.99
# Between slices that are far apart the search may end along the leg where it shouldn't: so often it
# is moved to where its thirds fit best.
_MOST_MOVES = 4
_GOOD_BODY_DSC, _GOOD_RESIDUAL_MM = 0.85, 5.0


@dataclass(frozen=True, eq=False)
class LegImage:
    """One leg in one visit.

    Parameters
    ----------
    signal : ndarray of float32, (X, Y, Z)
        Water and fat together, canonical axes, not mirrored; 0 outside the leg.
    body : ndarray of bool, (X, Y, Z)
        The leg.
    geometry : VolumeGeometry
        Their grid.
    is_own : ndarray of bool, (X, Y, Z), optional
        Which voxels lie on the leg's own side of the plane between the legs; all, if not given.
        What lies beyond isn't known: the hips are cut elsewhere at every visit.
    """

    signal: FloatVolume
    body: MaskVolume
    geometry: VolumeGeometry
    is_own: MaskVolume | None = None


@dataclass(frozen=True, eq=False)
class LegRegistration:
    """From the first visit's leg to a later one.

    Parameters
    ----------
    to_visit : ndarray of float64, (4, 4)
        Patient coordinates at the first visit to those at the later one, mm, RAS+; rigid.
    body_dsc : float
        DSC of the two legs where both fields of view lie, 0 to 1.
    residual_mm : float
        By how much they still lie off: what a third of the leg would have to be moved by to fit
        best, or the mean distance between the skins, whichever is more.
    correlation : float
        Of the signals in the leg, -1 to 1.
    """

    to_visit: FloatArray
    body_dsc: float
    residual_mm: float
    correlation: float

    @property
    def is_doubtful(self) -> bool:
        """Whether the legs fit so badly that shared figures need a look at the picture."""
        return self.body_dsc < _GOOD_BODY_DSC or self.residual_mm > _GOOD_RESIDUAL_MM

    @property
    def turned_degrees(self) -> float:
        """Angle by which the leg lies turned."""
        cosine = (np.trace(self.to_visit[:3, :3]) - 1) / 2
        return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def register_leg(first: LegImage, later: LegImage) -> LegRegistration:
    """Find where a leg lies at a later visit.

    Parameters
    ----------
    first, later : LegImage
        The same leg of one patient; fields of view, voxels and directions may differ.

    Raises
    ------
    InputError
        If the two fields of view hold too little of the leg in common.
    """
    # ITK's own parts take the number of threads of all; only with one are the bits the same.
    threads = sitk.ProcessObject.GetGlobalDefaultNumberOfThreads()
    sitk.ProcessObject.SetGlobalDefaultNumberOfThreads(1)
    try:
        matrix = _aligned(first, later)
    finally:
        sitk.ProcessObject.SetGlobalDefaultNumberOfThreads(threads)
    found, nearer = _judged(first, later, matrix)
    for _ in range(_MOST_MOVES):
        if found.residual_mm <= _SPACING_MM:
            break
        try:
            again, further = _judged(first, later, nearer)
        except InputError:  # there the two share too little
            break
        if again.residual_mm >= found.residual_mm:
            break
        found, nearer = again, further
    return found


def _aligned(first: LegImage, later: LegImage) -> FloatArray:
    fixed, moving = _image(first), _image(later)
    own, own_later = _own(first), _own(later)
    mask = sitk.BinaryDilate(sitk.Cast(fixed > 0, sitk.sitkUInt8), [2, 2, 0]) * own
    start = _best_start((fixed, own), (moving, own_later), _start(first, later))
    transform = sitk.Euler3DTransform(start)
    for level, smoothing in enumerate(_SMOOTHING_MM):
        method = _method(shrink=2 - level)
        method.SetMetricSamplingStrategy(method.REGULAR)
        method.SetMetricSamplingPercentage(_SAMPLED[level], _SAMPLING_SEED)
        method.SetMetricFixedMask(mask)
        method.SetMetricMovingMask(own_later)
        method.SetInitialTransform(transform, inPlace=True)
        try:
            method.Execute(_smooth(fixed, smoothing), _smooth(moving, smoothing))
        except RuntimeError as error:
            raise _too_little() from error
    return _matrix(transform)


def resampled_to_first(first: LegImage, later: LegImage, to_visit: FloatArray) -> FloatVolume:
    """Return the later leg's signal on the first one's grid; nan outside its field of view."""
    return _sampled(later.signal, later.geometry, first.geometry, to_visit)


def _image(leg: LegImage) -> sitk.Image:
    """Return a leg on coarse voxels; patient coordinates serve as ITK's own, RAS+ for both."""
    signal, geometry = resample_to_spacing(leg.signal * leg.body, leg.geometry, (_SPACING_MM,) * 3)
    bright = float(np.percentile(signal[signal > 0], 95))
    return _on_grid(np.minimum(signal / bright, 1.5), geometry)


def _own(leg: LegImage) -> sitk.Image:
    """Return where a leg's coarse voxels are known, 1, away from the plane between the legs."""
    share, geometry = _own_share(leg)
    # Smoothing carries the darkness beyond the plane so far across.
    return sitk.BinaryErode(_on_grid((share > _ALL_OWN).astype(np.uint8), geometry), [2, 0, 0])


def _on_grid(volume: npt.NDArray[Any], geometry: VolumeGeometry) -> sitk.Image:
    image = sitk.GetImageFromArray(volume.transpose(2, 1, 0))
    image.SetSpacing(geometry.spacing_mm)
    image.SetOrigin(tuple(geometry.affine[:3, 3]))
    image.SetDirection((geometry.affine[:3, :3] / np.array(geometry.spacing_mm)).ravel())
    return image


def _own_share(leg: LegImage) -> tuple[FloatVolume, VolumeGeometry]:
    own = np.ones(leg.body.shape, np.float32) if leg.is_own is None else leg.is_own
    return resample_to_spacing(own.astype(np.float32), leg.geometry, (_SPACING_MM,) * 3)


def _smooth(image: sitk.Image, sigma_mm: float) -> sitk.Image:
    return sitk.SmoothingRecursiveGaussian(image, sigma_mm)


def _start(first: LegImage, later: LegImage) -> sitk.Euler3DTransform:
    """Return the shift between the legs' middles across; along the leg, where they lie."""
    centres = [_centre(leg) for leg in (first, later)]
    transform = sitk.Euler3DTransform()
    transform.SetCenter([float(value) for value in centres[0]])
    shift = centres[1] - centres[0]
    transform.SetTranslation([float(shift[0]), float(shift[1]), 0.0])
    return transform


def _centre(leg: LegImage) -> FloatArray:
    counts = [leg.body.sum(axis=axes, dtype=np.int64) for axes in ((1, 2), (0, 2), (0, 1))]
    middle = [int((np.arange(len(n)) * n).sum()) / int(n.sum()) for n in counts]
    # Rounded: the last bit of a product of matrices depends on where in memory they lie, and
    # the optimizer takes another path from another start.
    return np.round(leg.geometry.to_world(middle), 3)


def _best_start(
    first: tuple[sitk.Image, sitk.Image],
    later: tuple[sitk.Image, sitk.Image],
    start: sitk.Euler3DTransform,
) -> sitk.Euler3DTransform:
    """Try shifts along the leg: the middle of a cut leg says nothing of where it lies."""
    axis = np.reshape(first[0].GetDirection(), (3, 3))[:, 2]
    best, least = None, np.inf
    fixed, moving = (sitk.Mask(_smooth(image, 8.0), own, -1.0) for image, own in (first, later))
    for shift in np.arange(-_REACH_MM, _REACH_MM + 1, _STEP_MM):
        tried = sitk.Euler3DTransform(start)
        tried.SetTranslation([float(v) for v in np.array(start.GetTranslation()) + shift * axis])
        value = _cost(fixed, moving, tried)
        if value is not None and value < least:
            best, least = tried, value
    if best is None:
        raise _too_little()
    return best


def _cost(fixed: sitk.Image, moving: sitk.Image, transform: sitk.Euler3DTransform) -> float | None:
    """Return minus the correlation where both fields of view lie; None where hardly any."""
    # A view doesn't keep its image alive: that of a nameless one shows whatever comes after it.
    resampled = sitk.Resample(moving, fixed, transform, sitk.sitkLinear, -1.0)
    moved = sitk.GetArrayViewFromImage(resampled)
    still = sitk.GetArrayViewFromImage(fixed)
    inside = (moved >= 0) & (still >= 0)
    shared = inside & ((still > 0.05) | (moved > 0.05))
    if np.count_nonzero(shared) < max(_LEAST_VOXELS, _LEAST_SHARED * still.size / 4):
        return None
    return -float(np.corrcoef(still[shared], moved[shared])[0, 1])


def _method(shrink: int) -> sitk.ImageRegistrationMethod:
    method = sitk.ImageRegistrationMethod()
    method.SetMetricAsCorrelation()
    method.SetInterpolator(sitk.sitkLinear)
    method.SetShrinkFactorsPerLevel([shrink])
    method.SetSmoothingSigmasPerLevel([0])
    method.SetOptimizerAsRegularStepGradientDescent(
        learningRate=2.0, minStep=0.01, numberOfIterations=200, relaxationFactor=0.6
    )
    # Turning by one radian moves a leg's outside by its lever, squared since gradients grow with
    # it, too. ITK's own estimate draws random points, another each time.
    method.SetOptimizerScales([_LEVER_MM**2] * 3 + [1.0] * 3)
    # One thread adds in one order.
    method.SetNumberOfThreads(1)
    return method


def _matrix(transform: sitk.Euler3DTransform) -> FloatArray:
    matrix = np.eye(4)
    rotation = np.reshape(transform.GetMatrix(), (3, 3))
    centre = np.array(transform.GetCenter())
    matrix[:3, :3] = rotation
    matrix[:3, 3] = centre + np.array(transform.GetTranslation()) - rotation @ centre
    return matrix


def _judged(
    first: LegImage, later: LegImage, to_visit: FloatArray
) -> tuple[LegRegistration, FloatArray]:
    """Return a registration with its quality, and where its thirds say that the leg lies."""
    coarse, geometry = resample_to_spacing(
        first.body.astype(np.float32), first.geometry, (_SPACING_MM,) * 3
    )
    still = coarse > 0.5
    moved_share = _sampled(later.body.astype(np.float32), later.geometry, geometry, to_visit)
    own_later, own_geometry = _own_share(later)
    is_known = _own_share(first)[0] > _ALL_OWN
    is_known_later = _sampled(own_later, own_geometry, geometry, to_visit) > _ALL_OWN
    is_known_later &= ~np.isnan(moved_share)
    inside = is_known & is_known_later
    moved = inside & (moved_share > 0.5)
    still &= inside
    total = int(still.sum() + moved.sum())
    if min(still.sum(), moved.sum()) < _LEAST_VOXELS:
        raise _too_little()
    signal = _sampled(first.signal, first.geometry, geometry, np.eye(4))
    other = _sampled(later.signal, later.geometry, geometry, to_visit)
    both = still & moved & ~np.isnan(signal)
    moves = moves_of_parts(
        np.where((coarse > 0.5) & ~np.isnan(signal), signal, 0),
        np.where(moved_share > 0.5, other, 0),
        is_known,
        is_known_later,
    )
    off_mm = float(np.linalg.norm(moves, axis=1).max()) * _SPACING_MM
    nearer = np.eye(4)
    nearer[:3, 3] = geometry.affine[:3, :3] @ moves.mean(axis=0)
    found = LegRegistration(
        to_visit=to_visit,
        body_dsc=2 * int((still & moved).sum()) / total,
        residual_mm=max(off_mm, _skin_distance_mm(still, moved, inside)),
        correlation=float(np.corrcoef(signal[both], other[both])[0, 1]),
    )
    return found, to_visit @ nearer


def _skin_distance_mm(one: MaskVolume, other: MaskVolume, inside: MaskVolume) -> float:
    """Return the mean distance between skins; ends of the field of view are no skin."""
    gaps = []
    for a, b in ((one, other), (other, one)):
        shell = _skin(a) & inside
        distance = scipy.ndimage.distance_transform_edt(~_skin(b), sampling=_SPACING_MM)
        gaps.append(distance[shell])
    return float(np.concatenate(gaps).mean())


def _skin(mask: MaskVolume) -> MaskVolume:
    across = scipy.ndimage.generate_binary_structure(3, 1)
    across[:, :, [0, 2]] = False
    return np.asarray(mask & ~scipy.ndimage.binary_erosion(mask, across))


def _sampled(
    volume: FloatVolume, own: VolumeGeometry, grid: VolumeGeometry, to_visit: FloatArray
) -> FloatVolume:
    """Return a volume at the voxels of another grid, (X, Y, Z); nan outside its own."""
    to_index = np.linalg.inv(own.affine) @ to_visit @ grid.affine
    return np.asarray(
        scipy.ndimage.affine_transform(
            volume,
            to_index[:3, :3],
            to_index[:3, 3],
            output_shape=grid.shape,
            order=1,
            cval=np.nan,
            output=np.float32,
        )
    )


def _too_little() -> InputError:
    return InputError(
        "Two visits hold too little of a leg in common to be laid over one another.",
        "Compare visits whose fields of view overlap.",
    )
