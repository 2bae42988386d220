"""The case page: what it is, what comes next, what is known, what was decided, what happened."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Peran
from suara.core.jejak.queries import list_history
from suara.core.tugas.waktu import today
from suara.domains.paw.models import DokumenPerkara, PermohonanPAW
from suara.domains.paw.queries_pelantikan import awaits_pelantikan, find_pelantikan
from suara.domains.paw.queries_perkara import BerkasPerkara, read_berkas_perkara
from suara.domains.paw.services.case import OBJ_TYPE
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.terms import (
    AlasanBerhenti,
    AlasanDiberhentikan,
    KeadaanAnggota,
    Lembaga,
    PeranPengirim,
)
from suara.domains.paw.views_kerja.dasar import find_permohonan, peran_di
from suara.domains.paw.wewenang import PETUGAS_PAW
from suara.domains.paw.workflow import ACT_LABELS, LETTERS, PRIMARY, Act, list_acts

PLACES: dict[Act, str] = {
    Act.CHECK_KELENGKAPAN: "periksa",
    Act.ADD_LAMPIRAN: "lampiran",
    Act.RECORD_FAKTA: "fakta",
    Act.RECORD_KLARIFIKASI: "klarifikasi",
    Act.RECORD_TANGGAPAN: "tanggapan",
    Act.RECORD_PROSES_HUKUM: "proses_hukum",
    Act.RECORD_KEPENGURUSAN: "kepengurusan",
    Act.RECORD_LHKPN: "lhkpn",
    Act.PREPARE_KEPUTUSAN: "rancangan",
    Act.HOLD_PLENO: "pleno",
    Act.PUBLISH: "umumkan",
    Act.RECORD_PELANTIKAN: "pelantikan",
    Act.REOPEN: "buka_kembali",
    Act.CLOSE: "tutup",
}

VOTING = (StatusPermohonan.SIAP_PLENO, StatusPermohonan.MANUAL)
COMMISSIONERS = {Peran.ANGGOTA, Peran.KETUA}


@petugas(*PETUGAS_PAW, methods=("GET",))
def perkara(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show one case."""
    permohonan = find_permohonan(request, pk)
    isi = read_berkas_perkara(permohonan)
    held = peran_di(request, permohonan.kantor_id)
    acts = list_acts(permohonan.status, held)
    if Act.RECORD_PELANTIKAN in acts and not awaits_pelantikan(permohonan):
        acts.remove(Act.RECORD_PELANTIKAN)
    return render(
        request,
        "paw/kerja/perkara.html",
        {
            "permohonan": permohonan,
            "status": StatusPermohonan(permohonan.status),
            "isi": isi,
            "diralat": {row.dokumen.meralat_id for row in isi.dokumen},
            "utama": primary(permohonan, acts, isi),
            "tindakan": [(_(ACT_LABELS[act]), address(permohonan, act)) for act in acts if act in PLACES],
            "konsep": LETTERS.get(StatusPermohonan(permohonan.status), ())
            if Act.DRAFT_DOKUMEN in acts
            else (),
            "boleh_verifikasi": Act.VERIFY_FAKTA in acts,
            "boleh_berpendapat": permohonan.status in VOTING and bool(held & COMMISSIONERS),
            "ringkasan": summary(permohonan),
            "pelantikan": find_pelantikan(permohonan),
            "today": today(permohonan.kantor.zona_waktu),
            "entri": list_history(OBJ_TYPE, str(permohonan.pk)),
        },
    )


def address(permohonan: PermohonanPAW, act: Act) -> str:
    """Return where an act is done."""
    return reverse(f"paw_kerja:{PLACES[act]}", args=[permohonan.pk])


def primary(permohonan: PermohonanPAW, acts: list[Act], isi: BerkasPerkara) -> dict[str, str] | None:
    """Return the one next act as words and address; None when it is somebody else's turn."""
    for act in PRIMARY[StatusPermohonan(permohonan.status)]:
        if act not in acts:
            continue
        if act is Act.ISSUE_DOKUMEN:
            draft = next(iter(next_drafts(permohonan, isi)), None)
            if draft is None:
                continue
            return {
                "judul": _("Terbitkan %(jenis)s") % {"jenis": draft.jenis},
                "url": reverse("paw_kerja:dokumen", args=[permohonan.pk, draft.pk]),
            }
        if act is Act.DRAFT_DOKUMEN:
            jenis = LETTERS[StatusPermohonan(permohonan.status)][0]
            if any(row.jenis == jenis for row in isi.dokumen):
                continue
            return {
                "judul": _("Buat konsep surat %(jenis)s") % {"jenis": jenis},
                "url": reverse("paw_kerja:konsep", args=[permohonan.pk, jenis]),
            }
        return {"judul": _(ACT_LABELS[act]), "url": address(permohonan, act)}
    return None


def next_drafts(permohonan: PermohonanPAW, isi: BerkasPerkara) -> list[DokumenPerkara]:
    """Return the drafts to issue next: after the pleno those of its decision, the Berita Acara first."""
    drafts = [row for row in isi.dokumen if not row.dokumen.is_terbit]
    if permohonan.status == StatusPermohonan.DIPUTUSKAN:
        drafts = [row for row in drafts if row.keputusan is not None and row.keputusan.tahap == "PLENO"]
    return drafts


def summary(permohonan: PermohonanPAW) -> list[tuple[Any, ...]]:
    """Return the letter's facts as rows of label and value."""
    from suara.ui.format import format_date

    party = permohonan.anggota.kursi.partai if permohonan.anggota else None
    reason = _(AlasanBerhenti(permohonan.alasan).label) if permohonan.alasan else _("Tidak disebutkan")
    if permohonan.alasan_diberhentikan:
        reason = f"{reason}: {_(AlasanDiberhentikan(permohonan.alasan_diberhentikan).label)}"
    rows: list[tuple[Any, ...]] = [
        (_("Surat"), f"{permohonan.nomor_surat}, {format_date(permohonan.tanggal_surat)}"),
        (_("Diterima"), format_date(permohonan.tanggal_diterima, weekday=True)),
        (_("Pengirim"), f"{permohonan.nama_pengirim} ({_(PeranPengirim(permohonan.pengirim).label)})"),
        (_("Lembaga"), _(Lembaga(permohonan.lembaga).label)),
        (_("Dapil"), permohonan.dapil.nama if permohonan.dapil else _("Tidak ada dalam data")),
        (_("Partai"), party.nama if party else "–"),
        (_("Anggota yang berhenti"), permohonan.nama_anggota),
        (_("Alasan"), reason),
    ]
    if permohonan.keadaan:
        rows.append((_("Keadaan"), _(KeadaanAnggota(permohonan.keadaan).label)))
    if permohonan.tanggal_lowong:
        rows.append((_("Kursi kosong sejak"), format_date(permohonan.tanggal_lowong)))
    if permohonan.akhir_masa_jabatan:
        rows.append((_("Akhir masa jabatan"), format_date(permohonan.akhir_masa_jabatan)))
    if permohonan.calon_usulan:
        rows.append((_("Diusulkan surat"), permohonan.calon_usulan.nama))
    if permohonan.catatan_periksa:
        rows.append((_("Catatan pemeriksaan"), permohonan.catatan_periksa, "", "", "id"))
    return rows
