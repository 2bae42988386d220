"""Everything that the case page shows, in a number of queries that does not grow with the dapil."""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.tugas.models import Tenggat
from suara.core.wilayah.models import Kantor
from suara.domains.paw.models import (
    Anggota,
    DokumenPerkara,
    FaktaCalon,
    KeputusanPAW,
    Klarifikasi,
    LampiranPermohonan,
    PermohonanPAW,
)
from suara.domains.paw.status import StatusPermohonan

OBJ_TYPE = "paw.permohonan"


def list_berjalan(kantor: Kantor, anggota: Anggota) -> list[PermohonanPAW]:
    """Return the open cases of this office about the same seat, the newest first."""
    rows = PermohonanPAW.objects.filter(kantor=kantor, anggota__kursi=anggota.kursi_id)
    return list(rows.exclude(status=StatusPermohonan.DITUTUP).order_by("-tanggal_diterima", "-created_at"))


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasPerkara:
    """What belongs to one case."""

    lampiran: list[LampiranPermohonan]
    fakta: list[FaktaCalon]
    klarifikasi: list[Klarifikasi]
    keputusan: KeputusanPAW | None
    dokumen: list[DokumenPerkara]
    tenggat: list[Tenggat]


def read_berkas_perkara(permohonan: PermohonanPAW) -> BerkasPerkara:
    """Return papers, facts, contacts, the newest decision, letters and deadlines: six queries."""
    newest = permohonan.keputusan_set.defer("fakta").select_related(
        "dibuat_oleh", "calon", "pleno__dipimpin_oleh"
    )
    return BerkasPerkara(
        lampiran=list(permohonan.lampiran_set.select_related("berkas")),
        fakta=list_fakta(permohonan),
        klarifikasi=list(
            permohonan.klarifikasi_set.select_related("calon", "dicatat_oleh", "petugas_kedua", "bukti")
        ),
        keputusan=newest.order_by("-nomor_urut").first(),
        dokumen=list(
            permohonan.dokumen_set.select_related("dokumen", "keputusan").defer(
                "keputusan__fakta", "keputusan__isi", "dokumen__data", "dokumen__keputusan"
            )
        ),
        tenggat=list(Tenggat.objects.filter(obj_type=OBJ_TYPE, obj_id=str(permohonan.pk))),
    )


def list_fakta(permohonan: PermohonanPAW) -> list[FaktaCalon]:
    """Return the facts in force about candidates, by list number."""
    rows = permohonan.faktacalon_set.filter(digantikan__isnull=True, dicabut=False)
    return list(
        rows.select_related("calon", "berkas", "diverifikasi_oleh", "dicatat_oleh").order_by(
            "calon__nomor_urut", "created_at"
        )
    )
