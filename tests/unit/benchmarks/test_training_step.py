"""Runs keras_training_step_checks.py apart: Keras must run on JAX there."""

import pytest

from tests.support.separate_process import run_checks


@pytest.mark.slow
def test_the_checks_pass_in_a_process_of_their_own(tmp_path):
    run_checks(
        "unit/benchmarks/keras_training_step_checks.py",
        tmp_path,
        passed=5,
        environment={"LEGSEG_TEST_BACKEND": "jax", "JAX_PLATFORMS": "cpu"},
    )
