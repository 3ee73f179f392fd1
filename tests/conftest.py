"""What every test needs: no display, no chatter, and nothing of the user's touched."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator

import hypothesis
import pytest

# Before anything imports Qt, VTK, Keras or TensorFlow; child processes inherit them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("VTK_DEFAULT_OPENGL_WINDOW", "vtkEGLRenderWindow")
os.environ["LC_ALL"] = "C.UTF-8"  # the window speaks English
os.environ["KERAS_BACKEND"] = os.environ.get("LEGSEG_TEST_BACKEND", "tensorflow")
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"  # the same numbers on every machine

# How long an example takes is the machine's business: another worker may have the core.
hypothesis.settings.register_profile("untimed", deadline=None)
hypothesis.settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def garbage_of_windows(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect a test's widgets in this thread; in others they hang: see gui.window_garbage."""
    if "qapp" not in request.fixturenames:
        yield
        return
    if not gc.get_freeze_count():
        gc.freeze()  # modules aren't looked through again after every test
    gc.disable()
    yield
    gc.enable()
    gc.collect()


@pytest.fixture(autouse=True, scope="session")
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep settings, caches and logs of the tests out of the user's folders."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("CONFIG", "CACHE", "STATE", "DATA"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield
