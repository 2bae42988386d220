"""Text sealed at rest: plain in Python, bytes in the database, bound to its column."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core import serializers
from django.core.exceptions import FieldError
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from suara.core.privasi.fields import SegelField
from suara.core.privasi.models import PermintaanBuka
from suara.core.privasi.segel import open_text, seal_text
from suara.core.privasi.tests.conftest import ALASAN
from suara.core.privasi.tests.test_brankas import stored
from suara.kernel.sandi import SandiGagal, new_key


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back(text: str) -> None:
    assert open_text(seal_text(text, konteks="a"), konteks="a") == text


def test_the_same_text_never_looks_the_same() -> None:
    assert seal_text("ya") != seal_text("ya")


def test_a_value_copied_into_another_column_does_not_open() -> None:
    with pytest.raises(SandiGagal):
        open_text(seal_text("rahasia", konteks="laporan.isi"), konteks="laporan.judul")


def test_a_changed_byte_does_not_open() -> None:
    data = bytearray(seal_text("rahasia"))
    data[-1] ^= 1
    with pytest.raises(SandiGagal):
        open_text(bytes(data))


def test_after_a_new_key_older_text_still_opens(kunci: Path) -> None:
    old = seal_text("lama")
    with (kunci / "segel_aes").open("a") as file:
        file.write(new_key().hex() + "\n")
    new = seal_text("baru")
    assert old[1:9] != new[1:9]
    assert (open_text(old), open_text(new)) == ("lama", "baru")


def test_a_lost_key_is_named(kunci: Path) -> None:
    old = seal_text("lama")
    (kunci / "segel_aes").write_text(new_key().hex() + "\n")
    with pytest.raises(SandiGagal, match="tidak ada di berkas kunci"):
        open_text(old)


def test_the_field_holds_text_and_stores_bytes(permintaan: PermintaanBuka) -> None:
    assert PermintaanBuka.objects.get().alasan == ALASAN
    assert "Memeriksa" not in stored("privasi_permintaanbuka")


def test_the_database_cannot_be_asked_for_its_content(permintaan: PermintaanBuka) -> None:
    with pytest.raises(FieldError, match="tersegel"):
        PermintaanBuka.objects.filter(alasan=ALASAN).exists()
    assert PermintaanBuka.objects.filter(alasan__isnull=False).exists()


def test_a_dump_can_be_loaded_again(permintaan: PermintaanBuka) -> None:
    dump = serializers.serialize("json", [permintaan])
    (loaded,) = serializers.deserialize("json", dump)
    assert loaded.object.alasan == ALASAN


def test_only_text_is_taken() -> None:
    with pytest.raises(TypeError, match="menerima teks"):
        SegelField(konteks="a").get_db_prep_value(7, connection)
