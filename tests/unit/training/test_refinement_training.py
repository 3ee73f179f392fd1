"""Runs keras_refinement_checks.py apart: TensorFlow and OpenGL crash in one process."""

import pytest

from tests.support.separate_process import run_checks


@pytest.mark.slow
def test_the_checks_pass_in_a_process_of_their_own(tmp_path):
    run_checks("unit/training/keras_refinement_checks.py", tmp_path, passed=10)
