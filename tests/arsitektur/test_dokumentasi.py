"""What the documents say exists, and what exists the documents say."""

from __future__ import annotations

import re
import subprocess

import pytest

from suara.config.cli import all_commands
from tests.arsitektur.sumber import ROOT, python_files

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
# Spelled apart, so that this file does not name them either.
HOSTS = (("pypi", "org"), ("files.python" + "hosted", "org"), ("npm" + "js", "org"), ("deb.debian", "org"))
REGISTRY_HOSTS = re.compile("|".join(re.escape(f"{name}.{top}") for name, top in HOSTS))
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


def _prose() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)


def _tracked() -> list[str]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("name", sorted(all_commands()))
def test_every_command_is_documented(name: str) -> None:
    assert f"./suara {name}" in _prose()


def test_every_documented_command_exists() -> None:
    names = set(all_commands())
    first = {name.split()[0] for name in names}
    written = re.findall(r"^\s*\./suara ([a-z-]+)(?: ([a-z-]+))?", _prose(), re.MULTILINE)
    unknown = {
        f"{one} {two}".strip() for one, two in written if one not in names and f"{one} {two}" not in names
    }
    assert not {words for words in unknown if words.split()[0] not in first}


def test_every_environment_variable_is_documented() -> None:
    used: set[str] = set()
    for path in [*python_files(), ROOT / "suara"]:
        used |= set(
            re.findall(r"""(?:environ\W.{0,16}|\$\{)["']?(SUARA_[A-Z_]+)""", path.read_text(encoding="utf-8"))
        )
    operations = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "docs" / "operasi").glob("*.md")
    )
    assert sorted(name for name in used if name not in operations) == []


def test_every_relative_link_leads_somewhere() -> None:
    broken = []
    for document in [
        *DOCUMENTS,
        *(ROOT / "src").rglob("README.md"),
        ROOT / "CHANGELOG.md",
        ROOT / "GLOSARIUM.md",
    ]:
        for target in LINK.findall(document.read_text(encoding="utf-8")):
            if "://" not in target and not (document.parent / target).exists():
                broken.append(f"{document.relative_to(ROOT)} → {target}")
    assert not broken


def test_no_committed_file_names_a_package_registry() -> None:
    named = []
    for name in _tracked():
        try:
            text = (ROOT / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        if REGISTRY_HOSTS.search(text):
            named.append(name)
    assert not named


def test_no_uv_lock_is_committed_and_every_pin_has_a_hash() -> None:
    assert "uv.lock" not in _tracked()
    for name in ("requirements.lock", "requirements-dev.lock", "requirements-uv.lock"):
        entries = re.split(r"\n(?=\S)", (ROOT / name).read_text(encoding="utf-8").strip())
        assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["project"]["dependencies"] + project["dependency-groups"]["dev"],
    }
    for name, requirements in asked.items():
        locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        wanted = {re.split(r"[\[<>=~ ]", line)[0].lower() for line in requirements}
        assert sorted(wanted - locked) == []


def test_decision_records_are_numbered_once() -> None:
    numbers = [path.name[:4] for path in (ROOT / "docs" / "keputusan").glob("[0-9]*.md")]
    assert sorted(numbers) == sorted(set(numbers))
