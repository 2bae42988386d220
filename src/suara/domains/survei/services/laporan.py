"""The report of a wave: drafted by who runs the survey, checked by a second person, signed, then frozen."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.surat import services as surat
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused, SamePerson, StaleVersion, WrongState
from suara.domains.survei.instrumen.definisi import canonical
from suara.domains.survei.models import Gelombang, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.pagar import PEMERIKSA, PENANDA_TANGAN, PENGELOLA
from suara.domains.survei.queries.hasil import is_cukup, read_hasil
from suara.domains.survei.queries.laporan import ISIAN, is_diperiksa, list_rencana, list_syarat, sidik_of
from suara.domains.survei.rules.skm import N_KECIL
from suara.domains.survei.services.dasar import OBJ_GELOMBANG, lock_gelombang, note, require
from suara.domains.survei.services.gerak import shift
from suara.domains.survei.services.rencana import mirror_line
from suara.domains.survei.surat_laporan import TEMPLATE, build_laporan, numbers_of, perihal_of
from suara.domains.survei.terms_kerja import ActGelombang, StatusGelombang, StatusLaporanSurvei
from suara.kernel.kalimat import Kalimat, gettext_noop

JENIS = "LAP-SKM"
KLASIFIKASI = "ORT.07"
"""The classification under which the KPU asks for this survey."""


@transaction.atomic
def draft_laporan(*, actor: Akun, gelombang: Gelombang, isian: Mapping[str, str]) -> LaporanSurvei:
    """Write the draft from the answers as they are now; a draft that is there is written anew."""
    require(actor, gelombang.kantor_id, *PENGELOLA)
    wave = lock_gelombang(gelombang)
    if wave.status != StatusGelombang.TUTUP:
        said = gettext_noop("Laporan disusun sesudah pengisian ditutup dan sebelum hasil terbit.")
        raise WrongState(Kalimat(said))
    angka = read_hasil(wave)
    if not is_cukup(angka):
        said = gettext_noop(
            "Kurang dari {batas} kuesioner yang dapat dihitung: tidak ada indeks. Buka lagi pengisian, atau "
            "gabungkan dengan gelombang berikutnya."
        )
        raise WrongState(Kalimat(said, {"batas": N_KECIL}))
    row = LaporanSurvei.objects.select_for_update().filter(
        gelombang=wave, status=StatusLaporanSurvei.DRAF
    ).first() or LaporanSurvei(gelombang=wave, dibuat_oleh=actor)  # fmt: skip
    row.hasil = {
        "angka": angka,
        "isian": {key: " ".join(isian.get(key, "").split()) for key in ISIAN},
        "disusun": {"akun": str(actor.pk), "tanggal": today(wave.kantor.zona_waktu).isoformat()},
        "diperiksa": None,
    }
    row.save()
    _write_paper(actor, row)
    note(actor, "survei.laporan.disusun", wave)
    return row


@transaction.atomic
def check_laporan(*, actor: Akun, laporan: LaporanSurvei, sidik: str) -> LaporanSurvei:
    """Stand for the draft as a second person; any later change asks for another check."""
    require(actor, laporan.gelombang.kantor_id, *PEMERIKSA)
    row, rencana = _lock(laporan, sidik)
    _refuse_own(actor, row)
    _refuse_missing(row, rencana)
    row.hasil = {
        **row.hasil,
        "diperiksa": {
            "akun": str(actor.pk),
            "sidik": sidik,
            "tanggal": today(row.gelombang.kantor.zona_waktu).isoformat(),
        },
    }
    row.save(update_fields=["hasil"])
    note(actor, "survei.laporan.diperiksa", row.gelombang)
    return row


@transaction.atomic
def publish_laporan(
    *, actor: Akun, laporan: LaporanSurvei, sidik: str, tanggal_surat: date, nomor: str = ""
) -> LaporanSurvei:
    """Sign: issue the document, freeze the results, publish the wave, promise the follow-up. All or nothing.

    An empty `nomor` takes the next of the office's register. The answers are counted once more: what is
    published is what they say at this moment.
    """
    require(actor, laporan.gelombang.kantor_id, *PENANDA_TANGAN)
    wave = lock_gelombang(laporan.gelombang)
    row, rencana = _lock(laporan, sidik)
    _refuse_own(actor, row)
    _refuse_missing(row, rencana)
    if not is_diperiksa(row, sidik):
        said = gettext_noop("Laporan ini belum diperiksa orang kedua, atau berubah sesudahnya.")
        raise WrongState(Kalimat(said))
    if canonical({"angka": row.hasil["angka"]}) != canonical({"angka": read_hasil(wave)}):
        said = gettext_noop("Hitungannya berubah sejak laporan disusun. Susun ulang, lalu periksa lagi.")
        raise WrongState(Kalimat(said))
    if tanggal_surat < wave.tanggal_selesai:
        said = gettext_noop("Tanggal laporan mendahului hari terakhir pengisian.")
        raise ActRefused(Kalimat(said), "tanggal_surat")
    paper = _write_paper(actor, row)
    try:
        paper = surat.issue_dokumen(
            actor=actor, dokumen=paper, tanggal_surat=tanggal_surat, nomor=nomor.strip() or None
        )
    except surat.SuratDitolak as error:
        raise ActRefused(error.kalimat, "nomor") from error
    row.dokumen, row.status, row.tanggal_terbit = paper, StatusLaporanSurvei.TERBIT, tanggal_surat
    row.save(update_fields=["dokumen", "status", "tanggal_terbit"])
    shift(actor=actor, gelombang=wave, act=ActGelombang.TERBITKAN)
    for line in rencana:
        mirror_line(line)
    note(actor, "survei.laporan.terbit", wave, {"nomor": paper.nomor})
    return row


def _lock(laporan: LaporanSurvei, sidik: str) -> tuple[LaporanSurvei, list[RencanaTindakLanjut]]:
    """Return the draft as the officer saw it, locked; anything else is refused."""
    row = LaporanSurvei.objects.select_for_update().get(pk=laporan.pk)
    if row.status != StatusLaporanSurvei.DRAF:
        raise WrongState(Kalimat(gettext_noop("Laporan ini sudah terbit dan tidak dapat diubah.")))
    rencana = list_rencana(row)
    if sidik_of(row, rencana) != sidik:
        raise StaleVersion
    return row, rencana


def _refuse_own(actor: Akun, row: LaporanSurvei) -> None:
    if row.hasil["disusun"]["akun"] == str(actor.pk):
        raise SamePerson


def _refuse_missing(row: LaporanSurvei, rencana: list[RencanaTindakLanjut]) -> None:
    if not all(one.ada for one in list_syarat(row, rencana)):
        said = gettext_noop("Belum dapat dilanjutkan: halaman laporan menyebut apa yang belum terpenuhi.")
        raise WrongState(Kalimat(said))


def _write_paper(actor: Akun, row: LaporanSurvei) -> Any:
    """Write the document from the report as it is; a draft of it is written anew."""
    data = build_laporan(row, list_rencana(row))
    isian = row.hasil["isian"]
    fields: dict[str, Any] = {
        "perihal": perihal_of(row.gelombang),
        "data": data,
        "penandatangan": [{"nama": isian["kepala_nama"] or "…", "jabatan": isian["kepala_jabatan"] or "…"}],
        "angka": numbers_of(row),
    }
    if row.dokumen is not None:
        return surat.update_draft(actor=actor, dokumen=row.dokumen, **fields)
    row.dokumen = surat.draft_dokumen(
        actor=actor,
        kantor=row.gelombang.kantor,
        jenis=JENIS,
        obj_type=OBJ_GELOMBANG,
        obj_id=str(row.gelombang_id),
        template=TEMPLATE,
        klasifikasi=KLASIFIKASI,
        publik=True,
        **fields,
    )
    row.save(update_fields=["dokumen"])
    return row.dokumen
