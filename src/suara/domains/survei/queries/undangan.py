"""How far the invitations of a wave are: counts, never who, and never which answer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from suara.core.tugas.waktu import today
from suara.domains.survei.models import Gelombang
from suara.domains.survei.rules.undangan import MAKS_PESAN, batas_ingat
from suara.domains.survei.services.kirim import hapus_kontak_pada, hari_simpan
from suara.domains.survei.services.undangan import is_terbuka, saluran_daftar
from suara.domains.survei.terms_kerja import StatusUndangan
from suara.domains.survei.terms_undangan import SaluranUndangan

SEDIKIT = 10
"""Of fewer invited persons answers can be told apart by what they say; the page points it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisSaluran:
    """One channel: how many stand where."""

    saluran: SaluranUndangan
    dibuat: int
    terkirim: int
    terpakai: int
    batal: int

    @property
    def semua(self) -> int:
        """How many were made."""
        return self.dibuat + self.terkirim + self.terpakai + self.batal


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanUndangan:
    """A wave's invitations."""

    baris: tuple[BarisSaluran, ...]
    terbuka: bool
    email_kirim: int
    daftar_kirim: int
    email_ingat: int
    daftar_ingat: int
    kontak: int
    hapus_kontak: date | None
    hari_simpan: int

    @property
    def semua(self) -> int:
        """How many were made and not cancelled."""
        return sum(row.semua - row.batal for row in self.baris)

    @property
    def belum_dipakai(self) -> int:
        """How many can still be cancelled."""
        return sum(row.dibuat + row.terkirim for row in self.baris)

    @property
    def sedikit(self) -> bool:
        """Whether so few were invited that answers may give people away."""
        return 0 < self.semua < SEDIKIT


def get_undangan(gelombang: Gelombang) -> RingkasanUndangan:
    """Return the counts: one query."""
    fits = Q(pesan_ke__lt=MAKS_PESAN, tanggal_kirim__lte=batas_ingat(today()), status=StatusUndangan.TERKIRIM)
    rows = gelombang.undangan_set.order_by().values("saluran", "status")
    counts: dict[tuple[str, str], int] = {}
    remind: dict[str, int] = {}
    contacts = 0
    held = Q(kontak__isnull=False)
    for row in rows.annotate(
        n=Count("pk"), ingat=Count("pk", filter=fits & held), k=Count("pk", filter=held)
    ):
        counts[row["saluran"], row["status"]] = row["n"]
        remind[row["saluran"]] = remind.get(row["saluran"], 0) + row["ingat"]
        contacts += row["k"]
    own = saluran_daftar()
    mail = () if SaluranUndangan.EMAIL in own else (SaluranUndangan.EMAIL,)
    return RingkasanUndangan(
        baris=tuple(_line(counts, one) for one in SaluranUndangan if any(key[0] == one for key in counts)),
        terbuka=is_terbuka(gelombang),
        email_kirim=sum(counts.get((one, StatusUndangan.DIBUAT), 0) for one in mail),
        daftar_kirim=sum(counts.get((one, StatusUndangan.DIBUAT), 0) for one in own),
        email_ingat=sum(remind.get(one, 0) for one in mail),
        daftar_ingat=sum(remind.get(one, 0) for one in own),
        kontak=contacts,
        hapus_kontak=hapus_kontak_pada(gelombang),
        hari_simpan=hari_simpan(),
    )


def _line(counts: dict[tuple[str, str], int], saluran: SaluranUndangan) -> BarisSaluran:
    return BarisSaluran(
        saluran=saluran,
        dibuat=counts.get((saluran, StatusUndangan.DIBUAT), 0),
        terkirim=counts.get((saluran, StatusUndangan.TERKIRIM), 0),
        terpakai=counts.get((saluran, StatusUndangan.TERPAKAI), 0),
        batal=counts.get((saluran, StatusUndangan.BATAL), 0),
    )
