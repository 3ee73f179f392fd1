from __future__ import annotations

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from legseg_desktop.logging_setup import start_logging


@pytest.fixture(autouse=True)
def loggers_restored() -> Iterator[None]:
    loggers = [logging.getLogger(name) for name in ("inference_engine", "legseg_desktop")]
    kept = [(logger, list(logger.handlers), logger.level) for logger in loggers]
    for logger in loggers:
        logger.handlers.clear()
    yield
    for logger, handlers, level in kept:
        for handler in logger.handlers:
            handler.close()
        logger.handlers[:] = handlers
        logger.setLevel(level)


def test_both_packages_write_one_private_file(tmp_path: Path) -> None:
    path = start_logging(tmp_path)
    assert path is not None
    logging.getLogger("inference_engine.imaging").info("from the engine")
    logging.getLogger("legseg_desktop.services").warning("from the desktop")
    text = path.read_text()
    assert "from the engine" in text
    assert "from the desktop" in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_second_call_does_not_double_the_lines(tmp_path: Path) -> None:
    first, second = start_logging(tmp_path), start_logging(tmp_path)
    assert first is not None
    assert first == second
    logging.getLogger("legseg_desktop").info("once")
    assert first.read_text().count("once") == 1


def test_an_exception_is_logged_without_its_text(tmp_path: Path) -> None:
    path = start_logging(tmp_path)
    assert path is not None
    try:
        (tmp_path / "Jane_Doe_1980.nii.gz").read_bytes()
    except FileNotFoundError:
        logging.getLogger("legseg_desktop").exception("The scan can't be opened.")
    text = path.read_text()
    assert "Jane" not in text
    assert "FileNotFoundError" in text
    assert "test_logging_setup.py" in text


def test_no_log_is_no_reason_to_stop(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    assert start_logging(blocked) is None
