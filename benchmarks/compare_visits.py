"""How quickly Compare opens on a patient of the library whose visits were registered before.

Run as `QT_QPA_PLATFORM=offscreen python -m benchmarks.compare_visits [--visits 10] [--rounds 5]`.
Makes a library with one simulated patient in a temporary folder: 36 muscles, legs that lie a little
differently at every visit. Lays the visits over one another once, as the window's job does; then
opens Compare on the open visits with nothing but the library to go by, and closes it, in turn. By
the clock and, in brackets, of processor time, medians; the first round stands for itself.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.made_up_analysis import made_up_analysis
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.formats.nifti import write_volume
from inference_engine.progress import NoProgress
from inference_engine.simulation.cohort import ScanPlan, simulate_visits
from inference_engine.simulation.disease import Cohort
from legseg_desktop.gui.library_tasks import visit_from_library
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.window_garbage import WindowGarbage
from legseg_desktop.library_records import NewScan, RevisionKind
from legseg_desktop.services.compare_in_library import compare_in_library
from legseg_desktop.services.open_library import open_library
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.settings import Settings
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.repositioned_visits import grid, rigid, seen_again

_SEED = 61_000_000
_SIZE_MM = (432, 272, 580)
_SEEN_MM = 500


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--visits", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--scale", type=float, default=1.0, help="size of the 2 x 2 x 5 mm voxels")
    parser.add_argument("--picture", type=Path, help="file for a picture of the window, PNG")
    arguments = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_library(Path(folder) / "library", create=True) as library,
    ):
        scans = _fill(library, arguments.visits, arguments.scale)
        revisions = [library.latest_revision(scan).identifier for scan in scans]
        application = QApplication([])
        WindowGarbage(application)  # no closed window dies while the next is dressed
        services = real_services()
        opened = [
            visit_from_library(services, library, scan, revision, NoProgress())
            for scan, revision in zip(scans, revisions, strict=True)
        ]
        analyses = [visit.analysis for visit in opened if visit.analysis is not None]
        started = time.perf_counter(), time.process_time()
        comparison = compare_in_library(library, revisions, analyses)
        print(f"scans: {opened[0].scan.geometry.shape}", flush=True)
        print(f"laid over one another: {_since(started)}")
        muscles = sum(row.is_shared(-1) for row in comparison.trajectories)
        print(f"{len(analyses)} visits, {len(comparison.trajectories)} muscles, {muscles} shared")
        times = []
        for _ in range(arguments.rounds):
            window = MainWindow(services, Settings(), Look(application))
            window.session.library._library = library
            window.resize(1366, 768)
            window.show()
            for visit in opened:
                window.workspace.open(visit)
            application.processEvents()
            started = time.perf_counter(), time.process_time()
            window.go_to(Place.COMPARE)
            application.processEvents()
            window.grab()
            times.append((time.perf_counter() - started[0], time.process_time() - started[1]))
            assert window.compare.comparison is not None
            assert len(window.compare.comparison.legs) == len(opened) - 1
            assert not window.session.jobs.is_busy
            if arguments.picture:
                window.grab().save(str(arguments.picture))
            window.session.library._library = None
            window.close()
            window.deleteLater()
        print(f"Compare opens, first: {_words(*times[0])}")
        clock, processor = (statistics.median(part) for part in zip(*times, strict=True))
        print(f"Compare opens, median of {len(times)}: {_words(clock, processor)}")
        services.close()


def _fill(library: StudyLibrary, count: int, scale: float) -> list[int]:
    table = load_label_table()
    spacing = (2.0 * scale, 2.0 * scale, 5.0 * scale)
    across, along, up = (round(mm / step) for mm, step in zip(_SIZE_MM, spacing, strict=True))
    plan = ScanPlan(shape=(across, along, up), spacing_mm=spacing, lowest_mm=-240)
    (patient,) = simulate_visits(_SEED, [plan], cohort=Cohort.LGMD, progress=NoProgress())
    rng = np.random.default_rng(_SEED)
    scans = []
    for number in range(count):
        moves = {
            side: np.asarray(rigid(rng.uniform(-4, 4, 3), rng.uniform(-12, 12, 3)))
            for side in ("right", "left")
        }
        geometry = grid((across, along, round(_SEEN_MM / spacing[2])), spacing, -205)
        change = {sided.label: float(number) for sided in table.sided()}
        seen = seen_again(
            patient.scan,
            patient.truth,
            geometry,
            moves=moves,
            change_points=change,
            noise=8.0,
            seed=number,
        )
        new = NewScan(
            pseudonym="simulated",
            visit=f"visit {number + 1}",
            days_since_first=365 * number,
            description="",
            fingerprint=f"{number:064x}",
            shape=geometry.shape,
            spacing_mm=geometry.spacing_mm,
        )

        def write(folder: Path, scan: object = seen.scan) -> None:
            for role in ("fat", "water", "in_phase", "opposed_phase"):
                write_volume(folder / f"{role}.nii.gz", getattr(scan, role), geometry)  # noqa: B023

        (stored,) = library.add_scans([(new, write)])
        analysis = made_up_analysis(
            seen.scan,
            seen.label_map,
            identity="simulated",
            visit=new.visit,
            days_since_first=new.days_since_first,
        )
        save_revision(
            library, stored.identifier, analysis, kind=RevisionKind.MANUAL, parent_id=None
        )
        scans.append(stored.identifier)
    return scans


def _since(started: tuple[float, float]) -> str:
    return _words(time.perf_counter() - started[0], time.process_time() - started[1])


def _words(clock: float, processor: float) -> str:
    return f"{1000 * clock:.0f} ({1000 * processor:.0f}) ms"


if __name__ == "__main__":
    main()
