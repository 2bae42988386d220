"""What KPK fed back and published, and what the office does about it. A score is typed as printed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.models import PartisipasiSPI, RencanaAksiSPI, SkorSPI
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.rules.spi import TERTINGGI, kelas_spi
from suara.domains.survei.rules.spi_partisipasi import periksa_partisipasi
from suara.domains.survei.services.dasar import require
from suara.domains.survei.terms_evaluasi import AlasanTanpaSkor, KelompokSPI
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_spi import DimensiSPI
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_PARTISIPASI, OBJ_SKOR, OBJ_AKSI = "survei.partisipasi_spi", "survei.skor_spi", "survei.aksi_spi"
TAHUN_AWAL = 2016
"""The first year of the survey."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianPartisipasi:
    """Counts of one group as KPK fed them back on a day."""

    tahun: int
    tanggal: date
    kelompok: KelompokSPI
    diundang: int
    mengisi: int
    sumber: str


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianSkor:
    """A score as KPK printed it, or why there is none. `rincian`: what else the report printed, as text."""

    tahun: int
    lembaga: str
    terbit: str
    alasan_kosong: AlasanTanpaSkor | None
    sumber: str
    rincian: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianAksi:
    """One thing to do about one dimension."""

    tahun: int
    dimensi: DimensiSPI
    kegiatan: str
    penanggung_jawab: str
    triwulan: int


@transaction.atomic
def record_partisipasi(*, actor: Akun, kantor: Kantor, isian: IsianPartisipasi) -> PartisipasiSPI:
    """Record how many answered; counts only, from KPK only."""
    require(actor, kantor.pk, *PENGELOLA)
    _check_year(isian.tahun, kantor)
    if (wrong := periksa_partisipasi(isian.diundang, isian.mengisi)) is not None:
        raise ActRefused(wrong, "mengisi")
    if isian.tanggal > today(kantor.zona_waktu) or not isian.sumber.strip():
        raise ActRefused(Kalimat(gettext_noop("Isi sumbernya; tanggalnya tidak sesudah hari ini.")), "sumber")
    made = PartisipasiSPI.objects.create(
        kantor=kantor,
        tahun=isian.tahun,
        tanggal=isian.tanggal,
        kelompok=isian.kelompok.value,
        diundang=isian.diundang,
        mengisi=isian.mengisi,
        sumber=isian.sumber.strip(),
        oleh=actor,
    )
    said: dict[str, Json] = {"tahun": str(made.tahun), "mengisi": made.mengisi, "diundang": made.diundang}
    record(
        actor=actor,
        act="survei.spi.partisipasi",
        obj_type=OBJ_PARTISIPASI,
        obj_id=str(made.pk),
        kantor=kantor.pk,
        data=said,
    )
    return made


@transaction.atomic
def record_skor(*, actor: Akun, kantor: Kantor, isian: IsianSkor) -> SkorSPI:
    """Record or correct a published score; either a score or the reason why there is none, never both."""
    require(actor, kantor.pk, *PENGELOLA)
    _check_year(isian.tahun, kantor)
    terbit = isian.terbit.strip().replace(",", ".")
    if bool(terbit) == (isian.alasan_kosong is not None):
        raise ActRefused(
            Kalimat(gettext_noop("Isi skornya seperti tercetak, atau pilih alasan tidak ada skor.")), "terbit"
        )
    if not (isian.lembaga.strip() and isian.sumber.strip()):
        raise ActRefused(Kalimat(gettext_noop("Isi lembaga dan sumber skornya.")), "sumber")
    skor = _read_skor(terbit)
    kelas = kelas_spi(skor, isian.tahun)
    made, _new = SkorSPI.objects.update_or_create(
        kantor=kantor,
        tahun=isian.tahun,
        lembaga=isian.lembaga.strip(),
        defaults={
            "nilai": skor,
            "terbit": terbit,
            "alasan_kosong": isian.alasan_kosong.value if isian.alasan_kosong else "",
            "edisi": kelas.mutu.edisi if kelas.mutu else "",
            "rincian": {name: said for name, said in isian.rincian.items() if said},
            "sumber": isian.sumber.strip(),
            "oleh": actor,
        },
    )
    record(
        actor=actor,
        act="survei.spi.skor",
        obj_type=OBJ_SKOR,
        obj_id=str(made.pk),
        kantor=kantor.pk,
        data={"tahun": str(made.tahun), "lembaga": made.lembaga, "skor": terbit or "–"},
    )
    return made


@transaction.atomic
def add_aksi(*, actor: Akun, kantor: Kantor, isian: IsianAksi) -> RencanaAksiSPI:
    """Add one thing to do about one dimension."""
    require(actor, kantor.pk, *PENGELOLA)
    _check_year(isian.tahun, kantor, ahead=1)
    if not (isian.kegiatan.strip() and isian.penanggung_jawab.strip() and 1 <= isian.triwulan <= 4):
        raise ActRefused(Kalimat(gettext_noop("Isi kegiatan, penanggung jawab, dan triwulan 1 sampai 4.")))
    made = RencanaAksiSPI.objects.create(
        kantor=kantor,
        tahun=isian.tahun,
        dimensi=isian.dimensi.value,
        kegiatan=isian.kegiatan.strip(),
        penanggung_jawab=isian.penanggung_jawab.strip(),
        triwulan=isian.triwulan,
        oleh=actor,
    )
    _note_aksi(actor, "survei.spi.aksi", made)
    return made


@transaction.atomic
def move_aksi(
    *, actor: Akun, aksi: RencanaAksiSPI, status: StatusTindakLanjut, catatan: str
) -> RencanaAksiSPI:
    """Say how far an action is; done or given up needs words that say with what, or why."""
    row = RencanaAksiSPI.objects.select_for_update().get(pk=aksi.pk)
    require(actor, row.kantor_id, *PENGELOLA)
    ends = status in {StatusTindakLanjut.SELESAI, StatusTindakLanjut.BATAL}
    if ends and not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis buktinya, atau alasan kegiatan dibatalkan.")), "catatan")
    row.status, row.catatan = status.value, catatan.strip()
    row.save(update_fields=["status", "catatan"])
    _note_aksi(actor, "survei.spi.aksi_diubah", row)
    return row


def _read_skor(terbit: str) -> Decimal | None:
    if not terbit:
        return None
    try:
        skor = Decimal(terbit)
    except InvalidOperation:
        skor = Decimal(-1)
    exponent = skor.as_tuple().exponent
    if not 0 <= skor <= TERTINGGI or not isinstance(exponent, int) or exponent < -2:
        raise ActRefused(
            Kalimat(gettext_noop("Tulis skor 0 sampai 100 seperti tercetak, paling banyak dua angka.")),
            "terbit",
        )
    return skor


def _check_year(tahun: int, kantor: Kantor, *, ahead: int = 0) -> None:
    if not TAHUN_AWAL <= tahun <= today(kantor.zona_waktu).year + ahead:
        pola = gettext_noop("Isi tahun {awal} sampai tahun ini.")
        raise ActRefused(Kalimat(pola, {"awal": str(TAHUN_AWAL)}), "tahun")


def _note_aksi(actor: Akun, act: str, row: RencanaAksiSPI) -> None:
    record(
        actor=actor,
        act=act,
        obj_type=OBJ_AKSI,
        obj_id=str(row.pk),
        kantor=row.kantor_id,
        data={"tahun": str(row.tahun), "dimensi": row.dimensi, "status": row.status},
    )
