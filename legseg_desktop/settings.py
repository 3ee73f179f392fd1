"""What the user prefers, kept from one start to the next."""

from __future__ import annotations

import dataclasses
import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from inference_engine.errors import OutputError
from inference_engine.segmentation.options import (
    Infiltration,
    Precision,
    Runtime,
    SegmentationOptions,
)
from legseg_desktop.paths import config_directory, make_private

FILE_NAME = "settings.json"
LARGEST_TEXT = 2.0
"""How many times the window's text can be as large as usual."""

_LOG = logging.getLogger(__name__)


class Theme(StrEnum):
    """The window's palette."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Language(StrEnum):
    """What the window speaks."""

    SYSTEM = "system"
    ENGLISH = "en"
    GERMAN = "de"
    FRENCH = "fr"
    DUTCH = "nl"


class ViewLayout(StrEnum):
    """How the views of Review share their room."""

    ONE_AND_THREE = "1+3"
    FOUR = "2x2"
    SINGLE = "single"


@dataclass(frozen=True)
class Settings:
    """The user's preferences; change one with `dataclasses.replace`.

    Parameters
    ----------
    language : Language
        What the window speaks from its next start.
    theme : Theme
        Palette of the window.
    text_scale : float
        Size of the window's text against its usual one, 1 to 2.
    runtime, device, precision, infiltration
        As in `SegmentationOptions`.
    memory_gb : float
        Memory a segmentation may use, 10^9 bytes; 0 for half of what is free, at most 3 GB.
    overlay_opacity : float
        Opacity of the labels over the image, 0 to 1.
    overlay_outlines : bool
        Whether labels are drawn as outlines, not filled.
    view_layout : ViewLayout
        How the views of Review share their room.
    shortcuts : mapping of str to str
        Keys of the commands that don't have their own: name to keys, such as 'Ctrl+F; R'.
    last_directory : str
        Folder in which the last scan was opened; empty before the first.
    library_folder : str
        Folder of the study library; empty for its usual place.
    research_use_acknowledged : bool
        Whether the user has read 'research use only, not a medical device'.
    """

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    text_scale: float = 1.0
    runtime: Runtime = Runtime.AUTO
    device: str = "auto"
    precision: Precision = Precision.FLOAT32
    infiltration: Infiltration = Infiltration.ANY
    memory_gb: float = 0.0
    overlay_opacity: float = 0.5
    overlay_outlines: bool = False
    view_layout: ViewLayout = ViewLayout.ONE_AND_THREE
    shortcuts: Mapping[str, str] = dataclasses.field(default_factory=dict)
    last_directory: str = ""
    library_folder: str = ""
    research_use_acknowledged: bool = False

    def segmentation_options(self) -> SegmentationOptions:
        """Return how the window segments."""
        memory = int(self.memory_gb * 1e9) if self.memory_gb else None
        return SegmentationOptions(
            runtime=self.runtime,
            device=self.device,
            precision=self.precision,
            memory_bytes=memory,
            infiltration=self.infiltration,
        )

    def __post_init__(self) -> None:
        if not 0 <= self.overlay_opacity <= 1:
            raise ValueError(f"overlay_opacity is {self.overlay_opacity}, not in 0 to 1")
        if not 1 <= self.text_scale <= LARGEST_TEXT:
            raise ValueError(f"text_scale is {self.text_scale}, not in 1 to {LARGEST_TEXT}")
        if not all(isinstance(keys, str) for keys in self.shortcuts.values()):
            raise ValueError("keys are text, such as 'Ctrl+F; R'")


def load_settings(path: Path | None = None) -> Settings:
    """Return the stored preferences.

    Parameters
    ----------
    path : Path, optional
        The settings file; by default the user's own.

    Returns
    -------
    Settings
        Whatever the file doesn't hold, or holds in a form this version can't read, is at its
        default: a damaged settings file must never keep the program from starting.
    """
    path = path or config_directory() / FILE_NAME
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError):
        _LOG.warning("The settings file can't be read; the defaults are used.")
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    settings = Settings()
    for field in dataclasses.fields(Settings):
        if field.name in stored:
            settings = _with_value(settings, field.name, stored[field.name])
    return settings


def save_settings(settings: Settings, path: Path | None = None) -> None:
    """Write the preferences, all or nothing.

    Parameters
    ----------
    settings : Settings
        What to keep.
    path : Path, optional
        The settings file; by default the user's own.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    path = path or make_private(config_directory()) / FILE_NAME
    try:
        # mkstemp makes the file readable by the user alone.
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                json.dump(dataclasses.asdict(settings), stream, indent=2)
                stream.write("\n")
            Path(temporary).replace(path)
        except BaseException:
            Path(temporary).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise OutputError(
            f"The settings can't be saved: {error.strerror}.",
            "Check the permissions of the folder and the free disk space.",
        ) from error


def _with_value(settings: Settings, name: str, value: Any) -> Settings:
    wanted: type[Any] = type(getattr(settings, name))
    try:
        if issubclass(wanted, StrEnum) and isinstance(value, str):
            value = wanted(value)
        elif wanted is float and type(value) is int:
            value = float(value)
        if isinstance(value, wanted):
            return dataclasses.replace(settings, **{name: value})
    except ValueError:
        pass
    _LOG.warning("The setting '%s' can't be read; its default is used.", name)
    return settings
