"""Taking a letter in, checking its papers, closing and reopening the case."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time

from django.db import IntegrityError, transaction

from suara.core.akun.models import Akun
from suara.core.akun.queries import has_peran
from suara.core.berkas.models import Berkas
from suara.core.surat.services import delete_draft
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, NotAllowed
from suara.domains.paw.models import Anggota, Calon, Dapil, KeputusanPAW, LampiranPermohonan, PermohonanPAW
from suara.domains.paw.services.case import begin, record_act, refuse_future
from suara.domains.paw.services.clocks import close_clocks, open_clocks
from suara.domains.paw.status import AlasanTutup, HasilPeriksa, StatusPermohonan
from suara.domains.paw.terms import JenisDokumen, PeranPengirim
from suara.domains.paw.workflow import SEKRETARIAT, Act
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianPermohonan:
    """What the letter says, as an officer typed it."""

    nomor_surat: str
    tanggal_surat: date
    tanggal_diterima: date
    jam_diterima: time | None = None
    perihal_surat: str = ""
    pengirim: str
    nama_pengirim: str
    ditandatangani_ketua: bool | None = None
    lembaga: str
    dapil: Dapil | None = None
    anggota: Anggota | None = None
    nama_anggota: str
    alasan: str = ""
    alasan_diberhentikan: str = ""
    keadaan: str = ""
    putusan_pidana: Mapping[str, Json] = field(default_factory=dict)
    tanggal_lowong: date | None = None
    akhir_masa_jabatan: date | None = None
    calon_usulan: Calon | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianDokumen:
    """What an officer saw on a paper; the names are those of `DokumenBukti`."""

    jenis_dokumen: str
    nomor_dokumen: str = ""
    tanggal_dokumen: date | None = None
    penerbit: str = ""
    identitas_cocok: bool | None = None
    bermeterai: bool | None = None
    ditandatangani_sendiri: bool | None = None
    menyebut_cpaw: bool | None = None
    inkrah: bool | None = None

    def columns(self) -> dict[str, object]:
        """Return the values by column name."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@transaction.atomic
def register_permohonan(
    *,
    actor: Akun,
    kantor: Kantor,
    isian: IsianPermohonan,
    surat: Berkas,
    lampiran: Sequence[tuple[IsianDokumen, Berkas]] = (),
    pk: uuid.UUID | None = None,
) -> PermohonanPAW:
    """Register a letter as a new case, linked to the last case of the same member; start both clocks.

    `pk` is the key of the draft that the letter was typed in, so that its address leads on to the case.
    Raises `ActRefused` for a date that can't be, a letter registered twice, or a year without calendar.
    """
    _check_may_register(actor, kantor)
    _check_dates(isian, kantor)
    permohonan = _store_letter(actor=actor, kantor=kantor, isian=isian, surat=surat, pk=pk)
    _store_papers(actor=actor, permohonan=permohonan, lampiran=lampiran)
    record_act(
        actor=actor,
        act="paw.permohonan.diterima",
        permohonan=permohonan,
        data={"nomor": isian.nomor_surat, "anggota": isian.nama_anggota, "lampiran": len(lampiran)},
    )
    _start_clocks(actor=actor, permohonan=permohonan)
    return permohonan


def _check_may_register(actor: Akun, kantor: Kantor) -> None:
    if not any(has_peran(actor, peran, kantor) for peran in SEKRETARIAT):
        raise NotAllowed(Kalimat(gettext_noop("Hanya sekretariat kantor ini yang mendaftarkan surat.")))


def _store_letter(
    *, actor: Akun, kantor: Kantor, isian: IsianPermohonan, surat: Berkas, pk: uuid.UUID | None
) -> PermohonanPAW:
    """Store the letter as a case; the database knows whether the same letter is here already."""
    values = {name: getattr(isian, name) for name in isian.__dataclass_fields__}
    values["putusan_pidana"] = dict(isian.putusan_pidana)
    try:
        with transaction.atomic():
            return PermohonanPAW.objects.create(
                pk=pk or uuid.uuid4(),
                kantor=kantor,
                surat=surat,
                permohonan_sebelumnya=_find_previous(kantor, isian.anggota),
                didaftarkan_oleh=actor,
                diubah_oleh=actor,
                **values,
            )
    except IntegrityError as error:
        raise ActRefused(
            Kalimat(
                gettext_noop("Surat {nomor} tertanggal {tanggal} sudah terdaftar di kantor ini."),
                {"nomor": isian.nomor_surat, "tanggal": isian.tanggal_surat.isoformat()},
            )
        ) from error


def _store_papers(
    *, actor: Akun, permohonan: PermohonanPAW, lampiran: Sequence[tuple[IsianDokumen, Berkas]]
) -> None:
    for dokumen, berkas in lampiran:
        LampiranPermohonan.objects.create(
            permohonan=permohonan, berkas=berkas, dicatat_oleh=actor, **dokumen.columns()
        )


def _start_clocks(*, actor: Akun, permohonan: PermohonanPAW) -> None:
    """A letter of a party, a family or the public starts nothing: it is answered, without a clock."""
    if PeranPengirim(permohonan.pengirim).name.startswith("PIMPINAN_"):
        open_clocks(actor=actor, permohonan=permohonan)


