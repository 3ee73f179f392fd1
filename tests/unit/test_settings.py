from __future__ import annotations

import dataclasses
import json
import stat
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from inference_engine.segmentation.options import (
    Infiltration,
    Precision,
    Runtime,
    SegmentationOptions,
)
from legseg_desktop.settings import (
    Language,
    Settings,
    Theme,
    ViewLayout,
    load_settings,
    save_settings,
)

CHANGED = Settings(
    language=Language.GERMAN,
    theme=Theme.DARK,
    text_scale=1.5,
    runtime=Runtime.OPENVINO,
    device="cpu",
    precision=Precision.FASTEST,
    infiltration=Infiltration.AUTO,
    memory_gb=2.5,
    overlay_opacity=0.25,
    overlay_outlines=True,
    view_layout=ViewLayout.FOUR,
    shortcuts={"fit": "Ctrl+F"},
    library_folder="/somewhere/library",
    last_directory="scans",
    research_use_acknowledged=True,
)


def test_without_a_file_everything_is_at_its_default(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save_settings(CHANGED, path)
    assert load_settings(path) == CHANGED
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_the_users_own_file_is_the_default() -> None:
    save_settings(CHANGED)
    assert load_settings() == CHANGED
    save_settings(Settings())


def test_every_field_is_changed_by_the_round_trip() -> None:
    default, changed = dataclasses.asdict(Settings()), dataclasses.asdict(CHANGED)
    assert all(default[name] != changed[name] for name in default)


def test_settings_say_how_to_segment() -> None:
    options = CHANGED.segmentation_options()
    assert options == SegmentationOptions(
        runtime=Runtime.OPENVINO,
        device="cpu",
        precision=Precision.FASTEST,
        infiltration=Infiltration.AUTO,
        memory_bytes=2_500_000_000,
    )
    assert Settings().segmentation_options() == SegmentationOptions()


@pytest.mark.parametrize("text", ["", "{", "[1, 2]", "\x00"])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert load_settings(path) == Settings()


def test_only_the_damaged_entries_are_lost(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    stored = {"theme": "pink", "overlay_opacity": 7, "device": 3, "overlay_outlines": True}
    stored |= {"shortcuts": {"fit": 3}, "view_layout": ["2x2"]}
    path.write_text(json.dumps({**stored, "from_a_later_version": 1}))
    assert load_settings(path) == Settings(overlay_outlines=True)


def test_a_whole_number_is_an_opacity(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"overlay_opacity": 1}')
    assert load_settings(path).overlay_opacity == 1.0


def test_an_opacity_outside_the_range_is_refused() -> None:
    with pytest.raises(ValueError, match="overlay_opacity"):
        Settings(overlay_opacity=1.5)


def test_an_unwritable_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="can't be saved"):
        save_settings(Settings(), tmp_path / "missing" / "settings.json")


def test_a_failed_save_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save_settings(CHANGED, path)

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(json, "dump", fail)
    with pytest.raises(OutputError, match="No space left"):
        save_settings(Settings(), path)
    assert load_settings(path) == CHANGED
    assert list(tmp_path.iterdir()) == [path]
