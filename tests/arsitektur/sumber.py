"""What the architecture tests read: the source files of the house, as committed or about to be."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "suara"


def python_files(*, tests: bool = False, migrations: bool = False) -> Iterator[Path]:
    """Yield the Python files of `src`, without tests and migrations unless asked for."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).parts
        if ("tests" in parts and not tests) or ("migrations" in parts and not migrations):
            continue
        yield path


@cache
def tree(path: Path) -> ast.Module:
    """Return the parsed file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def short(path: Path) -> str:
    """Return the path as a reader of the repository names it."""
    return str(path.relative_to(ROOT))
