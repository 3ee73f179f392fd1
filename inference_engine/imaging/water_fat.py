"""Water and fat: separated from three echoes, and checked for having been exchanged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage
from skimage.restoration import unwrap_phase

from inference_engine.errors import GeometryError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, MaskVolume
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.legs import estimate_midsagittal_index
from inference_engine.imaging.orientation import to_canonical

ComplexVolume = npt.NDArray[np.complex64]

# Subcutaneous fat lies at this depth: below the skin and its partial volume, thin enough
# for slim people.
_RIM_MM = (1.2, 6.5)
_CORE_MM = 15.0
# Rim voxels darker than this share of the rim's bright tissue are ghosts and air.
_DARK_SHARE = 0.3
_FEWEST_VOXELS = 30
_MOST_SLICES = 24
# A leg is suspected from this share of its slices; single odd slices (knee, FOV edge) aren't.
_SUSPECT_SHARE = 0.25
_FIELD_SMOOTHING_MM = 2.0
_ONE_LEG = "the only leg in view"
# How the sentence ends that says so.
SWAP_SUSPECTED = "fat and water seem to be exchanged, at least in part."


def swap_suspicion(scan: DixonScan, body: MaskVolume) -> Finding | None:
    """Look whether fat and water are exchanged, in all of the scan or in one leg.

    The rim of a leg is subcutaneous fat and must be bright in the fat image. It is
    compared with the leg's core too: in slim people part of the rim is muscle, in severe
    disease the core is as fatty as the rim, and neither is a swap.

    Where water and fat were derived from in-phase and opposed-phase magnitudes, all fat
    above 50 % is called water, everywhere: that is the scan's own warning, not a swap.

    Parameters
    ----------
    scan : DixonScan
        In any axis order.
    body : ndarray of bool, (I, J, K)
        On the scan's grid.

    Returns
    -------
    Finding or None
        'swap_suspected', naming the side if it is one leg only.
    """
    if {"water", "fat"} <= scan.derived:
        return None
    fat, geometry = to_canonical(scan.fat, scan.geometry)
    in_phase = to_canonical(scan.water, scan.geometry)[0] + fat
    body, _ = to_canonical(body, scan.geometry)
    verdicts: dict[str, list[bool]] = {"right": [], "left": [], _ONE_LEG: []}
    for k, sides in _sampled_slices(body, geometry.spacing_mm):
        rim, core = _rim_and_core(body[:, :, k], geometry.spacing_mm)
        for side, own in sides.items():
            verdict = _is_inverted(fat[:, :, k], in_phase[:, :, k], rim & own, core & own)
            if verdict is not None:
                verdicts[side].append(verdict)
    suspect = [
        side for side, found in verdicts.items() if found and np.mean(found) >= _SUSPECT_SHARE
    ]
    if not suspect:
        return None
    judged = [side for side, found in verdicts.items() if found]
    one = suspect[0] if len(suspect) < len(judged) else None
    return Finding(
        "swap_suspected",
        f"Subcutaneous fat{f' of the {one} leg' if one else ''} is dark in the fat image: "
        f"{SWAP_SUSPECTED}",
        side=one,
    )


def suspected_swap(scan: DixonScan, body: MaskVolume) -> MaskVolume:
    """Return where `swap_suspicion` saw the swap.

    These are the voxels of the rim, where subcutaneous fat is expected, that show more water
    than fat, in the suspected legs and in the slices that look exchanged. The swap reaches
    deeper than that: what lies further in is muscle or fat by its own right.

    Parameters
    ----------
    scan : DixonScan
        In any axis order.
    body : ndarray of bool, (I, J, K)
        On the scan's grid.

    Returns
    -------
    ndarray of bool, (I, J, K)
        All False where nothing is suspected.
    """
    found = np.zeros(scan.geometry.shape, bool)
    finding = swap_suspicion(scan, body)
    if finding is None:
        return found
    own, _ = to_canonical(found, scan.geometry)  # a view
    fat, geometry = to_canonical(scan.fat, scan.geometry)
    water, _ = to_canonical(scan.water, scan.geometry)
    body, _ = to_canonical(body, scan.geometry)
    for k, sides in _sampled_slices(body, geometry.spacing_mm, body.shape[2]):
        rim, core = _rim_and_core(body[:, :, k], geometry.spacing_mm)
        in_phase = water[:, :, k] + fat[:, :, k]
        for side, half in sides.items():
            region = rim & half
            is_meant = finding.side in (None, side)
            if is_meant and _is_inverted(fat[:, :, k], in_phase, region, core & half):
                bright = in_phase > _DARK_SHARE * np.percentile(in_phase[region], 90)
                own[:, :, k] |= region & bright & (water[:, :, k] > fat[:, :, k])
    return found


def three_point_dixon(
    echoes: ComplexVolume, spacing_mm: Sequence[float]
) -> tuple[FloatVolume, FloatVolume]:
    """Separate water and fat from three echoes in opposed, in and opposed phase.

    The field map is half the phase that builds up between the two opposed echoes. It is
    unwrapped slice by slice, which leaves open in each leg whether what is found is water
    or fat; subcutaneous fat decides.

    Parameters
    ----------
    echoes : ndarray of complex64, (3, X, Y, Z)
        Echoes at equal distances in canonical axis order, slices along the last axis.
    spacing_mm : sequence of float
        Voxel size, mm.

    Returns
    -------
    water, fat : ndarray of float32, (X, Y, Z)
        Magnitudes in the units of the echoes; W + F is the in-phase magnitude.

    Notes
    -----
    Glover GH, Schneider E. Three-point Dixon technique for true water/fat decomposition
    with B0 inhomogeneity correction. Magn Reson Med 1991;18:371-383. The unwrapping is
    that of Herraez et al. 2002 (scikit-image). T2* decay between the echoes is ignored.
    """
    if echoes.ndim != 4 or len(echoes) != 3:
        raise GeometryError(
            f"Three echoes of a volume are needed, not an array of shape {echoes.shape}.",
            "Give the opposed, in-phase and opposed-phase echo.",
        )
    in_phase = np.abs(echoes[1]).astype(np.float32)
    body = body_mask(in_phase)
    difference = np.zeros_like(in_phase)
    for k in range(in_phase.shape[2]):
        plane = _water_minus_fat(echoes[..., k], body[:, :, k], spacing_mm)
        pieces, count = ndimage.label(body[:, :, k])
        for index in range(1, count + 1):
            piece = pieces == index
            rim, _ = _rim_and_core(piece, spacing_mm)
            if plane[rim].sum() > 0:
                plane[piece] *= -1
        difference[:, :, k] = plane
    # Noise can make the difference exceed the sum: no channel is below zero for that.
    difference = np.clip(difference, -in_phase, in_phase)
    return (in_phase + difference) / 2, (in_phase - difference) / 2


def _water_minus_fat(
    echoes: npt.NDArray[np.complex64], body: MaskVolume, spacing_mm: Sequence[float]
) -> FloatVolume:
    """Return W - F of one slice, with a sign that is arbitrary for each piece of the body."""
    before, middle, after = echoes
    build_up = after * before.conj()
    sigma = [_FIELD_SMOOTHING_MM / spacing for spacing in spacing_mm[:2]]
    # Where water and fat balance, the opposed echoes are noise: neighbours must help.
    smooth = ndimage.gaussian_filter(build_up.real, sigma) + 1j * ndimage.gaussian_filter(
        build_up.imag, sigma
    )
    if not body.any():
        return np.zeros(body.shape, np.float32)
    # The generator's seed makes the outcome repeatable.
    unwrapped = unwrap_phase(np.ma.array(np.angle(smooth), mask=~body), rng=0)
    half = np.exp(0.5j * np.ma.filled(unwrapped, 0))
    reference = np.exp(-1j * np.angle(middle))
    balanced = (before * half + after * half.conj()) * reference / 2
    return np.asarray(balanced.real, dtype=np.float32)


def _sampled_slices(
    body: MaskVolume, spacing_mm: Sequence[float], most: int = _MOST_SLICES
) -> Iterator[tuple[int, dict[str, MaskVolume]]]:
    """Yield evenly spaced slices, and which x (X, 1) belongs to which side there."""
    count = body.shape[2]
    middle = estimate_midsagittal_index(body, spacing_mm)
    x = np.arange(body.shape[0])[:, None]
    for k in np.unique(np.linspace(0, count - 1, min(count, most)).round().astype(int)):
        if middle is None:
            yield int(k), {_ONE_LEG: np.ones(x.shape, bool)}
        else:
            yield int(k), {"right": x >= middle[k], "left": x < middle[k]}


def _rim_and_core(piece: MaskVolume, spacing_mm: Sequence[float]) -> tuple[MaskVolume, MaskVolume]:
    # Beyond the field of view there may be more body, so its edge is no skin.
    padded = np.pad(piece, 1, mode="edge")
    depth = ndimage.distance_transform_edt(padded, sampling=spacing_mm[:2])[1:-1, 1:-1]
    depth -= max(spacing_mm[:2]) / 2
    return piece & (depth >= _RIM_MM[0]) & (depth <= _RIM_MM[1]), piece & (depth > _CORE_MM)


def _is_inverted(
    fat: FloatVolume, in_phase: FloatVolume, rim: MaskVolume, core: MaskVolume
) -> bool | None:
    """Judge one leg in one slice; None if there is too little of it."""
    fractions = []
    for region in (rim, core):
        signal = in_phase[region]
        if signal.size < _FEWEST_VOXELS:
            return None
        bright = signal > _DARK_SHARE * np.percentile(signal, 90)
        fractions.append(fat[region][bright] / signal[bright])
    rim_median, core_median = (float(np.median(fraction)) for fraction in fractions)
    if rim_median < core_median - 0.3:
        return True
    is_slim = core_median < 0.3 and float(np.percentile(fractions[0], 90)) > 0.5
    return rim_median < 0.45 and rim_median < core_median + 0.1 and not is_slim
