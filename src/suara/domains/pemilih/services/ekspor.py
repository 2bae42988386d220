"""Something of the list leaves: one person asks, a second approves, every written file is logged."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.jejak.services import hold
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused, SamePerson, WrongState
from suara.domains.pemilih.models import BerkasEkspor, Kandidat, PeriodeSatker, PermintaanEkspor
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU
from suara.domains.pemilih.services.dasar import lock_periode, note, require
from suara.domains.pemilih.terms_keluar import ProfilEkspor, StatusEkspor
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.wilayah import KodeWilayah

if TYPE_CHECKING:
    from suara.domains.pemilih.ekspor.tulis import BerkasTertulis

OBJ_EKSPOR = "pemilih.ekspor"
BERLAKU_HARI = 30
PALING_BANYAK_KASUS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianEkspor:
    """What is asked for. `kasus` are numbers of candidates of the period, for a case list."""

    profil: ProfilEkspor
    wilayah: str
    penerima: str
    nomor_surat: str
    tanggal_surat: date
    keperluan: str
    kasus: tuple[int, ...] = ()


@transaction.atomic
def request_ekspor(*, actor: Akun, periode: PeriodeSatker, isian: IsianEkspor) -> PermintaanEkspor:
    """Ask for an export; nothing is written before somebody else has approved it."""
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    _check_region(row, isian)
    _check_cases(row, isian)
    made = PermintaanEkspor.objects.create(
        periode=row,
        profil=isian.profil.value,
        wilayah=isian.wilayah,
        penerima=isian.penerima,
        nomor_surat=isian.nomor_surat,
        tanggal_surat=isian.tanggal_surat,
        keperluan=isian.keperluan,
        kasus=list(isian.kasus),
        peminta=actor,
    )
    hold()
    said: dict[str, Json] = {
        "wilayah": made.wilayah, "penerima": made.penerima, "surat": made.nomor_surat,
    }  # fmt: skip
    _note(actor, "pemilih.ekspor.diminta", made, said)
    return made


@transaction.atomic
def approve_ekspor(*, actor: Akun, permintaan: PermintaanEkspor, catatan: str = "") -> PermintaanEkspor:
    """Let the machine write the files of this request."""
    return _answer(actor, permintaan, StatusEkspor.DISETUJUI, catatan)


@transaction.atomic
def refuse_ekspor(*, actor: Akun, permintaan: PermintaanEkspor, catatan: str) -> PermintaanEkspor:
    """Refuse a request with a reason."""
    if not catatan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis mengapa permintaan ini ditolak.")))
    return _answer(actor, permintaan, StatusEkspor.DITOLAK, catatan)


def require_approved(permintaan: PermintaanEkspor, profil: ProfilEkspor) -> None:
    """Refuse to write anything for a request of another profile, not approved, or approved long ago."""
    if permintaan.profil != profil:
        said = gettext_noop("Permintaan {nomor} untuk profil {ada}, bukan {profil}.")
        isi = {"nomor": number_of(permintaan), "ada": permintaan.profil, "profil": profil.value}
        raise WrongState(Kalimat(said, isi))
    if permintaan.status != StatusEkspor.DISETUJUI or permintaan.diputus_at is None:
        said = gettext_noop(
            "Permintaan {nomor} belum disetujui orang kedua. Setujui dulu di Ruang Kerja, halaman Ekspor."
        )
        raise WrongState(Kalimat(said, {"nomor": number_of(permintaan)}))
    if (now() - permintaan.diputus_at).days >= BERLAKU_HARI:
        said = gettext_noop("Persetujuan permintaan {nomor} sudah lewat {hari} hari. Minta lagi.")
        raise WrongState(Kalimat(said, {"nomor": number_of(permintaan), "hari": BERLAKU_HARI}))


@transaction.atomic
def record_files(
    *, actor: Akun | None, permintaan: PermintaanEkspor, berkas: Sequence[BerkasTertulis], snapshot: str
) -> uuid.UUID:
    """Log every file that was written: what and how much, never whom."""
    putaran = uuid.uuid4()
    BerkasEkspor.objects.bulk_create(
        BerkasEkspor(
            permintaan=permintaan,
            putaran=putaran,
            nama=one.nama,
            wilayah=one.wilayah,
            baris=one.baris,
            ukuran=one.ukuran,
            sha256=one.sha256,
            snapshot=snapshot[:80],
        )
        for one in berkas
    )
    hold()
    said: dict[str, Json] = {
        "berkas": len(berkas), "jumlah": sum(one.baris for one in berkas), "penerima": permintaan.penerima,
        "snapshot": snapshot,
    }  # fmt: skip
    _note(actor, "pemilih.ekspor.ditulis", permintaan, said)
    return putaran


def rows_of_cases(permintaan: PermintaanEkspor) -> list[int]:
    """Return the rows of the list that the case list names."""
    rows = Kandidat.objects.filter(periode=permintaan.periode_id, pk__in=permintaan.kasus)
    return sorted(int(n) for n in rows.values_list("baris_id", flat=True) if n is not None)


def number_of(permintaan: PermintaanEkspor) -> str:
    """Return the number by which people name a request: ``E-000012``."""
    return f"E-{permintaan.pk:06d}"


def _answer(
    actor: Akun, permintaan: PermintaanEkspor, status: StatusEkspor, catatan: str
) -> PermintaanEkspor:
    require(actor, permintaan.periode.kantor_id, *PENYETUJU)
    lock_periode(permintaan.periode)
    row = PermintaanEkspor.objects.select_for_update().get(pk=permintaan.pk)
    if row.status != StatusEkspor.DIMINTA:
        raise WrongState(Kalimat(gettext_noop("Permintaan ini sudah diputus.")))
    if row.peminta_id == actor.pk:
        raise SamePerson
    row.status, row.penyetuju, row.catatan, row.diputus_at = status.value, actor, catatan.strip()[:250], now()
    row.save(update_fields=["status", "penyetuju", "catatan", "diputus_at"])
    hold()
    _note(actor, f"pemilih.ekspor.{status.value.lower()}", row, {})
    return row


def _note(actor: Akun | None, act: str, row: PermintaanEkspor, said: dict[str, Json]) -> None:
    data: dict[str, Json] = {"profil": row.profil, "nomor": number_of(row), **said}
    note(actor, act, row.periode, data, obj=(OBJ_EKSPOR, str(row.pk)))


def _check_region(periode: PeriodeSatker, isian: IsianEkspor) -> None:
    own = str(periode.kantor.wilayah_id or periode.kantor_id)
    try:
        kode = KodeWilayah(isian.wilayah).kode
    except ValueError:
        kode = ""
    if kode != own and not kode.startswith(f"{own}."):
        said = gettext_noop("Wilayah {wilayah} bukan wilayah {kantor}. Pilih wilayah kantor periode itu.")
        raise ActRefused(Kalimat(said, {"wilayah": isian.wilayah, "kantor": periode.kantor.nama}))


def _check_cases(periode: PeriodeSatker, isian: IsianEkspor) -> None:
    wanted = set(isian.kasus)
    if isian.profil is not ProfilEkspor.ANTAR_INSTANSI:
        if wanted:
            raise ActRefused(Kalimat(gettext_noop("Nomor kandidat hanya untuk profil antarinstansi.")))
        return
    if not wanted or len(wanted) > PALING_BANYAK_KASUS:
        said = gettext_noop("Tulis nomor kandidat perkaranya, 1 sampai {paling_banyak} nomor.")
        raise ActRefused(Kalimat(said, {"paling_banyak": PALING_BANYAK_KASUS}))
    found = Kandidat.objects.filter(periode=periode, pk__in=wanted, baris_id__isnull=False).count()
    if found != len(wanted):
        said = gettext_noop(
            "{kurang} nomor bukan kandidat periode ini, atau tidak menunjuk baris daftar. Periksa nomornya."
        )
        raise ActRefused(Kalimat(said, {"kurang": len(wanted) - found}))
