"""Every dialog of the window can be used with a screen reader, with keys alone, in large text."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialog

from inference_engine.evaluation.agreement import Agreement, assess_agreement
from legseg_desktop import gui
from legseg_desktop.gui.about import AboutDialog
from legseg_desktop.gui.compare.registration_dialog import RegistrationDialog
from legseg_desktop.gui.crash_dialog import CrashDialog
from legseg_desktop.gui.diagnostics_dialog import DiagnosticsDialog
from legseg_desktop.gui.editing.bring_labels_dialog import BringLabelsDialog, LabelsOfVisit
from legseg_desktop.gui.editing.revision_comparison import RevisionComparison
from legseg_desktop.gui.exchange_dialog import ExchangeDialog
from legseg_desktop.gui.patients.history_dialog import HistoryDialog
from legseg_desktop.gui.patients.image_files_dialog import ImageFilesDialog
from legseg_desktop.gui.patients.import_dialog import ImportDialog
from legseg_desktop.gui.patients.import_plan import ImportPlan, PlannedVisit
from legseg_desktop.gui.patients.import_source import ImportSourceDialog
from legseg_desktop.gui.patients.problems_dialog import ProblemsDialog
from legseg_desktop.gui.settings_dialog import SettingsDialog
from legseg_desktop.gui.shortcut_sheet import ShortcutSheet
from legseg_desktop.gui.tutorial_dialog import TutorialDialog
from legseg_desktop.gui.update_dialog import UpdateDialog
from legseg_desktop.library_records import AuditEntry, LibraryProblem
from legseg_desktop.records import Analysis
from legseg_desktop.services.check_update_file import Age, UpdateFile
from legseg_desktop.services.collect_diagnostics import Diagnostics
from legseg_desktop.services.compare_analyses import compare_analyses
from legseg_desktop.services.preview_import import preview_import
from legseg_desktop.settings import Settings
from tests.gui.conftest import make_analysis, make_visit
from tests.support.access_walk import controls, cut_texts, nameless, not_reached, without_ring
from tests.support.library_windows import write_phantom
from tests.support.phantoms import RF


@pytest.fixture
def dialogs(window, look, tmp_path) -> Iterator[list[QDialog]]:
    """Make one of each."""
    window.workspace.open(make_visit(make_analysis("v1")))
    first, later = make_analysis("v1"), make_analysis("v2", day=200)
    comparison = replace(compare_analyses([first, later]), legs=((),))
    entry = AuditEntry("2026-01-01T10:00:00+00:00", "somebody", "import", "scan 1", "", "", "")
    problem = LibraryProblem("missing_file", "a/b", "A file is missing.", "Restore it.")
    update = UpdateFile("a.deb", "0.2.0", "0.1.0", Age.NEWER, ("Faster.",))
    labels = LabelsOfVisit("v1", "v1", "Revision 1", 1, lambda _: first)
    with preview_import(write_phantom(tmp_path)) as preview:
        names = dict.fromkeys(preview.subjects(), "P1")
        visits = {(one.subject, one.visit): PlannedVisit("v1", 0) for one in preview.images}
        yield [
            AboutDialog(window),
            BringLabelsDialog([[labels]], 0, {1: "right rectus femoris"}, {1}, window),
            CrashDialog("What.", "Kept.", "Details", lambda: None, window),
            DiagnosticsDialog(Diagnostics({"a.txt": "a"}), lambda *_: None, window),
            ExchangeDialog("A new scan is made.", "left", window),
            HistoryDialog("History", [entry], window),
            ImageFilesDialog(window, "", ()),
            ImportDialog(ImportPlan(preview, names, visits), lambda _: False, look, window),
            ImportSourceDialog(look, "", window),
            ProblemsDialog([problem], window),
            RegistrationDialog(comparison, window),
            RevisionComparison("revision 1", _agreement_of(first), window),
            SettingsDialog(Settings(), window, window._groups),
            ShortcutSheet(window._groups, window),
            TutorialDialog("# First\n\nA step.", window),
            UpdateDialog(update, window),
            window.editor.menu.threshold,
            window.editor.menu.shape,
        ]


def _agreement_of(analysis: Analysis) -> Agreement:
    """Compare labels with what is left of them where a slice of a muscle is erased."""
    labels = analysis.label_map.labels.copy()
    labels[:, :, 6][labels[:, :, 6] == RF] = 0
    erased = replace(analysis.label_map, labels=labels)
    return assess_agreement(analysis.label_map, analysis.table, erased, analysis.table)


def every_kind_of_dialog() -> set[str]:
    """Return the names of the classes of dialogs there are in the window's code."""
    for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        importlib.import_module(module.name)
    return {
        kind.__name__ for kind in _kinds_of(QDialog) if kind.__module__.startswith(gui.__name__)
    }


def _kinds_of(kind: type) -> Iterator[type]:
    """Yield the classes that are made from one and have none that are made from them."""
    for one in kind.__subclasses__():
        yield from _kinds_of(one)
    if not kind.__subclasses__():
        yield kind


def test_no_dialog_is_forgotten_here(dialogs):
    assert {type(dialog).__name__ for dialog in dialogs} == every_kind_of_dialog()


def test_every_control_has_a_name_is_reached_by_tab_and_shows_the_focus(qtbot, dialogs):
    found: dict[str, list[str]] = {}
    for dialog in dialogs:
        with qtbot.waitExposed(dialog):
            dialog.show()
        assert list(controls(dialog)), type(dialog)
        said = nameless(dialog) + not_reached(dialog) + without_ring(dialog)
        found[type(dialog).__name__] = said
        dialog.close()
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_no_text_is_cut_however_large(qtbot, look, request, scale):
    look.scale_text(scale)
    try:
        cut: dict[str, list[str]] = {}
        for dialog in request.getfixturevalue("dialogs"):
            with qtbot.waitExposed(dialog):
                dialog.show()
            qtbot.wait(10)
            cut[type(dialog).__name__] = cut_texts(dialog)
            assert dialog.width() <= 1366, type(dialog)
            assert dialog.height() <= 768, type(dialog)
            dialog.close()
        assert {name: said for name, said in cut.items() if said} == {}
    finally:
        look.scale_text(1.0)
