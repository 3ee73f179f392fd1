from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from legseg_desktop.gui.patients.image_files_dialog import ImageFilesDialog, guess_roles
from legseg_desktop.gui.visit_tasks import VisitDescription


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["fat.nii.gz", "water.nii.gz"], {"fat": 0, "water": 1}),
        (["s_W.nii", "s_F.nii"], {"water": 0, "fat": 1}),
        (["t1_in.nii.gz", "t1_opp.nii.gz"], {"in_phase": 0, "opposed_phase": 1}),
        (["sub_inphase.nii.gz", "sub_outphase.nii.gz"], {"in_phase": 0, "opposed_phase": 1}),
        (
            ["x_inph.nii", "x_outph.nii", "x_wat.nii"],
            {"in_phase": 0, "opposed_phase": 1, "water": 2},
        ),
        (["a_ip.nii.gz", "a_op.nii.gz"], {"in_phase": 0, "opposed_phase": 1}),
        (["fat_1.nii.gz", "fat_2.nii.gz", "water.nii.gz"], {"water": 2}),
        (["fat.txt", "fatfrac.nii.gz", "labels.nii.gz"], {}),
    ],
)
def test_roles_are_guessed_from_names(names, expected):
    paths = [Path(name) for name in names]
    assert guess_roles(paths) == {role: paths[at] for role, at in expected.items()}


@pytest.fixture
def files(tmp_path):
    paths = {}
    for role in ("fat", "water", "in_phase", "opposed_phase"):
        paths[role] = tmp_path / f"{role}.nii.gz"
        paths[role].touch()
    return paths


@pytest.fixture
def dialog(qtbot, look):
    dialog = ImageFilesDialog(None)
    qtbot.addWidget(dialog)
    return dialog


def _can_open(dialog):
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Open).isEnabled()


def test_a_complete_pair_of_existing_files_is_needed(dialog, files):
    assert not _can_open(dialog)
    dialog.paths["fat"].setText(str(files["fat"]))
    assert not _can_open(dialog)
    dialog.paths["in_phase"].setText(str(files["in_phase"]))
    assert not _can_open(dialog)
    dialog.paths["water"].setText(str(files["water"]))
    assert _can_open(dialog)
    assert "derived" in dialog.hint.text()
    dialog.paths["water"].setText("/nowhere/water.nii.gz")
    assert not _can_open(dialog)
    assert "water.nii.gz does not exist" in dialog.hint.text()


def test_phases_alone_come_with_their_warning(dialog, files):
    dialog.take_files([files["in_phase"], files["opposed_phase"]])
    assert _can_open(dialog)
    assert "50 %" in dialog.hint.text()


def test_inputs_hold_what_was_given_and_nothing_else(dialog, files):
    dialog.take_files([files["fat"], files["water"]])
    inputs = dialog.inputs()
    assert (inputs.fat, inputs.water) == (files["fat"], files["water"])
    assert inputs.in_phase is None and inputs.opposed_phase is None


def test_what_is_typed_describes_the_visit(qtbot, dialog):
    assert dialog.description() == VisitDescription()
    qtbot.keyClicks(dialog.identity, " P1 ")
    qtbot.keyClicks(dialog.visit, "2026-03")
    qtbot.keyClicks(dialog.day, "36x5")  # letters don't go in
    assert dialog.description() == VisitDescription("P1", "2026-03", 365)
