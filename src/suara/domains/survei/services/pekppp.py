"""A round of PEKPPP: values, evidence, moving on. What stands here is the office's simulation of itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, SamePerson, StaleVersion, WrongState
from suara.domains.survei.models import BuktiF01, NilaiF02, PutaranPEKPPP
from suara.domains.survei.pagar import PENANDA_TANGAN, PENGELOLA
from suara.domains.survei.queries.pekppp import kurang_bukti, read_simulasi
from suara.domains.survei.queries.pekppp_bukti import read_rujukan
from suara.domains.survei.rules.pekppp import TERTINGGI, formulir_hukum
from suara.domains.survei.services.dasar import require
from suara.domains.survei.terms import FormulirPEKPPP
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_pekppp import ActPutaran
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_PUTARAN = "survei.putaran"
TAHUN_AWAL = 2022
"""The first year of this instrument: older figures have other weights and are not continued."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianNilai:
    """The value of one indicator as it was typed; None takes a value back."""

    kode: str
    nilai: int | None
    catatan: str = ""


@transaction.atomic
def open_putaran(*, actor: Akun, kantor: Kantor, tahun: int, formulir: FormulirPEKPPP) -> PutaranPEKPPP:
    """Begin the self-assessment of a year."""
    require(actor, kantor.pk, *PENGELOLA)
    if not TAHUN_AWAL <= tahun <= today(kantor.zona_waktu).year:
        pola = gettext_noop("Instrumen ini berlaku sejak {awal}; isi tahun {awal} sampai tahun ini.")
        raise ActRefused(Kalimat(pola, {"awal": str(TAHUN_AWAL)}), "tahun")
    try:
        with transaction.atomic():
            made = PutaranPEKPPP.objects.create(
                kantor=kantor, tahun=tahun, formulir=formulir.value, dibuat_oleh=actor
            )
    except IntegrityError:
        said = gettext_noop("Putaran {tahun} dengan formulir itu sudah ada.")
        raise ActRefused(Kalimat(said, {"tahun": str(tahun)}), "tahun") from None
    note_putaran(actor, "survei.pekppp.dibuka", made)
    return made


@transaction.atomic
def record_nilai(
    *, actor: Akun, putaran: PutaranPEKPPP, revisi: int, isian: Sequence[IsianNilai]
) -> PutaranPEKPPP:
    """Write the values of some indicators; None is "not judged" and never 0."""
    row = _lock_open(actor, putaran, revisi)
    known = {satu.kode for satu in formulir_hukum(FormulirPEKPPP(row.formulir)).indikator}
    for one in isian:
        if one.kode not in known or (one.nilai is not None and not 0 <= one.nilai <= TERTINGGI):
            raise ActRefused(Kalimat(gettext_noop("Indikator {kode}: pilih 0 sampai 5."), {"kode": one.kode}))
    old = {satu.indikator: satu for satu in row.nilai_set.all()}
    changed = [one for one in isian if _differs(old.get(one.kode), one)]
    for one in changed:
        NilaiF02.objects.update_or_create(
            putaran=row,
            indikator=one.kode,
            defaults={"nilai": one.nilai, "catatan": one.catatan, "penilai": actor},
        )
    if changed:
        note_putaran(
            actor, "survei.pekppp.dinilai", row, {"jumlah": len(changed), "kode": [o.kode for o in changed]}
        )
        step_revisi(row)
    return row


@transaction.atomic
def add_bukti(
    *,
    actor: Akun,
    putaran: PutaranPEKPPP,
    indikator: str,
    dokumen: str,
    keterangan: str,
    berkas: Berkas | None,
    rujukan: str = "",
) -> BuktiF01:
    """Add evidence for an indicator: a file, what Suara keeps, or where it stands. It is only added."""
    row = _lock_open(actor, putaran, None)
    form = formulir_hukum(FormulirPEKPPP(row.formulir))
    found = next((satu for satu in form.indikator if satu.kode == indikator), None)
    if found is None or dokumen not in {satu.kode for satu in found.dokumen}:
        raise ActRefused(Kalimat(gettext_noop("Jenis bukti itu tidak ada pada indikator ini.")), "dokumen")
    if rujukan and not read_rujukan([rujukan], row.kantor):
        raise ActRefused(Kalimat(gettext_noop("Bukti itu tidak ada lagi di Suara.")), "rujukan")
    if berkas is None and not rujukan and not keterangan.strip():
        said = gettext_noop("Unggah berkasnya, pilih bukti di Suara, atau tulis alamat dan letaknya.")
        raise ActRefused(Kalimat(said), "keterangan")
    made = BuktiF01.objects.create(
        putaran=row,
        indikator=indikator,
        dokumen=dokumen,
        keterangan=keterangan.strip(),
        rujukan=rujukan,
        berkas=berkas,
        oleh=actor,
    )
    note_putaran(
        actor,
        "survei.pekppp.bukti",
        row,
        {"indikator": indikator, "sha256": berkas.sha256 if berkas else ""},
    )
    return made


