import pytest

from inference_engine.experiment.steps import Step, run_steps
from inference_engine.progress import OperationCancelled


class Fractions:
    def __init__(self):
        self.seen = []

    def report(self, fraction, message):
        self.seen.append(fraction)


def test_steps_share_the_bar_and_their_times_are_kept():
    progress, finished = Fractions(), []
    steps = [
        Step("one", 1, lambda span: span.report(0.5, "")),
        Step("two", 3, lambda span: span.report(0.5, "")),
    ]
    run_steps(steps, progress, lambda name, seconds: finished.append((name, seconds >= 0)))
    assert progress.seen == pytest.approx([0.125, 0.625, 1.0])
    assert finished == [("one", True), ("two", True)]


def test_a_step_cut_short_is_timed_and_ends_the_work():
    def stop(span):
        raise OperationCancelled

    finished = []
    with pytest.raises(OperationCancelled):
        run_steps(
            [Step("one", 1, stop), Step("two", 1, stop)],
            Fractions(),
            lambda name, _: finished.append(name),
        )
    assert finished == ["one"]
