"""Every harness, for a moment: the same inputs each time, in a process with bounded memory."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.separate_process import environment_without_coverage

_CHECKOUT = Path(__file__).parents[2]
_RUNS = 400


@pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="atheris isn't there for this platform"
)
@pytest.mark.parametrize("name", ["dicom", "nifti", "archive", "label_files", "mapping_tables"])
def test_nothing_but_a_sentence_comes_out(name: str, tmp_path: Path) -> None:
    temporary, work = tmp_path / "temporary", tmp_path / "work"
    temporary.mkdir()
    work.mkdir()
    answer = subprocess.run(
        [sys.executable, "-m", f"tests.fuzz.{name}", f"-runs={_RUNS}", "-seed=1"],
        # What breaks a reader is written into the working folder.
        cwd=work,
        env={
            **environment_without_coverage(),
            "PYTHONPATH": str(_CHECKOUT),
            "TMPDIR": str(temporary),
        },
        capture_output=True,
        text=True,
        errors="replace",
        timeout=200,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr[-3000:]
    assert f"Done {_RUNS} runs" in answer.stderr
    assert list(work.iterdir()) == []
    assert list(temporary.iterdir()) == []
