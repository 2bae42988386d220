"""Past quarters that were announced: invented numbers, written straight, without the paper of a plenary."""

from __future__ import annotations

import datetime as dt

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.demo.angka_rekap import invent_rekap
from suara.domains.pemilih.models import PenjelasanCelah, PeriodeSatker, PlenoPeriode, RekapPeriode
from suara.domains.pemilih.terms import JenisPeriode, StatusPeriode
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.engine.recap import Rekap

KANTOR = (("64.72", "gani", "intan"), ("64.71", "eko", "mega"))
DITANGGUHKAN = {"64.72": 6}
"""Whose last quarter has a gap, so that the page has one to explain."""


def make_announced(people: dict[str, Akun]) -> None:
    """Make the last two announced quarters of both kab/kota, once; Bontang postponed the last one."""
    if PlenoPeriode.objects.filter(keadaan=KeadaanPleno.DITETAPKAN).exists():
        return
    awal = _quarter_start(today())
    for kantor, satu, dua in KANTOR:
        rekap: Rekap | None = None
        for mundur in (2, 1):
            mulai = _back(awal, mundur)
            kode = f"{mulai.year}-TW{(mulai.month - 1) // 3 + 1}"
            tangguh = DITANGGUHKAN.get(kantor, 0) if mundur == 1 else 0
            rekap = invent_rekap(kantor, kode, sebelum=rekap, ditangguhkan=tangguh)
            _announce(get_kantor(kantor), rekap, mulai, people[satu], people[dua])
    mulai = _back(awal, 1)
    periode = _plan(
        get_kantor("64.74"), f"{mulai.year}-TW{(mulai.month - 1) // 3 + 1}", mulai, people["mega"]
    )
    PeriodeSatker.objects.filter(pk=periode.pk).update(
        status=StatusPeriode.DITUNDA, alasan_tunda="Contoh: pemungutan suara ulang"
    )


def _quarter_start(hari: dt.date) -> dt.date:
    return dt.date(hari.year, (hari.month - 1) // 3 * 3 + 1, 1)


def _back(awal: dt.date, triwulan: int) -> dt.date:
    bulan = awal.year * 12 + awal.month - 1 - 3 * triwulan
    return dt.date(bulan // 12, bulan % 12 + 1, 1)


def _plan(kantor: Kantor, kode: str, mulai: dt.date, oleh: Akun) -> PeriodeSatker:
    cutoff = mulai + dt.timedelta(days=80)
    pleno = cutoff + dt.timedelta(days=7)
    return PeriodeSatker.objects.create(
        kode=kode,
        jenis=JenisPeriode.TRIWULAN,
        kantor=kantor,
        mulai=mulai,
        cutoff=cutoff,
        tanggal_pleno=pleno,
        tanggal_acuan=pleno,
        dibuat_oleh=oleh,
    )


def _announce(kantor: Kantor, rekap: Rekap, mulai: dt.date, satu: Akun, dua: Akun) -> None:
    periode = _plan(kantor, rekap.periode, mulai, satu)
    dibaca: RekapPeriode = services.record_rekap(
        actor=None, periode=periode, isi=rekap.to_dict(), snapshot="contoh"
    )
    pleno = PlenoPeriode.objects.create(
        periode=periode,
        urut=1,
        tanggal=periode.tanggal_pleno,
        jam=dt.time(9, 0),
        tempat="Aula Kantor Contoh",
        rekap_pertama=dibaca,
        rekap_dibaca=dibaca,
        dibuka_oleh=satu,
    )
    for celah in rekap.celah[:1]:
        PenjelasanCelah.objects.create(
            pleno=pleno,
            kode=celah.kode,
            celah_l=celah.celah.l,
            celah_p=celah.celah.p,
            isi="Contoh: baris yang ditangguhkan menunggu dokumen dan diperiksa pada triwulan berikutnya.",
            termasuk_bawah=True,
            oleh=satu,
        )
    PlenoPeriode.objects.filter(pk=pleno.pk).update(
        keadaan=KeadaanPleno.DITETAPKAN,
        ditetapkan_oleh=dua,
        ditetapkan_at=dt.datetime.combine(periode.tanggal_pleno, dt.time(4, 0), tzinfo=dt.UTC),
    )
    PeriodeSatker.objects.filter(pk=periode.pk).update(status=StatusPeriode.DITETAPKAN)
