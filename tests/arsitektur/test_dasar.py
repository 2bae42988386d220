"""Every citation resolves: no rule may stand on an instrument that the register does not know."""

from __future__ import annotations

import ast
import re

import pytest
import yaml

from suara.hukum import register
from tests.arsitektur.sumber import SOURCE, python_files, short, tree

KIND = r"(PKPU|UU|UUD|PP|Perpres|Permen\w+|Peraturan \w+|Putusan \w+|Kpt|SKB|SE)"
CITED = re.compile(rf"^{KIND} ?(Nomor )?[\w.-]*\d+/[\w./-]*\d{{4}}$")


def _literals(node: ast.AST) -> list[tuple[int, str]]:
    return [
        (child.lineno, child.value)
        for child in ast.walk(node)
        if isinstance(child, ast.Constant) and isinstance(child.value, str)
    ]


def test_every_literal_citation_in_the_source_is_registered() -> None:
    unknown = []
    for path in python_files():
        for line, text in _literals(tree(path)):
            if CITED.match(text) and text not in register():
                unknown.append(f"{short(path)}:{line} {text}")
    assert not unknown


def test_every_dasar_call_names_a_registered_instrument() -> None:
    unknown = []
    for path in python_files():
        for node in ast.walk(tree(path)):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Dasar"):
                continue
            named = [keyword.value for keyword in node.keywords if keyword.arg == "instrument"]
            argument = (list(node.args[:1]) + named or [None])[0]
            if isinstance(argument, ast.Constant) and argument.value not in register():
                unknown.append(f"{short(path)}:{node.lineno} {argument.value}")
    assert not unknown


def _instruments(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["instrument"]] if isinstance(value.get("instrument"), str) else []
        return own + [name for child in value.values() for name in _instruments(child)]
    if isinstance(value, list):
        return [name for child in value for name in _instruments(child)]
    return []


@pytest.mark.parametrize(
    "path", sorted((SOURCE / "hukum").rglob("*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_every_instrument_in_the_law_files_is_registered(path: object) -> None:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    assert sorted(set(_instruments(content)) - set(register())) == []


def test_every_registered_instrument_can_be_looked_up() -> None:
    for name, instrument in register().items():
        assert instrument.judul, name
        assert instrument.tautan.startswith("https://"), name
