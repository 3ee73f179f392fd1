"""What an edit costs: `python -m benchmarks.editing [--quick]`.

Two thighs of 18 muscles each, 384 x 384 x 355 voxels. Beside each figure stands the obvious
alternative, measured in the same run: the whole volume copied before each action, which is
copied back to undo it; and for memory also an index per axis and voxel.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.full_size_labels import SPACING_MM, rough_thighs
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume, VolumeGeometry
from legseg_desktop.editing.boxes import Box, NewLabels, Region, label_box
from legseg_desktop.editing.edit_measures import LiveMeasures
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal import begin_journal
from legseg_desktop.editing.journal_format import JournalHeader, labels_digest
from legseg_desktop.editing.model_agreement import agreement_with_model
from legseg_desktop.editing.tools.brush import Brush, brush_in_voxels, brushed
from legseg_desktop.editing.tools.grow import grown_by, shrunk_by
from legseg_desktop.editing.tools.interpolate import interpolated
from legseg_desktop.editing.tools.label_region import label_region
from legseg_desktop.editing.tools.pieces import holes, specks
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from legseg_desktop.editing.tools.smooth import smoothed

_MUSCLE = 5
_INDEX_BYTES = 3 * 8 + 2  # an int64 per axis, the label before and after


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    repeat = 20 if parser.parse_args().quick else 200
    labels = _both_legs()
    session = EditSession(
        labels,
        VolumeGeometry(labels.shape, np.diag([*SPACING_MM, 1.0])),
        load_label_table(),
    )
    copy_ms = _median([_timed(lambda: labels.copy(order="F")) for _ in range(5)])
    print(f"{'':44s}{'median':>10s}{'p95':>10s}")
    print(f"{'the alternative: a copy of the whole volume':44s}{copy_ms:8.2f} ms")
    _strokes(session, repeat)
    _whole_muscles(session)
    _numbers(session, repeat)


def _strokes(session: EditSession, repeat: int) -> None:
    for name, brush in (
        ("dab, r = 10, one slice", brush_in_voxels(10, 2)),
        ("dab, r = 10, in depth", brush_in_voxels(10, None)),
    ):
        dabs, ends, undos = [], [], []
        random = np.random.default_rng(1)
        for _ in range(repeat // 10):
            at = (int(random.integers(60, 320)), int(random.integers(60, 320)), 170)
            session.begin_stroke("Brush")
            for step in range(20):
                point = (at[0] + 3 * step - 30, at[1] + step, at[2])
                dabs.append(_timed(lambda brush=brush, point=point: _dab(session, brush, point)))
            ends.append(_timed(session.end_stroke))
            undos.append(_timed(session.undo))
        _print(name, dabs)
        _print("  end of a stroke of 20", ends)
        _print("  undo of it", undos)


def _dab(session: EditSession, brush: Brush, point: tuple[int, int, int]) -> None:
    region = brushed(session.labels.shape, brush, point)
    if region is not None:
        session.dab(region, _MUSCLE)


def _whole_muscles(session: EditSession) -> None:
    labels, spacing = session.labels, session.geometry.spacing_mm
    box = label_box(labels, _MUSCLE)
    volume_ml = session.geometry.voxel_volume_ml

    def tenth_slices() -> Region | NewLabels | None:
        marked = range(0, labels.shape[2], 10)
        return interpolated(labels, _MUSCLE, 2, spacing, marked=marked, search=box)

    mirrored = mirrored_labels(session.table)
    tools: dict[str, tuple[Callable[[Box | None], Region | NewLabels | None], int | None]] = {
        "erase a muscle": (lambda box: label_region(labels, _MUSCLE, search=box), 0),
        "grow by 2 mm": (lambda box: grown_by(labels, _MUSCLE, 2, spacing, box), _MUSCLE),
        "shrink by 2 mm": (lambda box: shrunk_by(labels, _MUSCLE, 2, spacing, box), 0),
        "smooth, 2 mm": (lambda box: smoothed(labels, _MUSCLE, 2, spacing, search=box), None),
        "despeckle": (lambda box: specks(labels, _MUSCLE, 1, volume_ml, box), 0),
        "fill holes": (lambda box: holes(labels, _MUSCLE, search=box), _MUSCLE),
        "interpolate, every 10th slice": (lambda _: tenth_slices(), None),
        "swap the sides of all 36 muscles": (lambda _: relabelled(labels, mirrored), None),
    }
    print(f"\n{'':34s}{'tool':>10s}{'write':>10s}{'undo':>10s}{'redo':>10s}", end="")
    print(f"{'voxels':>10s}{'history':>10s}{'indices':>10s}")
    for name, (tool, label) in tools.items():
        made: list[Region | NewLabels] = []
        # Bound at once: each is called before the next turn.
        tool_ms = _timed(lambda tool=tool, made=made: made.append(tool(box)))  # type: ignore[misc]
        write_ms = _timed(
            lambda name=name, made=made, label=label: session.apply(name, made[0], label)  # type: ignore[misc]
        )
        delta = session.history.steps[-1].delta
        undo_ms, redo_ms = _timed(session.undo), _timed(session.redo)
        session.undo()
        print(
            f"{name:34s}{tool_ms:8.1f}ms{write_ms:8.1f}ms{undo_ms:8.1f}ms{redo_ms:8.1f}ms"
            f"{delta.voxels:10d}{delta.nbytes / 1e3:8.1f}kB"
            f"{delta.voxels * _INDEX_BYTES / 1e3:8.0f}kB"
        )


def _numbers(session: EditSession, repeat: int) -> None:
    print()
    labels = session.labels
    random = np.random.default_rng(2)
    water = random.random(labels.shape, np.float32) + 0.1
    scan = DixonScan.from_water_fat(water, water[::-1], session.geometry)
    begun = time.perf_counter()
    measures = LiveMeasures(scan, labels)
    print(f"{'live measures: sums of all labels':44s}{1e3 * (time.perf_counter() - begun):8.1f} ms")
    digest_ms = _timed(lambda: labels_digest(labels))
    print(f"{'SHA-256 of the labels, once':44s}{digest_ms:8.1f} ms")
    base = labels.copy(order="F")
    updates, journalled, brush = [], [], brush_in_voxels(10, 2)
    with tempfile.TemporaryDirectory() as folder:
        journal = begin_journal(Path(folder) / "edit.journal", JournalHeader("", "", ""))
        session.record_with(journal)
        for _ in range(repeat):
            at = (int(random.integers(20, 360)), int(random.integers(20, 360)), 170)
            change = session.apply("Brush", brushed(labels.shape, brush, at), _MUSCLE)  # type: ignore[arg-type]
            journalled.append(_timed(lambda: journal.flush(10)))
            if change is not None:
                updates.append(_timed(lambda change=change: measures.update(change)))  # type: ignore[misc]
        journal.close()
    _print("live FF and volume after a dab, r = 10", updates)
    _print("a stroke on disk, fsync included", journalled)
    agreement_ms = _timed(lambda: agreement_with_model(labels, base, session.geometry, _MUSCLE))
    print(f"{'DSC and ASSD of a muscle with the model':44s}{agreement_ms:8.1f} ms")


def _both_legs() -> LabelVolume:
    right, left = rough_thighs()
    labels = np.zeros((384, 384, 355), np.uint8, order="F")
    labels[:192] = right
    labels[192:] = np.where(left > 0, left + 100, 0)
    return labels


def _timed(action: Callable[[], object]) -> float:
    begun = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - begun)


def _median(milliseconds: list[float]) -> float:
    return statistics.median(milliseconds)


def _print(name: str, milliseconds: list[float]) -> None:
    p95 = float(np.percentile(milliseconds, 95))
    print(f"{name:44s}{_median(milliseconds):8.2f} ms{p95:7.2f} ms")


if __name__ == "__main__":
    main()