@transaction.atomic
def add_lampiran(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, dokumen: IsianDokumen, berkas: Berkas
) -> LampiranPermohonan:
    """Add a paper that came with the letter or after it."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.ADD_LAMPIRAN, versi=versi)
    lampiran = LampiranPermohonan.objects.create(
        permohonan=hand.permohonan, berkas=berkas, dicatat_oleh=actor, **dokumen.columns()
    )
    hand.finish(
        "paw.lampiran.ditambahkan",
        {"jenis": JenisDokumen(lampiran.jenis_dokumen).label if lampiran.jenis_dokumen else "–"},
    )
    return lampiran


@transaction.atomic
def check_kelengkapan(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    hasil: HasilPeriksa,
    catatan: str = "",
    kekurangan: Sequence[str] = (),
) -> PermohonanPAW:
    """Record what the intake found; what is missing must be named, or S5 could not say it."""
    if hasil == HasilPeriksa.TIDAK_LENGKAP and not kekurangan:
        raise ActRefused(Kalimat(gettext_noop("Sebutkan dokumen yang kurang, satu per baris.")))
    if hasil == HasilPeriksa.BUKAN_KEWENANGAN and not catatan:
        raise ActRefused(Kalimat(gettext_noop("Tuliskan mengapa permohonan ini bukan kewenangan kantor.")))
    hand = begin(
        actor=actor, permohonan=permohonan, act=Act.CHECK_KELENGKAPAN, versi=versi, hasil=hasil.value
    )
    hand.permohonan.hasil_periksa = hasil
    hand.permohonan.catatan_periksa = catatan
    hand.permohonan.kekurangan = list(kekurangan)
    hand.finish("paw.permohonan.diperiksa", {"hasil": hasil.value, "kekurangan": list(kekurangan)})
    return hand.permohonan


@transaction.atomic
def close_permohonan(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, alasan: AlasanTutup, catatan: str = ""
) -> PermohonanPAW:
    """Close the case. Without a withdrawal or a newer letter, an answer must have gone out before."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.CLOSE, versi=versi)
    if alasan == AlasanTutup.SELESAI and not _is_answered(hand.permohonan):
        raise ActRefused(
            Kalimat(
                gettext_noop("Surat ini belum dijawab. Terbitkan surat jawaban dulu, lalu tutup perkara.")
            )
        )
    close_clocks(actor=actor, permohonan=hand.permohonan)
    hand.finish("paw.permohonan.ditutup", {"alasan": alasan.value, "catatan": catatan})
    return hand.permohonan


@transaction.atomic
def reopen_permohonan(*, actor: Akun, permohonan: PermohonanPAW, versi: int, catatan: str) -> PermohonanPAW:
    """Take a case up again: after S2 once the ruling is final (Pasal 29), or before a decision went out.

    The decision stays on record; its unissued drafts are thrown away, because a new decision brings its own.
    """
    hand = begin(actor=actor, permohonan=permohonan, act=Act.REOPEN, versi=versi)
    last = hand.permohonan.keputusan_set.order_by("-nomor_urut").first()
    if hand.permohonan.status == StatusPermohonan.DIPUTUSKAN:
        _discard_drafts(actor, hand.permohonan, last)
    else:
        _require_final_ruling(hand.permohonan, last)
    hand.finish("paw.permohonan.dibuka_kembali", {"catatan": catatan})
    return hand.permohonan


def _require_final_ruling(permohonan: PermohonanPAW, last: KeputusanPAW | None) -> None:
    if last is None or last.hasil != "BELUM_DAPAT_DIPROSES":
        raise ActRefused(
            Kalimat(
                gettext_noop("Hanya permohonan yang menunggu putusan tentang anggota yang dapat dibuka lagi.")
            )
        )
    open_cases = permohonan.proseshukum_set.filter(calon__isnull=True, digantikan__isnull=True)
    if not open_cases or any(item.inkrah is not True for item in open_cases):
        raise ActRefused(
            Kalimat(gettext_noop("Catat dulu putusan tentang anggota yang sudah berkekuatan hukum tetap."))
        )


def _discard_drafts(actor: Akun, permohonan: PermohonanPAW, last: KeputusanPAW | None) -> None:
    rows = list(permohonan.dokumen_set.filter(keputusan=last).select_related("dokumen"))
    if any(row.dokumen.is_terbit for row in rows):
        raise ActRefused(
            Kalimat(
                gettext_noop(
                    "Dokumen putusan ini sudah terbit. Perbaiki dengan ralat, bukan dengan membuka kembali."
                )
            )
        )
    for row in rows:
        row.delete()
        delete_draft(actor=actor, dokumen=row.dokumen)


def _check_dates(isian: IsianPermohonan, kantor: Kantor) -> None:
    refuse_future(isian.tanggal_surat, gettext_noop("Tanggal surat"), kantor.zona_waktu)
    refuse_future(isian.tanggal_diterima, gettext_noop("Tanggal diterima"), kantor.zona_waktu)
    if isian.tanggal_diterima < isian.tanggal_surat:
        raise ActRefused(
            Kalimat(
                gettext_noop(
                    "Surat tertanggal {surat} tidak mungkin diterima {diterima}. Periksa kedua tanggal."
                ),
                {"surat": isian.tanggal_surat.isoformat(), "diterima": isian.tanggal_diterima.isoformat()},
            )
        )
    if isian.tanggal_lowong and isian.tanggal_lowong > today(kantor.zona_waktu):
        refuse_future(isian.tanggal_lowong, gettext_noop("Tanggal kursi kosong"), kantor.zona_waktu)


def _find_previous(kantor: Kantor, anggota: Anggota | None) -> PermohonanPAW | None:
    if anggota is None:
        return None
    same_seat = PermohonanPAW.objects.filter(kantor=kantor, anggota__kursi=anggota.kursi_id)
    return same_seat.order_by("-tanggal_diterima", "-created_at").first()


def _is_answered(permohonan: PermohonanPAW) -> bool:
    answers = ("S1", "S2", "S3", "S4", "S5")
    return permohonan.dokumen_set.filter(jenis__in=answers, dokumen__status="TERBIT").exists()
