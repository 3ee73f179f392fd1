"""What is about to be imported is confirmed, changed or refused, picture by picture."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel

from legseg_desktop.gui.patients.import_dialog import ImportDialog
from legseg_desktop.gui.patients.import_plan import ImportPlan, PlannedVisit, confidence_word
from legseg_desktop.gui.patients.import_source import ImportSourceDialog
from legseg_desktop.services.preview_import import preview_import
from tests.support.dicom_writer import Person, write_ge, write_siemens
from tests.support.libraries import write_stacks
from tests.support.phantoms import two_leg_scan

LEFT = Qt.MouseButton.LeftButton
SCAN, _ = two_leg_scan(axis_codes="LPS", noise=2.0)


def _plan(preview):
    names = {subject: f"P{n}" for n, subject in enumerate(preview.subjects(), start=1)}
    visits = {
        (image.subject, image.visit): PlannedVisit(image.visit, image.days_since_first)
        for image in preview.images
    }
    return ImportPlan(preview, names, visits)


@pytest.fixture
def preview(tmp_path):
    """Preview two patients: one with two visits and a loose water image, and one of GE."""
    write_siemens(tmp_path / "a", SCAN, Person())
    later = Person(study_date="20250228")
    write_siemens(tmp_path / "b", SCAN, later)
    write_siemens(tmp_path / "b", SCAN, later, channels=("water",), start=40, time="120000.0")
    write_ge(tmp_path / "c", SCAN, Person(patient_id="Q2", name="Other^One"))
    with preview_import([tmp_path]) as preview:
        yield preview


@pytest.fixture
def dialog(qtbot, look, preview):
    dialog = ImportDialog(_plan(preview), {"P22"}.__contains__, look, None)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def _take(dialog, key, role):
    """Choose a role with the keyboard, as far down the list as it stands."""
    box = dialog.tiles[key].role
    box.setFocus()
    wanted = box.findData(role)
    direction = Qt.Key.Key_Down if wanted > box.currentIndex() else Qt.Key.Key_Up
    while box.currentIndex() != wanted:
        QTest.keyClick(box, direction)


def _texts(widget):
    return [label.text() for label in widget.findChildren(QLabel)]


def test_what_is_complete_is_proposed_and_can_be_imported_at_once(dialog, preview):
    assert dialog.hint.text() == "3 scans will be imported."
    assert dialog.accept_button.isEnabled()
    roles = {dialog.tiles[image.key].role.currentText() for image in preview.images}
    assert roles == {"Leave out", "Fat", "Water", "In-phase", "Opposed-phase"}
    assert all(tile.toolTip() for tile in dialog.tiles.values())
    assert len(dialog.plan.choices()) == 12
    QTest.mouseClick(dialog.accept_button, LEFT)
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_belongs_to_no_scan_is_folded_away_with_its_reason(dialog, preview):
    (loose,) = [image for image in preview.images if image.group < 0]
    (fold,) = dialog.folds
    assert fold.text() == "1 other image is left out"
    tile = dialog.tiles[loose.key]
    assert not tile.isVisible()
    QTest.mouseClick(fold, LEFT)
    assert tile.isVisible()
    assert "water" in tile.words.text()
    assert tile.role.currentData() == ""


def test_a_channel_with_a_missing_slice_is_not_folded_away(qtbot, look, tmp_path):
    write_siemens(tmp_path, SCAN, Person(), channels=("water", "in_phase", "opposed_phase"))
    slices = [k for k in range(SCAN.geometry.shape[2]) if k != 3]
    write_siemens(tmp_path, SCAN, Person(), channels=("fat",), start=9, order=slices)
    with preview_import([tmp_path]) as preview:
        dialog = ImportDialog(_plan(preview), {}.__contains__, look, None)
        qtbot.addWidget(dialog)
        dialog.show()
        (fat,) = [image.key for image in preview.images if image.role == "fat"]
        assert dialog.tiles[fat].isVisible()
        assert any("One slice is missing" in text for text in _texts(dialog.tiles[fat]))
        (fold,) = dialog.folds
        QTest.mouseClick(fold, LEFT)
        assert not dialog.tiles[fat].isVisible()


def test_a_scan_without_its_partner_can_not_be_imported_until_it_is_left_out(dialog, preview):
    water = {image.key for image in preview.images if image.group == 0 and image.role == "water"}
    (key,) = water
    _take(dialog, key, "")
    assert dialog.accept_button.isEnabled()  # both phases are there still
    phases = [
        image.key
        for image in preview.images
        if image.group == 0 and image.role in ("in_phase", "opposed_phase")
    ]
    for phase in phases:
        _take(dialog, phase, "")
    assert not dialog.accept_button.isEnabled()
    assert "has no water image beside it" in dialog.hint.text()
    assert dialog.accept_button.toolTip() == dialog.hint.text()
    (fat,) = [image.key for image in preview.images if image.group == 0 and image.role == "fat"]
    _take(dialog, fat, "")
    assert dialog.hint.text() == "2 scans will be imported."
    for image in preview.images:
        _take(dialog, image.key, "")
    assert "Say which images" in dialog.hint.text()
    assert not dialog.accept_button.isEnabled()


def test_scrolling_past_a_role_does_not_change_it(dialog, preview):
    box = dialog.tiles[preview.images[0].key].role
    before = box.currentIndex()
    middle = QPointF(box.rect().center())
    wheel = QWheelEvent(
        middle,
        box.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert box.currentIndex() == before
    assert not wheel.isAccepted()


def test_one_role_for_two_images_of_a_grid_is_refused(dialog, preview):
    (fat,) = [image.key for image in preview.images if image.group == 0 and image.role == "fat"]
    _take(dialog, fat, "water")
    assert not dialog.accept_button.isEnabled()
    assert dialog.hint.text()


def test_pseudonyms_must_be_there_and_differ(qtbot, dialog):
    first, second = dialog.pseudonyms.values()
    assert not any("already" in text for text in _texts(dialog))
    first.clear()
    assert dialog.hint.text() == "Give every patient a pseudonym."
    qtbot.keyClicks(first, " P2 ")
    assert dialog.hint.text() == "Two patients can't have the same pseudonym: P2."
    qtbot.keyClicks(second, "2")
    assert dialog.accept_button.isEnabled()
    assert sorted(dialog.plan.pseudonyms.values()) == ["P2", "P22"]
    assert any("in the library already" in text for text in _texts(dialog))  # P22 is known


def test_visits_are_named_and_dated_here(qtbot, dialog):
    (subject,) = {s for s, _ in dialog.visit_names if len(dialog.plan.visits_of(s)) == 2}
    one, two = [(subject, visit) for visit in dialog.plan.visits_of(subject)]
    assert dialog.days[two].text() == "365"
    dialog.visit_names[one].selectAll()
    qtbot.keyClicks(dialog.visit_names[one], "visit-2")
    assert "same name" in dialog.hint.text()
    dialog.visit_names[one].clear()
    assert dialog.hint.text() == "Give every visit a name."
    qtbot.keyClicks(dialog.visit_names[one], "baseline")
    dialog.days[one].clear()
    dialog.days[two].selectAll()
    qtbot.keyClicks(dialog.days[two], "3x70")
    assert dialog.plan.changed_visits == {
        one: PlannedVisit("baseline", None),
        two: PlannedVisit("visit-2", 370),
    }
    assert dialog.accept_button.isEnabled()


def test_what_was_left_out_of_the_export_is_said(qtbot, look, tmp_path):
    write_siemens(tmp_path, SCAN, Person())
    (tmp_path / "notes.txt").write_text("no image")
    with preview_import([tmp_path]) as preview:
        assert preview.problems
        dialog = ImportDialog(_plan(preview), lambda _: False, look, None)
        qtbot.addWidget(dialog)
        assert any(preview.problems[0] in text for text in _texts(dialog))


def test_stacks_of_a_scan_stand_one_below_the_other(qtbot, look, tmp_path):
    write_stacks(tmp_path)
    with preview_import([tmp_path]) as preview:
        dialog = ImportDialog(_plan(preview), lambda _: False, look, None)
        qtbot.addWidget(dialog)
        titles = [text for text in _texts(dialog) if text.startswith("Scan 1")]
        assert [title.partition(":")[0] for title in titles] == [
            "Scan 1, stack 1 of 3",
            "Scan 1, stack 2 of 3",
            "Scan 1, stack 3 of 3",
        ]
        assert dialog.hint.text() == "1 scan will be imported."


def test_what_can_not_be_read_is_shown_without_a_picture(qtbot, look, tmp_path):
    for name in ("fat", "water"):
        (tmp_path / f"{name}.nii.gz").write_bytes(b"no image")
    with preview_import(sorted(tmp_path.iterdir())) as preview:
        dialog = ImportDialog(_plan(preview), lambda _: False, look, None)
        qtbot.addWidget(dialog)
        assert _texts(dialog).count("no picture") == 2
        assert not any(tile.role.isEnabled() for tile in dialog.tiles.values())
        assert not dialog.accept_button.isEnabled()


@pytest.mark.parametrize(
    ("confidence", "word"), [(1.0, "sure"), (0.9, "sure"), (0.7, "likely"), (0.3, "a guess")]
)
def test_confidence_is_said_in_words(confidence, word):
    assert confidence_word(confidence) == word


@pytest.fixture
def source(qtbot, look):
    dialog = ImportSourceDialog(look, "", None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_folder_or_files_are_chosen_with_one_click(qtbot, source, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    qtbot.mouseClick(source.folder, LEFT)
    assert source.isVisible() and source.paths == []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["a.nii", "b.nii"], ""))
    qtbot.mouseClick(source.files, LEFT)
    assert source.result() == QDialog.DialogCode.Accepted
    assert [path.name for path in source.paths] == ["a.nii", "b.nii"]
    source.show()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(source.folder, LEFT)
    assert source.paths == [tmp_path]


def test_what_is_dropped_on_the_question_is_the_answer(source, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), action, data, LEFT, none)
    QApplication.sendEvent(source, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(source, QDropEvent(QPointF(5, 5), action, data, LEFT, none))
    assert source.paths == [tmp_path] and not source.isVisible()
