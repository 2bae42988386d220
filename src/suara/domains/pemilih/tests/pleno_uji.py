"""Samarinda in a plenary, with figures of nobody, for the tests of the meeting and of its documents."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from tests.pemeran.orang import make_petugas

from suara.core.akun.models import Akun
from suara.domains.pemilih import services
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.queries.pleno import list_pleno
from suara.domains.pemilih.services.pleno import IsianRapat
from suara.domains.pemilih.services.pleno_catatan import Peserta
from suara.domains.pemilih.terms import ActPeriode
from suara.domains.pemilih.terms_pleno import JenisDokumenPleno, KelompokPeserta
from suara.domains.pemilih.tests.periode_uji import Panggung, make_panggung
from suara.engine.recap import LP, BarisRekap, Rekap

RAPAT = IsianRapat(tanggal=dt.date(2025, 12, 8), jam=dt.time(9, 0), tempat="Aula Kantor Contoh")
HARI = dt.date(2025, 12, 8)


@dataclass(slots=True)
class PanggungPleno(Panggung):
    """The same office with its chair."""

    ketua: Akun


def make_panggung_pleno(kode: str = "2025-TW4") -> PanggungPleno:
    """Make the office with a closed period and its recap, ready for a meeting."""
    first = make_panggung()
    ketua = make_petugas("Kartini Contoh", "KETUA", first.kantor)
    return PanggungPleno(**{name: getattr(first, name) for name in Panggung.__slots__}, ketua=ketua)


def rekap_uji(kode: str = "64.72", periode: str = "2025-TW4", gap: int = 0, **top: LP) -> dict[str, Any]:
    """Two kecamatan and their sum; `gap` voters are counted that no movement explains."""
    first = BarisRekap(
        kode=f"{kode}.01", nama="PALARAN", jumlah_desa=5, lama=LP(100, 98), baru=LP(4, 5), tms=LP(2, 1),
        kini=LP(102 + gap, 102), perbaikan=LP(3, 0), baru_sebab={"USIA_17": LP(4, 5)},
        tms_alasan={"MENINGGAL": LP(2, 1)}, tangguh={"DIAKTIFKAN": LP(gap, 0)},
    )  # fmt: skip
    second = BarisRekap(
        kode=f"{kode}.02", nama="SAMARINDA SEBERANG", jumlah_desa=6, lama=LP(50, 51), kini=LP(50, 51)
    )
    own = BarisRekap(
        kode=kode, nama="KOTA SAMARINDA", jumlah_kec=2, jumlah_desa=11, lama=LP(150, 149), baru=LP(4, 5),
        tms=LP(2, 1), kini=LP(152 + gap, 153), perbaikan=LP(3, 0), baru_sebab={"USIA_17": LP(4, 5)},
        tms_alasan={"MENINGGAL": LP(2, 1)}, tangguh={"DIAKTIFKAN": LP(gap, 0)},
    )  # fmt: skip
    return Rekap(periode=periode, wilayah=kode, baris=(own, first, second)).to_dict()


def close(p: Panggung) -> PeriodeSatker:
    """Close the running period."""
    p.periode.refresh_from_db()
    p.periode = services.move_periode(
        actor=p.gani, periode=p.periode, act=ActPeriode.TUTUP, versi=p.periode.versi
    )
    return p.periode


def opened(p: Panggung, gap: int = 0) -> PlenoPeriode:
    """Record a recap and open the meeting, as the kasubbag."""
    services.record_rekap(actor=None, periode=p.periode, isi=rekap_uji(gap=gap), snapshot="s1")
    periode = close(p)
    return services.start_pleno(actor=p.gani, periode=periode, versi=periode.versi, isian=RAPAT)


def fresh(pleno: PlenoPeriode) -> Any:
    """Read the meeting again with its counts."""
    return list_pleno().get(pk=pleno.pk)


def attend(p: Panggung, pleno: PlenoPeriode) -> Any:
    """Record that everybody came, the chair signs."""
    row = fresh(pleno)
    people = [
        Peserta(kelompok=KelompokPeserta.KPU, lembaga="KPU Kota Samarinda", nama="Kartini Contoh",
                jabatan="Ketua", hadir=True, tanda_tangan=True),
        Peserta(kelompok=KelompokPeserta.BAWASLU, lembaga="Bawaslu Kota Samarinda", hadir=True),
        Peserta(kelompok=KelompokPeserta.DUKCAPIL, lembaga="Disdukcapil Kota Samarinda", hadir=False),
    ]  # fmt: skip
    services.record_peserta(actor=p.fitri, pleno=row, versi=row.versi, peserta=people)
    return fresh(pleno)


def issue(p: PanggungPleno, pleno: PlenoPeriode, nomor: str = "41") -> Any:
    """Issue both documents under typed numbers."""
    for jenis, text in (
        (JenisDokumenPleno.BA, f"{nomor}/PK.01-BA/6472/3/2025"),
        (JenisDokumenPleno.SK, f"{nomor} Tahun 2025"),
    ):
        services.issue_pleno_document(
            actor=p.ketua, pleno=fresh(pleno), jenis=jenis, tanggal_surat=HARI, nomor=text
        )
    return fresh(pleno)


def decided(p: PanggungPleno, pleno: PlenoPeriode) -> PlenoPeriode:
    """Let the chair decide the figures."""
    row = fresh(pleno)
    return services.decide(actor=p.ketua, pleno=row, versi=row.versi)
