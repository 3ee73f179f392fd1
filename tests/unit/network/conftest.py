"""Engines with small programs in the worker's place."""

from __future__ import annotations

import pytest

from inference_engine.network.engine import Engine
from inference_engine.network.weights import write_manifest
from inference_engine.progress import NoProgress
from inference_engine.segmentation.options import SegmentationOptions
from tests.support.fake_predictors import spec_for_tests
from tests.support.scripted_workers import PROLOGUE, use_worker, watched_processes


@pytest.fixture
def models(tmp_path):
    write_manifest(tmp_path / "manifest.toml", [spec_for_tests()])
    return tmp_path


@pytest.fixture
def started(tmp_path, monkeypatch):
    with watched_processes(tmp_path / "temporary", monkeypatch) as processes:
        yield processes


@pytest.fixture
def made(models, started, monkeypatch):
    """Return a function that makes an engine whose worker is a program's text."""
    engines = []

    def make(program, **options):
        use_worker(monkeypatch, PROLOGUE + program)
        engines.append(Engine(**options))
        return engines[-1]

    yield make
    for engine in engines:
        engine.close()


@pytest.fixture
def warm(models):
    """Return a function that runs the smallest of jobs."""

    def run(engine, progress=None, **options):
        engine.warm_up(
            SegmentationOptions(**options),
            progress=progress or NoProgress(),
            models_directory=models,
        )

    return run
