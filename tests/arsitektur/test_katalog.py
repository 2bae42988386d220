"""The English catalogue: complete, exact in its placeholders, and holding every sentence that code marks."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from babel.messages.pofile import read_po
from django.utils import translation

from suara.kernel import kata_hukum
from tests.arsitektur.sumber import SOURCE, tree

CATALOGUE = SOURCE / "locale" / "en" / "LC_MESSAGES" / "django.po"
MARKS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
PLACE = re.compile(r"%\(\w+\)[sd]|\{\w*\}|</?\w+>")
IN_TEMPLATE = re.compile(r"""(?:\{%-?\s*translate\s+|\b_\()(?:"([^"]+)"|'([^']+)')""")


def messages() -> list[Any]:
    """Return the entries of the catalogue without its header."""
    with CATALOGUE.open("rb") as file:
        return [message for message in read_po(file, locale="en") if message.id]


def forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return singular and plural of an entry, or its one text."""
    return (text,) if isinstance(text, str) else tuple(text)


def known() -> set[str]:
    """Return every Indonesian text of the catalogue."""
    return {text for message in messages() for text in forms(message.id)}


def sources() -> Iterator[Path]:
    """Yield the Python files whose sentences people read."""
    for path in sorted(SOURCE.rglob("*.py")):
        if not {"tests", "migrations"} & set(path.parts):
            yield path


def marked(path: Path) -> Iterator[str]:
    """Yield each literal that a file marks for translation."""
    for node in ast.walk(tree(path)):
        if not (isinstance(node, ast.Call) and node.args and _name(node.func) in MARKS):
            continue
        for argument in node.args[:2]:
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                yield argument.value


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_every_entry_is_translated() -> None:
    unfinished = [m.id for m in messages() if m.fuzzy or not all(forms(m.string or ""))]
    assert unfinished == []


def test_no_entry_stands_twice() -> None:
    blocks = CATALOGUE.read_text(encoding="utf-8").split("\n\n")
    found = [re.search(r"^(?:msgctxt|msgid) .*?^(?:msgstr|msgid_plural)", b, re.M | re.S) for b in blocks]
    ids = Counter(match[0] for match in found if match)
    assert [text for text, count in ids.items() if count > 1] == []


def test_placeholders_are_the_same_in_both_languages() -> None:
    wrong = [
        (message.id, said)
        for message in messages()
        for said in forms(message.string)
        if not any(Counter(PLACE.findall(said)) == Counter(PLACE.findall(text)) for text in forms(message.id))
    ]
    assert wrong == []


def test_every_marked_sentence_is_in_the_catalogue() -> None:
    texts = known()
    missing = {f"{path.name}: {text}" for path in sources() for text in marked(path) if text not in texts}
    for path in sorted(SOURCE.rglob("templates/**/*.html")):
        for double, single in IN_TEMPLATE.findall(path.read_text(encoding="utf-8")):
            if (double or single) not in texts:
                missing.add(f"{path.name}: {double or single}")
    assert sorted(missing) == []


def test_a_rules_sentence_is_always_marked() -> None:
    """`Kalimat("…")` with a bare literal would be shown in Indonesian to everybody (examples may)."""
    bare = [
        f"{path.name}:{node.lineno}"
        for path in sources()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and path.name != "contoh.py"
        and _name(node.func) == "Kalimat"
        and node.args
        and isinstance(node.args[0], (ast.Constant, ast.JoinedStr))
    ]
    assert bare == []


def test_a_note_of_a_citation_is_always_marked() -> None:
    """Pages show the note beside the article, in the reader's language (documents are Indonesian)."""
    bare = [
        f"{path.name}:{node.lineno}"
        for path in sources()
        if not path.name.startswith("documents")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and _name(node.func) == "Dasar"
        for named in node.keywords
        if named.arg == "catatan" and isinstance(named.value, (ast.Constant, ast.JoinedStr))
    ]
    assert bare == []


def test_no_sentence_is_marked_with_its_values_inside() -> None:
    """`_(f"…")` finds nothing in the catalogue."""
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in sources()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and _name(node.func) in MARKS
        and node.args
        and isinstance(node.args[0], ast.JoinedStr)
    ]
    assert wrong == []


def test_marks_have_no_other_name() -> None:
    """The extraction finds `_` and the functions of gettext by their names alone."""
    renamed = [
        f"{path.name}: {alias.asname}"
        for path in sources()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
        if alias.name in MARKS and alias.asname not in {None, "_"}
    ]
    assert renamed == []


@pytest.mark.parametrize(
    ("words", "files", "key"),
    [
        (kata_hukum.LIBUR, "kalender/*.yaml", "nama"),
        (kata_hukum.CATATAN, "parameter/*.yaml", "catatan"),
        (kata_hukum.SKALA, "skala/*.yaml", "catatan"),
        (kata_hukum.SEBUTAN, "skala/*.yaml", "sebutan"),
        (kata_hukum.LAMPIRAN, "daftar_paw/lampiran.yaml", "nama"),
    ],
)
def test_the_words_of_the_law_files_are_marked(words: tuple[str, ...], files: str, key: str) -> None:
    found = {
        text
        for path in (SOURCE / "hukum").glob(files)
        for text in _values(yaml.safe_load(path.read_text(encoding="utf-8")), key, top=True)
    }
    assert set(words) == found


def _values(node: object, key: str, *, top: bool = False) -> Iterator[str]:
    if isinstance(node, dict):
        for name, item in node.items():
            if name == key and isinstance(item, str) and not top:
                yield item
            else:
                yield from _values(item, key)
    elif isinstance(node, list):
        for item in node:
            yield from _values(item, key)


def test_a_letter_is_indonesian_whatever_its_officer_reads() -> None:
    from suara.domains.paw.bahasa import in_office_language

    with translation.override("en"):
        assert in_office_language(translation.get_language)() == "id"
        assert translation.get_language() == "en"


def test_mail_has_one_word_on_every_screen() -> None:
    templates = [p for p in SOURCE.rglob("templates/**/*") if p.suffix in {".html", ".txt"}]
    spoken = [(path, path.read_text(encoding="utf-8")) for path in templates]
    spoken += [(path, text) for path in sources() for text in marked(path)]
    assert [str(path) for path, text in spoken if re.search(r"\bsurel\b(?!/)", text, re.I)] == []
