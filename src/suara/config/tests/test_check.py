"""Unsafe settings are named in a sentence that says what to do; safe ones pass."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django import Settings

from suara.config import check
from suara.core.akun.models import Akun

SECRET = "rahasia-yang-panjang-sekali-dan-acak-0123456789-abcdefghij"


@pytest.fixture
def aman(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    """Settings as production wants them."""
    monkeypatch.setenv("SUARA_SECRET_KEY", SECRET)
    settings.MODE, settings.DEMO, settings.DEBUG = "produksi", False, False
    settings.ALLOWED_HOSTS = ["suara.kantor.example"]
    settings.HTTPS, settings.PUBLIC_BASE_URL = True, "https://suara.kantor.example"
    settings.DATA, settings.TRAIL_SIGNING_KEY_FILE = tmp_path, tmp_path / "kunci" / "jejak"
    settings.SEAL_KEY_FILE = tmp_path / "kunci" / "segel_aes"
    settings.IDENTITY_PRIVATE_KEY_FILE = tmp_path / "kunci" / "identitas"
    return settings


def unsafe() -> list[str]:
    """Return the unsafe findings."""
    return [finding.sentence for finding in check.findings() if finding.unsafe]


def test_safe_settings_pass(aman: Settings, db: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert unsafe() == []
    assert check.report() == 0
    assert "aman untuk produksi" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "value", "word"),
    [
        ("DEMO", True, "SUARA_MODE"),
        ("MODE", "prod", "SUARA_MODE"),
        ("DEBUG", True, "SUARA_DEBUG"),
        ("ALLOWED_HOSTS", ["localhost", "127.0.0.1"], "SUARA_HOSTS"),
        ("ALLOWED_HOSTS", ["*"], "SUARA_HOSTS"),
        ("HTTPS", False, "SUARA_HTTPS"),
        ("PUBLIC_BASE_URL", "http://127.0.0.1:8000", "SUARA_BASE_URL"),
    ],
)
def test_each_unsafe_setting_is_named(aman: Settings, db: None, name: str, value: object, word: str) -> None:
    setattr(aman, name, value)
    assert any(word in sentence for sentence in unsafe())
    assert check.refuse_unsafe() == 1


@pytest.mark.parametrize("secret", ["", "pendek", "a" * 80])
def test_a_missing_or_weak_secret_is_unsafe(
    aman: Settings, db: None, monkeypatch: pytest.MonkeyPatch, secret: str
) -> None:
    monkeypatch.setenv("SUARA_SECRET_KEY", secret)
    assert any("SUARA_SECRET_KEY" in sentence for sentence in unsafe())


def test_a_key_that_others_can_read_is_unsafe(aman: Settings, db: None, tmp_path: Path) -> None:
    key = tmp_path / "kunci" / "jejak"
    key.parent.mkdir()
    key.write_text("x")
    key.chmod(0o644)
    assert any(f"chmod 600 {key}" in sentence for sentence in unsafe())
    key.chmod(0o600)
    assert unsafe() == []


def test_a_key_elsewhere_that_others_can_read_is_unsafe(aman: Settings, db: None, tmp_path: Path) -> None:
    aman.IDENTITY_PRIVATE_KEY_FILE = key = tmp_path / "usb" / "identitas"
    aman.DATA = tmp_path / "data"
    key.parent.mkdir()
    key.write_text("x")
    key.chmod(0o640)
    assert any(f"chmod 600 {key}" in sentence for sentence in unsafe())


def test_the_key_of_the_vault_beside_the_vault_is_pointed_out(
    aman: Settings, db: None, tmp_path: Path
) -> None:
    key = tmp_path / "kunci" / "identitas"
    key.parent.mkdir()
    key.write_text("x")
    key.chmod(0o600)
    said = [finding.sentence for finding in check.findings() if not finding.unsafe]
    assert any("Kunci pembuka identitas" in sentence for sentence in said)
    aman.DATA = tmp_path / "data"
    said = [finding.sentence for finding in check.findings() if not finding.unsafe]
    assert not any("Kunci pembuka identitas" in sentence for sentence in said)


def test_demo_accounts_are_unsafe(aman: Settings, rina: Akun) -> None:
    assert any(rina.email in sentence for sentence in unsafe())
