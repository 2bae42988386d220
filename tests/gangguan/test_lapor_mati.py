"""Every write of LAPOR!, killed at its writing moments and sent once more: never half, never twice."""

from __future__ import annotations

import zlib
from typing import Any

import pytest

from tests.gangguan.conftest import Bunuh
from tests.gangguan.rumah import Rumah

pytestmark = pytest.mark.lambat
MEJA = [
    "verifikasi", "kelengkapan", "disposisi-ulang", "klasifikasi-ulang", "gabung", "lepas-gabungan",
    "terlapor", "cabut-terlapor", "teruskan", "konfirmasi-penerusan", "ambil-kembali", "alihkan-wbs", "arsip",
    "usul-arsip",
    "setujui-arsip", "tolak-arsip", "rahasiakan", "salinan", "terbitkan", "tarik", "izin-lampiran",
    "buka-identitas", "setujui-buka", "tolak-buka", "baca-identitas", "loket", "moderasi",
    "impor", "ekspor",
]  # fmt: skip
UNIT = [
    "kembalikan", "tindak-lanjut", "kabar", "tanya", "usul-selesai", "setujui-selesai", "tolak-selesai",
    "sampaikan",
]  # fmt: skip
WARGA = [
    "kirim", "kirim-wbs", "isi-satu", "isi-langkah", "unggah", "potongan", "batal-unggah", "buang", "jawab",
    "bukti", "terima", "buka-kembali", "cabut", "ubah-kerahasiaan", "nilai", "banding", "baca-keputusan",
    "dukung", "dukungan", "tarik-dukungan", "komentar",
]  # fmt: skip
TULIS = [*MEJA, *UNIT, *WARGA]
PILIHAN = {
    "kirim", "jawab", "verifikasi", "teruskan", "gabung", "setujui-arsip", "tindak-lanjut", "setujui-selesai",
    "buka-kembali", "ubah-kerahasiaan", "setujui-buka", "loket", "potongan", "komentar",
}  # fmt: skip
"""Killed in every run of the tests: one of each kind of write. The others: `SUARA_SAPU=1 ./suara test`."""
DI_SQLITE_JUGA = {"kirim", "jawab", "tindak-lanjut", "teruskan"}
"""What writes files as well as rows is killed on the demo's database too; PostgreSQL does everything."""
PALING_BANYAK = {"sqlite": 6, "postgres": 2}
DENGAN_BERKAS = {"kirim", "jawab", "bukti", "tindak-lanjut", "teruskan", "loket", "potongan", "isi-satu"}


def marks_of(nama: str) -> tuple[pytest.MarkDecorator, ...]:
    """Return how often an act is killed: on both databases, on PostgreSQL, or in the full sweep only."""
    once = () if nama in DI_SQLITE_JUGA else (pytest.mark.sekali,)
    return once if nama in PILIHAN else (*once, pytest.mark.sapu)


def order_for(nama: str, rumah: Rumah) -> dict[str, Any]:
    """Return what the workshop is told: which act, how many kills, which seed."""
    most = PALING_BANYAK["postgres" if rumah.database_url else "sqlite"]
    more = nama in DENGAN_BERKAS and rumah.database_url
    return {"paling_banyak": most + 2 if more else most, "benih": zlib.crc32(nama.encode()),
            "sisa": nama in DENGAN_BERKAS}  # fmt: skip


def test_the_plan_names_every_act_of_the_table(contoh: Rumah) -> None:
    from suara.domains.pengaduan.workflow import Act

    planned = {act["nama"] for act in contoh.rencana()["lapor"]["tulis"]}
    assert planned == set(TULIS)
    by_the_clock = {Act.CLOSE_OTOMATIS, Act.DEEM_WITHDRAWN, Act.RESUME}
    assert {act.value for act in set(Act) - by_the_clock} <= planned


def test_the_plan_reaches_every_address_that_takes_a_form(contoh: Rumah) -> None:
    from django.urls import resolve

    from tests.arsitektur.peta import all_addresses

    reached = {resolve(act["path"]).view_name for act in contoh.rencana()["lapor"]["tulis"]}
    answers_only = {"lapor:samarkan", "lapor:serupa", "lapor:cek", "lapor:keluar_cek"}
    takes_forms = {
        alamat.nama
        for alamat in all_addresses()
        if alamat.nama.partition(":")[0] in ("lapor", "lapor_kerja")
        and alamat.akses is not None
        and "POST" in alamat.akses.methods
    }
    assert takes_forms - reached - answers_only == set()


@pytest.mark.parametrize(
    "nama",
    [pytest.param(nama, marks=marks_of(nama)) for nama in TULIS],
)
def test_killed_at_its_writing_moments(nama: str, contoh: Rumah, bunuh_lapor: Bunuh) -> None:
    act = next(act for act in contoh.rencana()["lapor"]["tulis"] if act["nama"] == nama)
    found = bunuh_lapor({"tulis": act, **order_for(nama, contoh)})
    assert found["masalah"] == []
    assert found["mati"] >= 2


@pytest.mark.sekali
def test_the_clocks_killed_at_their_writing_moments(contoh: Rumah, bunuh_lapor: Bunuh) -> None:
    found = bunuh_lapor({"waktu": contoh.rencana()["lapor"]["waktu"], **order_for("waktu", contoh)})
    assert found["masalah"] == []
    drawn = {act.rpartition(".")[2] for act in found["acts"]}
    assert {"close_otomatis", "deem_withdrawn", "resume", "tegur"} <= drawn
