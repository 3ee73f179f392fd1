import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.simulation.cohort import Cohort, plan_cohort
from legseg_desktop.services.simulated_subject import SimulatedSubject, TrueFatFraction
from tests.support.simulated_segmentation import simulate_phantom


def test_true_fat_fraction_pools_legs_and_ignores_what_has_none():
    (visit,) = simulate_phantom(1)
    visit.true_fat_fraction[0, 0, 0] = np.nan
    truth = TrueFatFraction(visit)
    counts = [np.count_nonzero(visit.truth.labels == label) for label in (2, 102)]
    expected = (20 * counts[0] + 30 * counts[1]) / sum(counts)
    assert truth.mean_percent([2, 102]) == pytest.approx(expected, abs=1e-3)
    assert truth.mean_percent([15]) is None
    by_side = truth.by_side(load_label_table())
    assert by_side["left"]["VL"] == pytest.approx(30, abs=1e-3)
    assert by_side["right"]["GMA"] is None


def test_visits_follow_the_cohort_or_the_user():
    (plan,) = plan_cohort(Cohort.BMD, 1, 3)
    assert [v.field_of_view for v in SimulatedSubject.of(plan, None, 2.0).visits] == ["V3"]
    many = SimulatedSubject.of(plan, 4, 2.0)
    assert [v.field_of_view for v in many.visits] == ["V1", "V2", "V3", "V3"]
    assert many.facts_of_visit(2) == {"field_of_view": "V2", "slices": 135, "stacks": 2}
    quick = SimulatedSubject.of(plan, 2, None)
    assert [v.field_of_view for v in quick.visits] == [None, None]
    assert quick.facts_of_visit(1)["stacks"] == 1
