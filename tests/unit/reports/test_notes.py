from __future__ import annotations

from inference_engine.findings import Finding
from legseg_desktop.reports.notes import gather_notes

RF, VL = ("right", "RF"), ("right", "VL")


def test_a_finding_about_the_scan_is_said_once_without_marks():
    notes = gather_notes(
        {RF: ("swap",), VL: ("swap",)}, [Finding("swap", "Swapped?")], ["Derived."]
    )
    assert notes.general == ("Derived.", "Swapped?")
    assert notes.notes == ()
    assert notes.mark_of(*RF) == ""


def test_marks_tie_muscles_to_sentences():
    findings = [Finding("small", "The right rectus femoris is small.", "RF", "right")]
    flags = {RF: ("cut_distally", "small"), VL: ("cut_distally",), ("left", "VL"): ()}
    notes = gather_notes(flags, findings)
    assert [note.mark for note in notes.notes] == ["†a", "†b"]
    assert notes.mark_of(*RF) == "†ab"
    assert notes.mark_of(*VL) == "†a"
    assert notes.mark_of("left", "VL") == ""
    assert notes.notes[0].muscles == "right RF, VL"
    assert notes.notes[1].sentence == "The right rectus femoris is small."


def test_what_all_muscles_bear_is_said_once():
    notes = gather_notes({RF: ("model_differs",), VL: ("model_differs",)})
    assert len(notes.general) == 1
    assert "different models" in notes.general[0]
    assert notes.marks == {}


def test_no_code_is_lost():
    notes = gather_notes({RF: ("brand_new",), VL: ()})
    assert notes.notes[0].sentence == "Brand new."
    several = [Finding("x", "One.", "RF", "right"), Finding("x", "Two.", "VL", "right")]
    flags = {RF: ("x",), VL: ("x",), ("left", "RF"): ()}
    assert gather_notes(flags, several).notes[0].sentence == "One. Two."


def test_letters_go_on_after_z():
    flags = {RF: tuple(f"code_{at}" for at in range(28)), VL: ()}
    assert [note.mark for note in gather_notes(flags).notes][-3:] == ["†z", "†aa", "†bb"]
