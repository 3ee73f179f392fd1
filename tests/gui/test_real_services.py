"""The window with its real services, but for the network: import, save, open again, export."""

from dataclasses import replace

import pytest

from inference_engine.formats.nifti import write_volume
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.gui.workspace import VisitState
from legseg_desktop.records import ScanInputs
from legseg_desktop.settings import Settings
from tests.gui.conftest import PROVENANCE, make_analysis

SLOW_MS = 60_000  # a PDF and an analysis are written, perhaps on a busy machine


@pytest.fixture
def real_window(qtbot, look):
    def segment(scan, options, *, progress, inputs, identity, visit, days_since_first):
        analysis = make_analysis(visit)
        provenance = replace(PROVENANCE, inputs=inputs)
        return replace(analysis, scan=scan, identity=identity, provenance=provenance)

    services = replace(real_services(), segment_scan=segment)
    window = MainWindow(services, Settings(research_use_acknowledged=True), look)
    qtbot.addWidget(window)
    window.show()
    return window


def test_import_segment_save_reopen_export(qtbot, real_window, tmp_path):
    session, workspace = real_window.session, real_window.workspace
    scan = make_analysis().scan
    inputs = ScanInputs(fat=tmp_path / "fat.nii.gz", water=tmp_path / "water.nii.gz")
    write_volume(inputs.fat, scan.fat, scan.geometry)
    write_volume(inputs.water, scan.water, scan.geometry)

    def wait_for(state):
        qtbot.waitUntil(
            lambda: workspace.current is not None and workspace.current.state is state,
            timeout=SLOW_MS,
        )

    session.import_scan(inputs, VisitDescription("P1", "v1"))
    wait_for(VisitState.IMPORTED)
    session.segment()
    wait_for(VisitState.SEGMENTED)
    numbers = workspace.current.analysis.measurements
    session.save(tmp_path / "legseg-analysis")
    wait_for(VisitState.SAVED)
    workspace.close(0)
    session.open_folder(tmp_path)
    wait_for(VisitState.SAVED)
    reopened = workspace.current
    assert (reopened.identity, reopened.visit) == ("P1", "v1")
    for before, after in zip(numbers, reopened.analysis.measurements, strict=True):
        assert after.label == before.label
        assert after.ff_mean_percent == pytest.approx(before.ff_mean_percent, abs=1e-3)
    session.export_pdf(tmp_path / "r.pdf")
    qtbot.waitUntil(lambda: not session.jobs.is_busy, timeout=SLOW_MS)
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")
