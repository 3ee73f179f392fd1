import pytest

from inference_engine.errors import InputError
from legseg_desktop.services.export_formats import (
    EXPLANATIONS,
    ExportFormat,
    formats_from_text,
)


def test_names_are_taken_in_order_and_once():
    assert formats_from_text(" seg, XLSX,seg") == (ExportFormat.SEG, ExportFormat.XLSX)


def test_all_leaves_out_what_few_programs_read():
    everything = formats_from_text("all")
    assert ExportFormat.SEG_LABELMAP not in everything
    assert len(everything) == len(ExportFormat) - 1


@pytest.mark.parametrize(("text", "what"), [("seg,word", "'word'"), (" , ", "No format")])
def test_unknown_names_are_said(text, what):
    with pytest.raises(InputError, match=what) as told:
        formats_from_text(text)
    assert "xlsx" in told.value.advice


def test_every_format_is_explained_in_one_sentence():
    assert set(EXPLANATIONS) == set(ExportFormat)
    for _, sentence in EXPLANATIONS.values():
        assert sentence.endswith(".")
        assert sentence.count(". ") == 0
