import gc
import weakref

from legseg_desktop.reports import region_records as under_test
from legseg_desktop.reports.region_records import region_records
from tests.support.export_examples import measured_example


def test_volumes_are_gone_through_once_for_all_formats(monkeypatch):
    passes = []
    gather = under_test.gather_muscle_voxels

    def counted(*arguments):
        passes.append(arguments)
        return gather(*arguments)

    monkeypatch.setattr(under_test, "gather_muscle_voxels", counted)
    analysis = measured_example()
    first = region_records(analysis)
    assert region_records(analysis) is first
    assert len(passes) == 1
    assert {row.side for row in first.regions} >= {"right", "left"}
    region_records(measured_example())
    assert len(passes) == 2


def test_an_analysis_is_not_kept_for_its_records():
    analysis = measured_example()
    region_records(analysis)
    gone = weakref.ref(analysis)
    del analysis
    gc.collect()
    assert gone() is None
