from __future__ import annotations

from pathlib import Path

import pytest

from inference_engine.anatomy.label_table import RESOURCES, Side, load_label_table
from inference_engine.errors import LabelTableError

ROW = '[[muscle]]\nvalue = {value}\nabbreviation = "{name}"\nname = "{name}"\ngroup = "g"\n'
HEAD = 'sides = "separate"\nleft_offset = 100\n'


def table(folder: Path, text: str) -> Path:
    path = folder / "table.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_table_has_18_muscles_on_each_side() -> None:
    shipped = load_label_table()
    sided = list(shipped.sided())
    assert len(shipped.muscles) == 18
    assert sorted(s.label for s in sided) == [*range(1, 19), *range(101, 119)]
    assert {s.side for s in sided} == {Side.RIGHT, Side.LEFT}
    assert all(s.label == s.muscle.value + 100 * (s.side is Side.LEFT) for s in sided)
    assert shipped.by_abbreviation("TFL").value == 18
    assert len({muscle.colour for muscle in shipped.muscles}) == 18


def test_a_table_may_not_tell_the_sides_apart() -> None:
    shared = load_label_table(RESOURCES / "labels" / "huashan11.toml")
    assert shared.left_offset is None
    sided = list(shared.sided())
    assert [s.label for s in sided] == list(range(1, 12))
    assert {s.side for s in sided} == {Side.BOTH}


def test_an_unknown_abbreviation_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        load_label_table().by_abbreviation("XX")


def test_a_minimal_table_is_read(tmp_path: Path) -> None:
    made = load_label_table(table(tmp_path, HEAD + ROW.format(value=3, name="A")))
    assert made.name == "table.toml"
    assert [s.label for s in made.sided()] == [3, 103]
    assert made.muscles[0].fma is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("not toml", "can't be read"),
        (HEAD, r"no \[\[muscle\]\]"),
        (HEAD + "muscle = 3\n", r"no \[\[muscle\]\]"),
        (HEAD + "muscle = [3]\n", r"no \[\[muscle\]\] table"),
        (HEAD + "muscle = []\n", "there is none"),
        ('sides = "both"\n', "sides must be"),
        (ROW.format(value=1, name="A"), "left_offset is missing"),
        ("left_offset = true\n" + ROW.format(value=1, name="A"), "no whole number"),
        (HEAD + "[[muscle]]\nvalue = 1\n", "a muscle has no abbreviation"),
        (HEAD + ROW.format(value=1, name="A") + "size = 3\n", "unknown entry, size"),
        (HEAD + ROW.format(value=1, name="A") * 2, "occurs twice"),
        (HEAD + ROW.format(value=1, name="A") + ROW.format(value=2, name="A"), "twice"),
        (HEAD + ROW.format(value=1, name="A") + ROW.format(value=101, name="B"), "twice"),
        (HEAD + ROW.format(value=0, name="A"), "1 to 255"),
        (HEAD + ROW.format(value=200, name="A"), "1 to 255"),
        (HEAD + ROW.format(value='"1"', name="A"), "value of A is not a whole number"),
        (HEAD + ROW.format(value="true", name="A"), "value of A is not a whole number"),
        (HEAD + ROW.format(value=1, name=""), "abbreviation of  is not a text"),
        (HEAD + ROW.format(value=1, name="A") + 'fma = "x"\n', "fma of A is not a whole number"),
        (HEAD + ROW.format(value=1, name="A") + 'colour = "red"\n', "not #rrggbb"),
    ],
)
def test_malformed_tables_are_refused_in_a_sentence(
    tmp_path: Path, text: str, sentence: str
) -> None:
    with pytest.raises(LabelTableError, match=sentence):
        load_label_table(table(tmp_path, text))


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(LabelTableError, match=r"nowhere\.toml does not exist"):
        load_label_table(tmp_path / "nowhere.toml")


def test_what_is_no_text_file_is_refused_without_its_path(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / "image.toml").write_bytes(b"\xff\xfe\x00")
    for name in ("folder.toml", "image.toml"):
        with pytest.raises(LabelTableError, match=f"label table {name}") as caught:
            load_label_table(tmp_path / name)
        assert str(tmp_path) not in str(caught.value)
