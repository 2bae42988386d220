"""The vault keeps who a reporter is where nobody reads it by accident: not in bytes, not in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core import serializers
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, connection, transaction

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.privasi import kunci as keys
from suara.core.privasi.identitas import pack
from suara.core.privasi.models import AlasanHapus, Identitas, PermintaanBuka
from suara.core.privasi.services import DataIdentitas, Kontak, erase_identitas, read_kontak, seal_identitas
from suara.core.privasi.services.brankas import bind
from suara.core.privasi.tests.conftest import NIK
from suara.core.wilayah.models import Kantor
from suara.kernel import sandi

SECRETS = (NIK, "Siti", "Markonah", "081299900011", "Ulin", "siti@contoh.test")


def stored(table: str) -> str:
    """Return every value of a table as the database holds it."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table}")
        return " ".join(
            bytes(value).decode("latin-1") if isinstance(value, bytes | memoryview) else str(value)
            for row in cursor.fetchall()
            for value in row
        )


def test_the_database_holds_no_word_of_it(identitas: Identitas) -> None:
    held = stored("privasi_identitas")
    assert [word for word in SECRETS if word in held] == []


def test_no_value_prints_itself(pelapor: DataIdentitas, identitas: Identitas) -> None:
    kontak = Kontak(email="siti@contoh.test")
    printed = f"{pelapor!r} {pelapor} {kontak!r} {identitas!r} {identitas} {[pelapor]}"
    assert [word for word in SECRETS if word in printed] == []


def test_a_dump_holds_no_word_of_it(identitas: Identitas, permintaan: PermintaanBuka) -> None:
    dump = serializers.serialize("json", [identitas, permintaan])
    assert [word for word in (*SECRETS, "Memeriksa") if word in dump] == []


def test_the_trail_does_not_tie_identity_and_report(identitas: Identitas) -> None:
    assert not Entri.objects.exists()


def test_every_identity_has_the_same_length(kantor_kaltim: Kantor) -> None:
    short, long = DataIdentitas(nama="Li"), DataIdentitas(nama="Siti " * 20, nik=NIK, alamat="Jalan " * 20)
    rows = [seal_identitas(kantor=kantor_kaltim, data=data, kontak=None) for data in (short, long)]
    assert len({len(row.tersegel) for row in rows}) == 1


def test_sealing_needs_the_public_half_only(kunci: Path, identitas: Identitas, kantor_kaltim: Kantor) -> None:
    (kunci / "identitas").unlink()
    assert seal_identitas(kantor=kantor_kaltim, data=DataIdentitas(nama="Li"), kontak=None).kunci_id
    assert not (kunci / "identitas").exists()


def test_keys_are_for_the_owner_only(kunci: Path, identitas: Identitas) -> None:
    assert {path.name: oct(path.stat().st_mode & 0o777) for path in kunci.iterdir()} == {
        "identitas": "0o600",
        "identitas.pub": "0o600",
        "segel_aes": "0o600",
    }


def test_bytes_of_one_row_do_not_open_in_another(identitas: Identitas, kantor_kaltim: Kantor) -> None:
    other = seal_identitas(kantor=kantor_kaltim, data=DataIdentitas(nama="Li"), kontak=None)
    key = keys.identity_private_key(identitas.kunci_id)
    with pytest.raises(sandi.SandiGagal):
        sandi.unseal_with(key, bytes(identitas.tersegel), konteks=bind(other.pk))


def test_an_older_key_still_opens_what_it_sealed(kunci: Path, identitas: Identitas) -> None:
    new = sandi.new_box_key()
    with (kunci / "identitas.pub").open("a") as file:
        file.write(sandi.box_public_key(new).hex() + "\n")
    assert keys.identity_public_key() == sandi.box_public_key(new)
    assert keys.identity_private_key(identitas.kunci_id)


def test_notices_find_their_way(identitas: Identitas, kantor_kaltim: Kantor) -> None:
    kontak = read_kontak(identitas.pk)
    assert kontak is not None
    assert (kontak.email, kontak.hp) == ("siti@contoh.test", "081299900011")
    silent = seal_identitas(kantor=kantor_kaltim, data=DataIdentitas(), kontak=Kontak())
    assert read_kontak(silent.pk) is None


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE privasi_identitas SET tersegel = kontak",
        "UPDATE privasi_identitas SET kontak = tersegel",
        "UPDATE privasi_identitas SET kunci_id = 'x'",
        "DELETE FROM privasi_identitas",
    ],
)
def test_the_database_refuses_to_change_what_is_sealed(identitas: Identitas, sql: str) -> None:
    with pytest.raises(DatabaseError, match="tidak dapat diubah"), transaction.atomic():
        connection.cursor().execute(sql)


def test_a_tombstone_holds_nothing(identitas: Identitas) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Identitas.objects.filter(pk=identitas.pk).update(
            dihapus_at=identitas.created_at, alasan_hapus=AlasanHapus.PERMINTAAN
        )


def test_erasing_leaves_a_tombstone_once(identitas: Identitas, rina: Akun) -> None:
    for _ in range(2):
        erase_identitas(actor=rina, identitas_id=identitas.pk, alasan=AlasanHapus.PERMINTAAN)
    identitas.refresh_from_db()
    assert (bytes(identitas.tersegel), bytes(identitas.kontak), identitas.is_erased) == (b"", b"", True)
    assert read_kontak(identitas.pk) is None
    assert [entri.data for entri in Entri.objects.all()] == [{"alasan_hapus": "PERMINTAAN"}]
    with pytest.raises(DatabaseError), transaction.atomic():
        Identitas.objects.filter(pk=identitas.pk).update(alasan_hapus=AlasanHapus.MASA_SIMPAN)


def test_another_office_erases_nothing(identitas: Identitas, tono: Akun) -> None:
    with pytest.raises(PermissionDenied):
        erase_identitas(actor=tono, identitas_id=identitas.pk, alasan=AlasanHapus.PERMINTAAN)


def test_a_field_of_a_later_version_is_left_out() -> None:
    from suara.core.privasi.identitas import unpack

    assert unpack(Kontak, b'{"email": "a@contoh.test", "faks": "1"}').email == "a@contoh.test"
    assert len(pack(Kontak(email="a"))) == len(pack(Kontak(email="a" * 200)))
