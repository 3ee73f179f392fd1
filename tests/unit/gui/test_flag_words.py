"""Every flag that the engine can raise has words of its own, in the window and in the tables."""

import ast
from pathlib import Path

import pytest

import inference_engine
import legseg_desktop
from inference_engine.quantification.coverage import Coverage
from legseg_desktop.gui.compare.comparison_words import flag_sentence as window_sentence
from legseg_desktop.gui.results.words import flag_word, flag_words
from legseg_desktop.reports.notes import _SENTENCES, flag_sentence

FILES = [
    path
    for package in (inference_engine, legseg_desktop)
    for path in sorted(Path(package.__file__).parent.rglob("*.py"))
]
# Raised of comparisons: in the sets that these names hold.
FLAG_SETS = ("flags", "MIXED")
OF_COMPARISONS = {
    "absent",
    "coverage_differs",
    "cut",
    "estimator_differs",
    "model_differs",
    "not_shared",
    "options_differ",
    "order_unclear",
    "protocol_differs",
    "registration_doubtful",
    "sides_exchanged",
}
WITHOUT_CODE = {"code"}  # what was read from a file, or bears the code of another


class Codes(ast.NodeVisitor):
    """Collects what a module gives to Finding(...) as a code, and to a set of flags."""

    def __init__(self, tree):
        self.found, self.unresolved = set(), []
        self.constants = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        self.calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        self.functions = []
        self.visit(tree)

    def visit_FunctionDef(self, node):
        self.functions.append(node)
        self.generic_visit(node)
        self.functions.pop()

    def visit_Call(self, node):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name == "Finding" and node.args:
            self.resolve(node.args[0])
        owner = getattr(getattr(node.func, "value", None), "id", "")
        if name == "add" and owner == "flags":
            self.resolve(node.args[0])
        self.generic_visit(node)

    def resolve(self, value):  # noqa: C901 (one way of writing a code after another)
        if isinstance(value, ast.Constant):
            self.found.add(value.value)
        elif isinstance(value, ast.IfExp):
            self.resolve(value.body)
            self.resolve(value.orelse)
        elif isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
            for part in [value.func.value, *value.args[1:]]:  # table.get(key, otherwise)
                self.resolve(part)
        elif isinstance(value, ast.Dict):
            for part in value.values:
                self.resolve(part)
        elif isinstance(value, ast.Name) and value.id in self.constants:
            self.resolve(self.constants[value.id])
        elif isinstance(value, ast.Name):
            self.resolve_argument(value.id)
        elif isinstance(value, ast.Attribute) and value.attr == "value":
            self.found |= {one.value for one in Coverage} - {"complete"}
        elif not (isinstance(value, ast.Attribute) and value.attr in WITHOUT_CODE):
            self.unresolved.append(ast.unparse(value))

    def resolve_argument(self, name):
        """Take an argument of the function from all its calls in the module."""
        function = self.functions[-1]
        names = [argument.arg for argument in function.args.args]
        own = [call for call in self.calls if getattr(call.func, "id", "") == function.name]
        if name not in names or not own:
            self.unresolved.append(f"{function.name}: {name}")
            return
        outer, self.functions = self.functions, [ast.parse("def f(): ...").body[0]]
        for call in own:
            self.resolve(call.args[names.index(name)])
        self.functions = outer


def all_codes():
    found, unresolved = set(OF_COMPARISONS), []
    for path in FILES:
        codes = Codes(ast.parse(path.read_text(encoding="utf-8")))
        found |= codes.found
        unresolved += [f"{path.name}: {one}" for one in codes.unresolved]
    return found, unresolved


def test_every_code_can_be_told():
    found, unresolved = all_codes()
    assert unresolved == []
    # Neither too few, nor sentences taken for codes.
    assert {"swap_suspected", "cut_proximally", "one_leg", "stack_shifted"} <= found
    assert all(code.replace("_", "").isalpha() and code.islower() for code in found)


@pytest.mark.parametrize("code", sorted(all_codes()[0]))
def test_every_code_has_words_in_the_window(code):
    assert code in flag_words()
    assert flag_word(code) == flag_words()[code]
    assert len(flag_word(code)) <= 24


@pytest.mark.parametrize("code", sorted(OF_COMPARISONS))
def test_flags_of_comparisons_have_sentences_in_tables_and_reports(code):
    assert code in _SENTENCES
    assert flag_sentence(code) == _SENTENCES[code]
    assert flag_sentence(code).endswith((".", "!"))


def test_what_qualifies_a_change_has_a_sentence_in_the_window():
    spoken = {code for code in OF_COMPARISONS if window_sentence(code)}
    assert {
        "model_differs",
        "estimator_differs",
        "options_differ",
        "protocol_differs",
        "not_shared",
        "registration_doubtful",
        "sides_exchanged",
    } == spoken
    assert flag_sentence("a_new_code") == "A new code."
