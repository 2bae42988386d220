"""Questionnaires: a draft out of a definition, published once, withdrawn but never changed or deleted.

`VersiInstrumen.nomor` only counts the versions; what people read (1, 1.1, 2) stands in the definition and
follows from what changed (`instrumen/beda.py`).
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.jejak.services import record
from suara.domains.survei.errors import ActRefused, NotAllowed, StaleVersion, WrongState
from suara.domains.survei.instrumen.aturan import check_berlaku, load_aturan
from suara.domains.survei.instrumen.beda import compare, kelas, next_versi
from suara.domains.survei.instrumen.benih import load_benih
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.galat import DefinisiDitolak
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import Gelombang, Instrumen, VersiInstrumen
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.terms_kerja import StatusGelombang, StatusVersi
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import ParameterTidakAda

OBJ_VERSI = "survei.versi"


@transaction.atomic
def draft_versi(*, actor: Akun, definisi: Definisi) -> VersiInstrumen:
    """Keep a definition as the one draft of its questionnaire, numbered after the last published version."""
    _require(actor)
    instrumen, made = Instrumen.objects.select_for_update().get_or_create(
        kode=definisi.kode, defaults={"nama": str(definisi.judul), "jenis": definisi.jenis}
    )
    if instrumen.jenis != definisi.jenis:
        said = gettext_noop("Kuesioner {kode} sudah ada dengan jenis lain. Pilih kode lain.")
        raise ActRefused(Kalimat(said, {"kode": definisi.kode}))
    if not made and instrumen.versi_set.filter(status=StatusVersi.DRAF).exists():
        said = gettext_noop("Kuesioner {kode} sudah punya draf. Buka drafnya, lalu ganti isinya dari sana.")
        raise WrongState(Kalimat(said, {"kode": definisi.kode}))
    last = instrumen.versi_set.order_by("-nomor").first()
    row = VersiInstrumen(instrumen=instrumen, nomor=last.nomor + 1 if last else 1, status=StatusVersi.DRAF)
    return _keep(actor, row, definisi)


@transaction.atomic
def copy_versi(*, actor: Akun, versi: VersiInstrumen) -> VersiInstrumen:
    """Open a draft that begins as a published version is; the draft that is open already, if there is one."""
    _require(actor)
    instrumen = Instrumen.objects.select_for_update().get(pk=versi.instrumen_id)
    if versi.status == StatusVersi.DRAF:
        raise WrongState(Kalimat(gettext_noop("Ini masih draf; ubah di sini.")))
    draf = instrumen.versi_set.filter(status=StatusVersi.DRAF).first()
    if draf is not None:
        return draf
    last = instrumen.versi_set.order_by("-nomor").first()
    nomor = last.nomor + 1 if last else 1
    row = VersiInstrumen(instrumen=instrumen, nomor=nomor, status=StatusVersi.DRAF)
    return _keep(actor, row, load_definisi(versi.definisi), same=True)


@transaction.atomic
def edit_draf(*, actor: Akun, versi: VersiInstrumen, definisi: Definisi, sidik: str) -> VersiInstrumen:
    """Keep one act of editing; a draft may be for a while what the published version is."""
    _require(actor)
    row = _lock_draf(versi, sidik)
    return row if definisi.sha256 == sidik else _keep(actor, row, definisi, same=True)


@transaction.atomic
def replace_draf(*, actor: Akun, versi: VersiInstrumen, definisi: Definisi, sidik: str) -> VersiInstrumen:
    """Put another definition in the place of a draft's; `sidik` is the one that the officer saw."""
    _require(actor)
    row = _lock_draf(versi, sidik)
    if (definisi.kode, definisi.jenis) != (row.instrumen.kode, row.instrumen.jenis):
        said = gettext_noop("Berkas ini kuesioner {kode}, bukan {lain}. Impor sebagai kuesioner baru.")
        raise ActRefused(Kalimat(said, {"kode": definisi.kode, "lain": row.instrumen.kode}))
    return _keep(actor, row, definisi)


@transaction.atomic
def publish_versi(*, actor: Akun, versi: VersiInstrumen, berlaku_mulai: date, sidik: str) -> VersiInstrumen:
    """Publish the draft that the officer saw. From here on nobody can change it."""
    _require(actor)
    row = _lock_draf(versi, sidik)
    definisi = load_definisi(row.definisi)
    last = _last(row)
    if last is not None and not compare(last, definisi):
        said = gettext_noop("Draf ini sama dengan versi {versi}. Ubah dulu, atau hapus drafnya.")
        raise ActRefused(Kalimat(said, {"versi": last.versi}))
    try:
        check_berlaku(load_aturan()[definisi.aturan_skor], berlaku_mulai)
    except ParameterTidakAda as error:
        raise ActRefused(error.pesan, "berlaku_mulai") from error
    row.status, row.berlaku_mulai, row.sha256 = StatusVersi.TERBIT, berlaku_mulai, definisi.sha256
    row.save(update_fields=["status", "berlaku_mulai", "sha256"])
    Instrumen.objects.filter(pk=row.instrumen_id).update(nama=str(definisi.judul))
    _note(actor, "survei.instrumen.terbit", row, definisi, sidik=definisi.sha256[:12])
    return row


