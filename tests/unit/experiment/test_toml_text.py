import tomllib

from inference_engine.experiment.toml_text import toml_text


def test_what_is_written_is_read_back():
    content = {
        "name": 'a "quoted" \\ name',
        "data": {"folder": "/tmp/ä", "list": [1, 2.5], "deep": {"flag": True}},
        "rate": 1e-4,
    }
    assert tomllib.loads(toml_text(content)) == content


def test_none_is_left_out():
    assert tomllib.loads(toml_text({"a": None, "b": {"c": None, "d": (1,)}})) == {"b": {"d": [1]}}
