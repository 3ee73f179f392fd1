import pytest

from inference_engine.training import run_progress
from inference_engine.training.run_progress import RunProgress


class Heard:
    def __init__(self):
        self.said = []

    def report(self, fraction, message):
        self.said.append((fraction, message))


@pytest.fixture
def clock(monkeypatch):
    times = iter(range(0, 10**9, 3600))  # an hour passes between reports
    monkeypatch.setattr(run_progress.time, "monotonic", lambda: next(times))


def test_says_fold_epoch_loss_and_time_left(clock):
    heard = Heard()
    progress = RunProgress(heard, 5, 10)
    progress.report(0, 0.0, None)
    progress.report(0, 5.0, 1.23456)
    progress.report(4, 10.0, 0.5)
    assert heard.said[0] == (0.0, "Fold 1 of 5, epoch 1 of 10")
    # A tenth took an hour.
    text = "Fold 1 of 5, epoch 6 of 10, loss 1.235; at most 9 h 0 min left"
    assert heard.said[1] == (pytest.approx(0.1), text)
    assert heard.said[2][0] == 1.0
    assert heard.said[2][1].startswith("Fold 5 of 5, epoch 10 of 10")


def test_what_an_earlier_sitting_did_tells_nothing_of_the_pace(clock):
    heard = Heard()
    progress = RunProgress(heard, 2, 10)
    progress.report(1, 0.0, None)
    progress.report(1, 1.0, 0.5)
    assert heard.said[1][1].endswith("at most 9 h 0 min left")


def test_time_is_told_in_fitting_words():
    words = [run_progress._in_words(seconds) for seconds in (5, 700, 7500, 86400 * 3)]
    assert words == ["1 min", "12 min", "2 h 5 min", "3 days"]