@transaction.atomic
def retire_versi(*, actor: Akun, versi: VersiInstrumen, alasan: str) -> VersiInstrumen:
    """Withdraw a published version: waves that used it keep it, new ones cannot choose it."""
    _require(actor)
    if not alasan.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis alasan penarikan.")), "alasan")
    row = VersiInstrumen.objects.select_for_update().select_related("instrumen").get(pk=versi.pk)
    if row.status != StatusVersi.TERBIT:
        raise WrongState(Kalimat(gettext_noop("Hanya kuesioner terbit yang dapat ditarik.")))
    if Gelombang.objects.filter(versi=row, status=StatusGelombang.BUKA).exists():
        said = gettext_noop("Masih ada gelombang yang dibuka dengan kuesioner ini. Tutup dulu, lalu tarik.")
        raise WrongState(Kalimat(said))
    row.status = StatusVersi.DITARIK
    row.save(update_fields=["status"])
    _note(actor, "survei.instrumen.ditarik", row, load_definisi(row.definisi), alasan=alasan.strip()[:250])
    return row


@transaction.atomic
def discard_draf(*, actor: Akun, versi: VersiInstrumen, sidik: str) -> None:
    """Delete a draft; a questionnaire without any version goes with it."""
    _require(actor)
    row = _lock_draf(versi, sidik)
    if Gelombang.objects.filter(versi=row).exists():
        raise WrongState(Kalimat(gettext_noop("Sudah ada gelombang yang memakai draf ini.")))
    _note(actor, "survei.instrumen.dibuang", row, load_definisi(row.definisi))
    instrumen = row.instrumen
    row.delete()
    if not instrumen.versi_set.exists():
        instrumen.delete()


@transaction.atomic
def load_seeds() -> int:
    """Bring in the questionnaires of the house that are not there yet; return how many came. Repeatable."""
    came = 0
    for definisi in load_benih().values():
        instrumen, _made = Instrumen.objects.get_or_create(
            kode=definisi.kode, defaults={"nama": str(definisi.judul), "jenis": definisi.jenis}
        )
        if (
            instrumen.versi_set.filter(definisi__versi=definisi.versi)
            .exclude(status=StatusVersi.DRAF)
            .exists()
        ):
            continue
        last = instrumen.versi_set.order_by("-nomor").first()
        row = VersiInstrumen.objects.create(
            instrumen=instrumen,
            nomor=last.nomor + 1 if last else 1,
            status=StatusVersi.TERBIT,
            berlaku_mulai=load_aturan()[definisi.aturan_skor].mulai,
            definisi=definisi.to_dict(),
            sha256=definisi.sha256,
            aturan_skor=definisi.aturan_skor,
        )
        _note(None, "survei.instrumen.dimuat", row, definisi)
        came += 1
    return came


def sidik_of(versi: VersiInstrumen) -> str:
    """Return the fingerprint of what a version holds now; a draft has no stored one."""
    try:
        return versi.sha256 or load_definisi(versi.definisi).sha256
    except DefinisiDitolak:
        return ""


def _keep(actor: Akun, row: VersiInstrumen, definisi: Definisi, *, same: bool = False) -> VersiInstrumen:
    made = _numbered(row, definisi, same=same)
    row.definisi, row.aturan_skor = made.to_dict(), made.aturan_skor
    row.save()
    _note(actor, "survei.instrumen.draf", row, made)
    return row


def _numbered(row: VersiInstrumen, definisi: Definisi, *, same: bool) -> Definisi:
    """Give the definition its number after the newest published version.

    A file that changes nothing is refused; a draft that is edited may be the `same` for a while.
    """
    last = _last(row)
    if last is None:
        return definisi.dengan_versi("1")
    changes = compare(last, definisi)
    if not changes and not same:
        said = gettext_noop("Berkas ini sama dengan versi {versi}. Tidak ada yang perlu disimpan.")
        raise ActRefused(Kalimat(said, {"versi": last.versi}))
    return definisi.dengan_versi(next_versi(last.versi, kelas(changes)))


def _last(row: VersiInstrumen) -> Definisi | None:
    """Return the newest version of the same questionnaire that is no draft."""
    done = row.instrumen.versi_set.exclude(status=StatusVersi.DRAF).order_by("-nomor").first()
    return load_definisi(done.definisi) if done else None


def _lock_draf(versi: VersiInstrumen, sidik: str) -> VersiInstrumen:
    row = VersiInstrumen.objects.select_for_update().select_related("instrumen").get(pk=versi.pk)
    if row.status != StatusVersi.DRAF:
        raise WrongState(Kalimat(gettext_noop("Kuesioner ini sudah terbit dan tidak berubah lagi.")))
    if sidik_of(row) != sidik:
        raise StaleVersion
    return row


def _require(actor: Akun) -> None:
    if not list_kantor(actor, *PENGELOLA).exists():
        raise NotAllowed


def _note(actor: Akun | None, act: str, row: VersiInstrumen, definisi: Definisi, **data: str) -> None:
    office = list_kantor(actor, *PENGELOLA).first() if actor else None
    record(
        actor=actor, act=act, obj_type=OBJ_VERSI, obj_id=str(row.pk), kantor=office.pk if office else None,
        data={"versi": definisi.nama, **data},
    )  # fmt: skip
