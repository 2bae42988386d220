"""A closed wave of SKM with answers, for the tests of results and reports."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import (
    Gelombang,
    GelombangLayanan,
    Instrumen,
    Jawaban,
    Layanan,
    VersiInstrumen,
)
from suara.domains.survei.services.instrumen import load_seeds
from suara.domains.survei.terms import Unsur
from suara.domains.survei.tests.bentuk_instrumen import survei_sendiri
from suara.domains.survei.tests.gelombang_uji import NAMA

KODE = tuple(satu.value for satu in Unsur)
AKHIR = date(2026, 6, 15)
ISIAN = {
    "pelaksana": "Subbagian Hubungan Masyarakat", "lokasi": "Ruang layanan", "sebab": "Antrean panjang.",
    "saran": "", "kepala_nama": "Maria Lestari", "kepala_jabatan": "Ketua", "kepala_nip": "",
}  # fmt: skip


def make_closed(
    ayu: Akun,
    kantor: Kantor,
    *,
    kode: str = "abc234",
    nama: str = "Semester I 2026",
    akhir: date = AKHIR,
    versi: VersiInstrumen | None = None,
) -> Gelombang:
    """Return a closed wave (of SKM) over three services, each with 100 users, without answers."""
    load_seeds()
    wave = Gelombang.objects.create(
        kantor=kantor, versi=versi or VersiInstrumen.objects.get(instrumen__kode="skm-14-2017"), nama=nama,
        kode_pendek=kode, status="TUTUP", tanggal_mulai=akhir.replace(day=1), tanggal_selesai=akhir,
        populasi=300, dibuat_oleh=ayu,
    )  # fmt: skip
    for n, name in enumerate(NAMA, start=1):
        row, _made = Layanan.objects.get_or_create(
            kantor=kantor, kode=f"layanan-{n}", defaults={"nama": name}
        )
        GelombangLayanan.objects.create(gelombang=wave, layanan=row, populasi=100)
    return wave


def own_versi() -> VersiInstrumen:
    """Return a published questionnaire of the office's own: five questions on a scale of five."""
    isi = survei_sendiri()
    own = Instrumen.objects.create(kode=isi["kode"], nama="Survei loket terpadu", jenis="LAIN")
    return VersiInstrumen.objects.create(
        instrumen=own, nomor=1, status="TERBIT", berlaku_mulai=date(2026, 1, 1), definisi=isi,
        sha256=load_definisi(isi).sha256, aturan_skor=isi["aturan_skor"],
    )  # fmt: skip


def add_jawaban(
    wave: Gelombang, layanan: int, isi: Sequence[Mapping[str, Any]], atribut: Mapping[str, Any] | None = None
) -> list[Jawaban]:
    """Add answers to the wave's service with this place."""
    rows = list(Layanan.objects.filter(gelombang_set__gelombang=wave).order_by("kode"))
    return Jawaban.objects.bulk_create(
        Jawaban(
            gelombang=wave, layanan=rows[layanan], minggu=date(2026, 6, 8), isi=dict(satu),
            atribut=dict(atribut or {}),
        )
        for satu in isi
    )  # fmt: skip


def same(n: int, nilai: int = 4, **lain: int | None) -> list[dict[str, int | None]]:
    """Return so many equal questionnaires."""
    return [dict.fromkeys(KODE, nilai) | lain for _k in range(n)]


def mixed(n: int, seed: int = 7) -> list[dict[str, int | None]]:
    """Return questionnaires with blanks; some too empty to count, none quite without answers in an unsur."""
    acak = random.Random(seed)  # noqa: S311 -- a reproducible draw
    return [
        {kode: acak.choice((2, 3, 3, 4, 4, 4, None if acak.random() < 0.6 else 3)) for kode in KODE}
        for _k in range(n)
    ]
