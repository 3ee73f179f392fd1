"""Runs keras_predictor_checks.py apart: TensorFlow and OpenGL crash in one process."""

import pytest

from tests.support.separate_process import run_checks
from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)


@pytest.mark.slow
def test_the_checks_pass_in_a_process_of_their_own(tiny_models, tmp_path):  # noqa: F811
    run_checks(
        "unit/network/keras_predictor_checks.py",
        tmp_path,
        passed=7,
        environment={"LEGSEG_TINY_MODELS": str(tiny_models)},
    )
