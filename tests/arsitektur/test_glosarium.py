"""Every domain class stands in GLOSARIUM.md with its English word and its source."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from django.apps import apps
from django.db.models import TextChoices

from tests.arsitektur.sumber import ROOT, SOURCE, tree

VOCABULARY = [*SOURCE.glob("domains/*/terms*.py"), *SOURCE.glob("domains/*/facts.py")]

ROW = re.compile(
    r"^\|\s*`?([A-Za-z]\w*)`?\s*\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|\s*([^|]+?)\s*\|$", re.MULTILINE
)


def _rows() -> list[tuple[str, str, str, str]]:
    text = (ROOT / "GLOSARIUM.md").read_text(encoding="utf-8")
    return [row for row in ROW.findall(text) if row[1] != "Artinya"]


def _public_classes(path: Path) -> set[str]:
    return {node.name for node in tree(path).body if isinstance(node, ast.ClassDef) and node.name[0] != "_"}


def _classes() -> set[str]:
    models = {
        model.__name__
        for model in apps.get_models()
        if model.__module__.startswith(("suara.domains", "suara.core"))
    }
    choices = {
        cls.__name__
        for cls in TextChoices.__subclasses__()
        if cls.__module__.startswith(("suara.domains", "suara.core"))
    }
    return models | choices | {name for path in VOCABULARY for name in _public_classes(path)}


def test_every_domain_class_is_explained() -> None:
    assert sorted(_classes() - {term for term, *_ in _rows()}) == []


def test_no_term_is_explained_twice() -> None:
    terms = [term for term, *_ in _rows()]
    assert sorted(terms) == sorted(set(terms))


def test_the_glossary_is_in_alphabetical_order() -> None:
    terms = [term.lower() for term, *_ in _rows()]
    assert terms == sorted(terms)
