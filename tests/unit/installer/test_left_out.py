"""The frozen program leaves out parts of libraries: nothing in it may import them."""

import ast
from pathlib import Path

CHECKOUT = Path(__file__).parents[3]
SPEC = CHECKOUT / "installer" / "legseg.spec"
PACKAGES = ("inference_engine", "legseg_desktop")


def _left_out():
    """Return the parts of libraries that the program has otherwise, such as 'scipy.signal'."""
    for statement in ast.parse(SPEC.read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and ast.unparse(statement.targets[0]) == "excluded":
            return {name for name in ast.literal_eval(statement.value) if "." in name}
    raise AssertionError("the list has another name now")


def _imported(source):
    """Yield the full names that a module may import."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _wanted(source, left_out):
    names = set(_imported(source))
    return {part for part in left_out for name in names if f"{name}.".startswith(f"{part}.")}


def test_no_module_of_the_program_imports_what_is_left_out():
    left_out = _left_out()
    assert "scipy.signal" in left_out
    wanted = {
        str(path.relative_to(CHECKOUT)): parts
        for package in PACKAGES
        for path in (CHECKOUT / package).rglob("*.py")
        if (parts := _wanted(path.read_text(encoding="utf-8"), left_out))
    }
    assert wanted == {}


def test_any_form_of_import_is_seen():
    for source in (
        "import scipy.signal",
        "from scipy import ndimage, signal",
        "from scipy.signal import correlate",
        "def late():\n    from scipy.signal.windows import hann",
    ):
        assert _wanted(source, {"scipy.signal"}) == {"scipy.signal"}
    assert _wanted("from scipy import ndimage\nimport signal", {"scipy.signal"}) == set()
