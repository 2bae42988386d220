"""When a report ends by itself, exactly as SP4N-LAPOR! states it.

The institution has followed up, in substance and after the reporter's last message, and 10 working days have
passed since with no word of the reporter or of the administrator. On the 7th the reporter is warned; whoever
was warned late keeps the days between warning and end. A question of the unit that nobody answers does not
end a report that was never followed up: the unit goes on with what it has (LANJUTKAN).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from suara.domains.pengaduan.rules.jam import (
    ZONA_KANTOR,
    Satuan,
    hitung_hari,
    hitung_jam,
    sisa_hari_kerja,
    tanggal_di,
)
from suara.domains.pengaduan.terms import KodeJam, Status
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import get_number


class TindakanTutup(Istilah):
    """What the timer does with a report today."""

    TIDAK = "TIDAK", gettext_noop("Tidak ditutup otomatis")
    TUNGGU = "TUNGGU", gettext_noop("Menunggu")
    INGATKAN = "INGATKAN", gettext_noop("Ingatkan pelapor")
    TUTUP = "TUTUP", gettext_noop("Tutup otomatis")
    LANJUTKAN = "LANJUTKAN", gettext_noop("Lanjutkan tanpa jawaban pelapor")


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaTutup:
    """What the rule needs to know of a report; moments with their zone."""

    status: Status
    tl_substantif_terakhir: datetime | None
    pesan_pelapor_terakhir: datetime | None = None
    pesan_kantor_terakhir: datetime | None = None
    """The last message of unit or administrator of any kind: a question, news, an answer."""
    diingatkan_pada: date | None = None
    """When the reporter was warned about this very count; None if not."""
    anak_belum_dijawab: int = 0
    usulan_menunggu: bool = False


@dataclass(frozen=True, slots=True)
class HasilTutup:
    """What to do today, why, and the two days of the count (None when nothing is counted)."""

    tindakan: TindakanTutup
    alasan: Kalimat
    ingatkan_pada: date | None = None
    hari_terakhir: date | None = None
    """The last day on which the reporter can answer; the report ends on a later day."""


def nilai_tutup(
    fakta: FaktaTutup, hari_ini: date, *, hari_khusus: Collection[date] = (), zona: str = ZONA_KANTOR
) -> HasilTutup:
    """Say what the timer does with this report today; asking twice gives the same answer."""
    if fakta.status not in (Status.PR, Status.MP):
        return _tidak(gettext_noop("Laporan tidak sedang diproses."))
    mulai = max(filter(None, (fakta.tl_substantif_terakhir, fakta.pesan_kantor_terakhir)), default=None)
    if mulai is None:
        return _tidak(gettext_noop("Belum ada tindak lanjut."))
    terakhir = hitung_jam(KodeJam.C3, mulai=mulai, hari_khusus=hari_khusus, zona=zona).jatuh_tempo
    hari_ingat, _parameter = get_number("pengaduan.c3_ingat_hari", tanggal_di(mulai, zona))
    ingat, _jejak = hitung_hari(
        tanggal_di(mulai, zona), hari_ingat, Satuan.HARI_KERJA, hari_khusus=hari_khusus
    )
    if terakhir is None or ingat is None:  # pragma: no cover - no pause was given
        raise AssertionError
    if halangan := _obstacle(fakta):
        habis = fakta.status is Status.MP and hari_ini > terakhir
        tindakan = TindakanTutup.LANJUTKAN if habis else TindakanTutup.TIDAK
        return HasilTutup(tindakan, Kalimat(halangan))
    if fakta.diingatkan_pada is not None:
        akhir = _after_warning(fakta.diingatkan_pada, ingat, terakhir, hari_khusus)
        return _wait_or_close(hari_ini, ingat, akhir)
    if hari_ini >= ingat:
        pola = gettext_noop("Pelapor diberi tahu: laporan ditutup bila tidak ada tanggapan.")
        return HasilTutup(TindakanTutup.INGATKAN, Kalimat(pola), ingat, terakhir)
    return _wait_or_close(hari_ini, ingat, terakhir)


def _obstacle(fakta: FaktaTutup) -> str | None:
    tl, pesan = fakta.tl_substantif_terakhir, fakta.pesan_pelapor_terakhir
    if tl is None:
        return gettext_noop("Belum ada tindak lanjut yang berisi.")
    if pesan is not None and pesan >= tl:
        return gettext_noop("Pesan terakhir pelapor belum ditindaklanjuti.")
    if fakta.usulan_menunggu:
        return gettext_noop("Usul selesai masih menunggu persetujuan.")
    if fakta.anak_belum_dijawab:
        return gettext_noop("Laporan yang digabung belum dijawab.")
    return None


def _after_warning(diingatkan: date, ingat: date, terakhir: date, hari_khusus: Collection[date]) -> date:
    """A late warning moves the end: the days between warning and end belong to the reporter."""
    if diingatkan <= ingat:
        return terakhir
    jumlah = sisa_hari_kerja(ingat, terakhir, hari_khusus)
    akhir, _jejak = hitung_hari(diingatkan, jumlah, Satuan.HARI_KERJA, hari_khusus=hari_khusus)
    return max(terakhir, akhir or terakhir)


def _wait_or_close(hari_ini: date, ingat: date, akhir: date) -> HasilTutup:
    if hari_ini > akhir:
        pola = gettext_noop("Sudah ditindaklanjuti; tidak ada tanggapan sampai {akhir}.")
        return HasilTutup(TindakanTutup.TUTUP, Kalimat(pola, {"akhir": akhir.isoformat()}), ingat, akhir)
    pola = gettext_noop("Pelapor dapat menanggapi sampai {akhir}.")
    return HasilTutup(TindakanTutup.TUNGGU, Kalimat(pola, {"akhir": akhir.isoformat()}), ingat, akhir)


def _tidak(pola: str) -> HasilTutup:
    return HasilTutup(TindakanTutup.TIDAK, Kalimat(pola))