@transaction.atomic
def move_putaran(*, actor: Akun, putaran: PutaranPEKPPP, act: ActPutaran, revisi: int) -> PutaranPEKPPP:
    """Move a round on: judged, given back, or approved by a second person and frozen."""
    row = lock_putaran(putaran, revisi)
    {
        ActPutaran.NILAI: _judge,
        ActPutaran.KEMBALIKAN: _give_back,
        ActPutaran.SELESAIKAN: _approve,
    }[act](actor, row)
    row.revisi += 1
    row.save(update_fields=["status", "hasil", "dinilai_oleh", "selesai_oleh", "selesai_at", "revisi"])
    return row


def _judge(actor: Akun, row: PutaranPEKPPP) -> None:
    require(actor, row.kantor_id, *PENGELOLA)
    _expect(row, StatusPutaran.DIISI)
    state = read_simulasi(row)
    if state.belum:
        pola = gettext_noop("{n} indikator belum dinilai: {kode}.")
        raise ActRefused(Kalimat(pola, {"n": len(state.belum), "kode": "; ".join(state.belum)}))
    if missing := kurang_bukti(row):
        pola = gettext_noop("Nilai di atas 0 tanpa bukti wajib: {kode}. Tambah buktinya atau ubah nilainya.")
        raise ActRefused(Kalimat(pola, {"kode": "; ".join(missing)}))
    row.status, row.dinilai_oleh = StatusPutaran.DINILAI, actor
    note_putaran(actor, "survei.pekppp.diajukan", row)


def _give_back(actor: Akun, row: PutaranPEKPPP) -> None:
    require(actor, row.kantor_id, *PENGELOLA, *PENANDA_TANGAN)
    _expect(row, StatusPutaran.DINILAI)
    row.status, row.dinilai_oleh = StatusPutaran.DIISI, None
    note_putaran(actor, "survei.pekppp.dikembalikan", row)


def _approve(actor: Akun, row: PutaranPEKPPP) -> None:
    require(actor, row.kantor_id, *PENANDA_TANGAN)
    _expect(row, StatusPutaran.DINILAI)
    if row.dinilai_oleh_id == actor.pk:
        raise SamePerson
    row.hasil = read_simulasi(row).to_dict()
    row.status, row.selesai_oleh, row.selesai_at = StatusPutaran.SELESAI, actor, now()
    note_putaran(actor, "survei.pekppp.disahkan", row, {"ipp": row.hasil["ipp"] or "–"})


def lock_putaran(putaran: PutaranPEKPPP, revisi: int | None) -> PutaranPEKPPP:
    """Return the round, locked until the act ends; refused when it is no longer at `revisi`."""
    row = PutaranPEKPPP.objects.select_for_update().get(pk=putaran.pk)
    if revisi is not None and row.revisi != revisi:
        raise StaleVersion
    return row


def _lock_open(actor: Akun, putaran: PutaranPEKPPP, revisi: int | None) -> PutaranPEKPPP:
    row = lock_putaran(putaran, revisi)
    require(actor, row.kantor_id, *PENGELOLA)
    _expect(row, StatusPutaran.DIISI)
    return row


def lock_open(actor: Akun, putaran: PutaranPEKPPP) -> PutaranPEKPPP:
    """Return a round that may still be filled in by this officer, locked."""
    return _lock_open(actor, putaran, None)


def step_revisi(row: PutaranPEKPPP) -> None:
    """Let every page that is open elsewhere hear of the change."""
    PutaranPEKPPP.objects.filter(pk=row.pk).update(revisi=F("revisi") + 1)
    row.revisi += 1


def _expect(row: PutaranPEKPPP, status: StatusPutaran) -> None:
    if row.status != status:
        pola = gettext_noop("Putaran ini {keadaan}; tindakan itu tidak dapat dilakukan sekarang.")
        raise WrongState(Kalimat(pola, {"keadaan": StatusPutaran(row.status).di_tengah}))


def _differs(old: NilaiF02 | None, new: IsianNilai) -> bool:
    if old is None:
        return new.nilai is not None or bool(new.catatan)
    return (old.nilai, old.catatan) != (new.nilai, new.catatan)


def note_putaran(actor: Akun, act: str, row: PutaranPEKPPP, data: Mapping[str, Json] | None = None) -> None:
    """Write one entry of the trail about a round."""
    record(
        actor=actor,
        act=act,
        obj_type=OBJ_PUTARAN,
        obj_id=str(row.pk),
        kantor=row.kantor_id,
        data={"tahun": str(row.tahun), "formulir": row.formulir, **(data or {})},
    )
