import pytest

from inference_engine.experiment.paper_tables import Assignment, table_2, table_3, table_4
from inference_engine.experiment.published import load_published
from tests.support.experiment_examples import image_row, muscle_row, region_row

PUBLISHED = load_published()
PAPER = Assignment("LI GT1", "HI", (("GT1", "LI GT1"), ("GT5", "LI GT5")), "fold-2")
SHIPPED = Assignment("low", "low")


def test_table_2_lists_folds_ensembles_and_stages_with_the_papers_figures():
    images = [
        image_row(90.0 + fold, model=model, member=member, stage=stage, subject=stage)
        for model in ("LI GT1", "LI GT5")
        for fold, member in enumerate(("fold-1", "fold-2", "fold-10", "ensemble"))
        for stage in ("control", "early")
    ]
    images += [
        image_row(score, model=model, group="HI", stage="end", subject="s")
        for model, score in (("LI GT1", 50.0), ("HI", 88.0))
    ]
    rows, _ = table_2(images, PAPER, PUBLISHED)
    listed = [(row.model, row.member, row.scans) for row in rows]
    folds = ["fold-1", "fold-2", "fold-10", "ensemble"]
    assert listed[:4] == [("LI GT1", member, "LI, all") for member in folds]
    assert listed[4:8] == [("LI GT5", member, "LI, all") for member in folds]
    by_place = dict(zip(listed, rows, strict=True))
    assert by_place["LI GT1", "ensemble", "LI, all"].published_mean == 95.3
    assert by_place["LI GT1", "fold-2", "LI, all"].published_mean == 94.94
    assert by_place["LI GT5", "ensemble", "LI, all"].published_mean is None
    assert by_place["LI GT1", "ensemble", "HI, end"].published_mean == 49.13
    assert by_place["HI", "ensemble", "HI, end"].mean == 88
    assert ("HI", "ensemble", "HI, intermediate") not in by_place


def test_table_2_tests_pair_the_subjects():
    images = [
        image_row(score - 3 * (model == "LI GT5"), model=model, subject=f"s{number}")
        for number, score in enumerate((91.0, 92.2, 93.5, 94.1, 95.8, 96.3, 90.7))
        for model in ("LI GT1", "LI GT5")
    ]
    tests = {row.comparison: row for row in table_2(images, PAPER, PUBLISHED)[1]}
    sparse = tests["LI GT5 minus LI GT1"]
    assert sparse.n == 7
    assert sparse.median_difference == pytest.approx(-3)
    assert sparse.published == "GT5 against GT1: no significant difference"
    assert tests["HI minus LI GT1, on HI scans"].n == 0


def test_table_2_without_training_has_the_model_alone():
    rows, tests = table_2([image_row(95.0), image_row(80.0, role="bmd")], SHIPPED, PUBLISHED)
    assert [(row.scans, row.n) for row in rows] == [("LI, all", 1), ("LI, control", 1)]
    assert tests == ()


def regions():
    better = {("V3", "proximal"): 2.0}
    return [
        region_row(90.0 + number + better.get((extent, region), 0.0), f"s{number}", extent, region)
        for number in range(6)
        for extent in ("V1", "V2", "V3")
        for region in ("distal", "proximal")
    ]


def test_table_3_takes_only_subjects_with_all_fields_of_view():
    incomplete = [region_row(10.0, "s9", "V3", "distal")]
    other_model = [region_row(10.0, "s1", "V1", "distal")]
    other_model = [type(row)(**{**vars(row), "model": "other"}) for row in other_model]
    rows, tests = table_3([*regions(), *incomplete, *other_model], SHIPPED, PUBLISHED)
    assert {row.n for row in rows} == {6}
    assert min(row.lowest for row in rows) == 90
    proximal = [row for row in tests if "proximal" in row.comparison]
    assert {abs(row.median_difference) for row in proximal} == {0, 2}
    assert all(row.family == "all tests of Table 3" for row in tests)


def test_table_4_names_the_outliers_and_their_worst_muscles():
    scores = [95.0, 96.0, 95.5, 96.5, 95.8, 40.0]
    images = [
        image_row(score, role="bmd", subject=f"b{number}", legs_lost=2 * (score < 50))
        for number, score in enumerate(scores)
    ]
    muscles = [
        muscle_row(dsc, 0.0, role="bmd", subject="b5", abbreviation=name)
        for name, dsc in (("RF", 10.0), ("VL", 90.0), ("VI", 5.0), ("SA", 70.0))
    ]
    rows, outliers = table_4([*images, image_row(None, role="bmd")], muscles, SHIPPED, PUBLISHED)
    assert [(row.scans, row.n) for row in rows] == [("BMD, LI", 6), ("BMD, HI", 0)]
    assert rows[0].published_mean == 98.31
    (outlier,) = outliers
    assert (outlier.subject, outlier.legs_lost) == ("b5", 2)
    assert outlier.worst_muscles == "VI 5, RF 10, SA 70"
    assert 40 < outlier.fence_percent < 95
