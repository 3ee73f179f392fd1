from inference_engine.training.configuration import TrainingSection
from inference_engine.training.plateau import Plateau

TRAINING = TrainingSection(rate_patience=2, stop_patience=5, rate_factor=0.5)


def _after(*losses):
    plateau = Plateau(1.0)
    for loss in losses:
        plateau = plateau.after_epoch(loss, TRAINING)
    return plateau


def test_the_rate_falls_after_patience_and_again_after_as_long():
    assert _after(3, 2, 2.5).rate == 1.0
    assert _after(3, 2, 2.5, 2).rate == 0.5
    assert _after(3, 2, 2.5, 2, 2).rate == 0.5
    assert _after(3, 2, 2.5, 2, 2, 2).rate == 0.25


def test_a_better_epoch_restores_patience():
    plateau = _after(3, 2, 2.5, 1, 1.5)
    assert (plateau.rate, plateau.best_loss, plateau.epochs_since_best) == (1.0, 1, 1)
    assert not plateau.is_best
    assert _after(3, 2, 2.5, 1).is_best
    assert not Plateau(1.0).is_best


def test_it_is_over_after_too_long():
    assert not _after(1, 2, 2, 2, 2).is_over(TRAINING)
    assert _after(1, 2, 2, 2, 2, 2).is_over(TRAINING)


def test_a_loss_that_is_no_number_is_no_best():
    assert not _after(float("nan")).is_best
