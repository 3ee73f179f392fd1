"""Water and fat from six echoes at full size: time, memory, and errors against the obvious.

The obvious alternative fits every voxel by itself, from no field. It is faster, and exchanges
water and fat wherever the field is strong.

    .venv/bin/python -m benchmarks.water_fat_separation [--quick]
"""

from __future__ import annotations

import argparse
import time

import numpy as np
import psutil

from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from inference_engine.imaging.water_fat_separation.separate_echoes import separate_echoes
from inference_engine.imaging.water_fat_separation.voxel_fit import fit_voxels
from tests.support.phantoms import two_leg_scan

_ECHOES_MS = (1.2, 2.5, 3.8, 5.1, 6.4, 7.7)
_FIELD_T = 3.0
_NOISE = 20.0
_FULL, _QUICK = (256, 256, 60), (96, 80, 12)
_WIDTH_MM, _LENGTH_MM = 400.0, 360.0
# An error of FF beyond which a voxel counts as exchanged.
_SWAPPED = 0.3


def main() -> None:
    """Print a table of both methods on one simulated scan."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a small scan")
    shape = _QUICK if parser.parse_args().quick else _FULL
    spacing = (_WIDTH_MM / shape[0], _WIDTH_MM / shape[0], _LENGTH_MM / shape[2])
    scan, _ = two_leg_scan(shape, spacing)
    model = EchoModel.from_milliseconds(_ECHOES_MS, _FIELD_T)
    x, y, z = (np.linspace(-1, 1, n, dtype=np.float32) for n in shape)
    x, y, z = x[:, None, None], y[None, :, None], z[None, None, :]
    field = 400 * x + 200 * y**2 - 150 * x * y + 100 * z
    echoes = model.signal(scan.water, scan.fat, field, 40.0)
    random = np.random.default_rng(0)
    for n in range(len(echoes)):
        noise = random.standard_normal((2, *shape), np.float32) * np.float32(_NOISE)
        echoes[n] += noise[0] + 1j * noise[1]
    body = scan.in_phase > 500
    truth = scan.fat[body] / scan.in_phase[body]
    print(
        f"{' x '.join(map(str, shape))} x {len(echoes)} echoes, field {np.ptp(field):.0f} Hz wide"
    )
    before = psutil.Process().memory_info().rss

    started = time.process_time(), time.perf_counter()
    found = separate_echoes(echoes, model, spacing)
    own = _report("graph cuts", started, found.water, found.fat, body, truth)
    peak = (_peak_bytes() - before) / 2**20
    print(f"  memory beyond the echoes: {peak:.0f} MB; findings: {len(found.findings)}")
    swapped = np.abs(found.fat[body] / (found.water + found.fat)[body] - truth) > _SWAPPED
    if swapped.any():
        alarmed = found.doubt[body][swapped] > 0.5
        print(f"  swapped voxels under alarm: {100 * alarmed.mean():.0f} %")

    started = time.process_time(), time.perf_counter()
    water, fat = _voxel_by_voxel(echoes, model)
    alone = _report("voxel by voxel", started, water, fat, body, truth)
    print(
        f"error {alone[0] / own[0]:.0f} times that of graph cuts, "
        f"time {alone[1] / own[1]:.2f} times"
    )


def _report(  # noqa: PLR0917
    name: str,
    started: tuple[float, float],
    water: np.ndarray,
    fat: np.ndarray,
    body: np.ndarray,
    truth: np.ndarray,
) -> tuple[float, float]:
    cpu, wall = time.process_time() - started[0], time.perf_counter() - started[1]
    error = fat[body] / np.maximum(water + fat, 1e-6)[body] - truth
    mean, size = float(error.mean()), float(np.abs(error).mean())
    swapped = float(np.mean(np.abs(error) > _SWAPPED))
    print(
        f"{name}: FF off by {100 * mean:+.2f} % in the mean, {100 * size:.2f} % a voxel; "
        f"{100 * swapped:.3f} % swapped; {cpu:.1f} s of processor, {wall:.1f} s"
    )
    return size, cpu


def _voxel_by_voxel(echoes: np.ndarray, model: EchoModel) -> tuple[np.ndarray, np.ndarray]:
    """Fit every voxel by itself, beginning at no field: no neighbour is asked."""
    shape = echoes.shape[1:]
    water, fat = np.empty(shape, np.float32), np.empty(shape, np.float32)
    for k in range(shape[2]):
        # Next to no noise is next to no tie to the field it begins with.
        fit = fit_voxels(echoes[..., k], model, np.zeros(shape[:2], np.float32), 1e-3)
        water[:, :, k], fat[:, :, k] = fit.water, fit.fat
    return water, fat


def _peak_bytes() -> int:
    import resource  # noqa: PLC0415 (not on Windows, where only this line fails)

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
