import pytest

from inference_engine.errors import InputError
from inference_engine.experiment.published import load_published


def test_the_papers_figures_are_there():
    published = load_published()
    assert published.dsc["li_ensemble"].mean == 95.3
    assert published.dsc["li_ensemble"].sd is None
    assert published.dsc["hi_end"].sd == 2.28
    assert published.muscle_range == {"li": (84.4, 97.3), "hi": (70.8, 94.5)}
    assert "simulated" in published.note
    assert {"gt5", "gt10", "distal", "proximal", "ff_li", "ff_hi"} <= set(published.findings)


@pytest.mark.parametrize("text", ["", "source = [", "source = 'a'\nnote = 'b'\ndsc = 3"])
def test_a_damaged_file_is_said(tmp_path, text):
    (tmp_path / "p.toml").write_text(text)
    with pytest.raises(InputError, match="can't be read"):
        load_published(tmp_path / "p.toml")
