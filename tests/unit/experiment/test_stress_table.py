from inference_engine.experiment.paper_tables import Assignment
from inference_engine.experiment.stress_table import stress_cases
from tests.support.experiment_examples import image_row, muscle_row

MODELS = Assignment("low", "low")


def test_stress_cases_name_the_worst():
    images = [
        image_row(92.0, role="thick-slices"),
        image_row(88.0, role="thick-slices", subject="b"),
        image_row(None, role="cut-view", group="HI"),
        image_row(70.0),
    ]
    muscles = [
        muscle_row(95.0, 0.0, role="thick-slices"),
        muscle_row(61.0, 0.0, role="thick-slices", abbreviation="GMI", legs_lost=1),
        muscle_row(2.0, 0.0, role="thick-slices", abbreviation="TFL", counted=0),
    ]
    thick, cut = stress_cases(images, muscles, MODELS)
    assert (thick.case, thick.group, thick.images) == ("thick-slices", "LI", 2)
    assert (thick.dsc_mean, thick.dsc_lowest) == (90, 88)
    assert (thick.muscle_dsc_mean, thick.muscle_dsc_lowest) == (78, 61)
    assert (thick.worst_muscle, thick.legs_lost, thick.legs_in_view) == ("GMI", 1, 4)
    assert (cut.case, cut.group, cut.images, cut.dsc_mean) == ("cut-view", "HI", 1, None)
    assert (cut.worst_muscle, cut.muscle_dsc_mean) == ("", None)
