"""highdicom's trimmed tables give the answers of the whole ones."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import highdicom
import pytest
from highdicom import _standard_utils as standard

from installer import dicom_tables

_HIGHDICOM = Path(highdicom.__file__).parent
# Of objects that the program never makes: parametric maps, annotations, conversions.
_NOT_USED = ("pm", "ann", "legacy")


def answers() -> dict[str, object]:
    """Return all that is asked of the tables for any object, and how the kept modules are built."""
    attributes = standard.get_module_attribute_map()
    modules_of = standard.get_iod_module_map()
    # Some modules are missing from highdicom's own table: it can't answer for their objects.
    classes = [
        uid
        for uid, kind in standard.get_sop_class_iod_map().items()
        if all(module["key"] in attributes for module in modules_of[kind])
    ]
    return {
        "trees": {
            module: standard.construct_module_tree(module)
            for module in sorted(dicom_tables.KEPT_WHOLE)
        },
        "roots": {
            module: [entry["keyword"] for entry in entries if not entry["path"]]
            for module, entries in attributes.items()
        },
        "pixels": {uid: standard.does_iod_have_pixel_data(uid) for uid in classes},
        "asked": {
            (keyword, uid): standard.is_attribute_in_iod(keyword, uid)
            for keyword in sorted(dicom_tables.ASKED_EVERYWHERE)
            for uid in classes
        },
    }


def test_trimmed_tables_answer_as_the_whole_ones(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = answers()
    shutil.copytree(_HIGHDICOM / "_standard", tmp_path / "_standard")
    saved_mb = dicom_tables.trim(tmp_path)
    assert saved_mb > 20
    trimmed = json.loads((tmp_path / "_standard" / dicom_tables.ATTRIBUTES).read_bytes())
    monkeypatch.setattr(standard, "get_module_attribute_map", lambda: trimmed)
    assert answers() == whole
    # Both kinds of answer are among them.
    assert set(whole["pixels"].values()) == set(whole["asked"].values()) == {True, False}  # type: ignore[attr-defined]


def test_other_tables_say_the_same_without_spaces(tmp_path: Path) -> None:
    shutil.copytree(_HIGHDICOM / "_standard", tmp_path / "_standard")
    dicom_tables.trim(tmp_path)
    for path in (_HIGHDICOM / "_standard").glob("*.json"):
        if path.name != dicom_tables.ATTRIBUTES:
            trimmed = (tmp_path / "_standard" / path.name).read_bytes()
            assert json.loads(trimmed) == json.loads(path.read_bytes())
            assert b": " not in re.sub(rb'"[^"]*"', b"", trimmed)


def test_highdicom_asks_for_nothing_that_was_left_out() -> None:
    used = [
        path.read_text(encoding="utf-8")
        for path in _HIGHDICOM.rglob("*.py")
        if path.relative_to(_HIGHDICOM).parts[0] not in _NOT_USED
    ]
    source = "\n".join(used)
    everywhere = set(re.findall(r"is_attribute_in_iod\(\s*'(\w+)'", source))
    assert everywhere
    assert everywhere <= dicom_tables.ASKED_EVERYWHERE
    trees = set(re.findall(r"(?:functional_groups_module=\(?|\bmodule=)\s*'([\w-]+)'", source))
    assert trees
    assert trees <= dicom_tables.KEPT_WHOLE
