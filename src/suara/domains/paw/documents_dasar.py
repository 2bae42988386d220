"""Parts that every letter has: addressee, reference, leaving member, citations, the person asked about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from suara.core.akun.models import Penugasan, Peran
from suara.core.akun.queries import active
from suara.core.wilayah.models import Kantor
from suara.domains.paw.models import Calon, KeputusanPAW, PermohonanPAW
from suara.domains.paw.surat_data import (
    AnggotaBerhenti,
    DasarSurat,
    SubjekKlarifikasi,
    SuratDinas,
    SuratRujukan,
)
from suara.domains.paw.terms import AlasanBerhenti, AlasanDiberhentikan, Lembaga
from suara.kernel.dasar import Bukti, Dasar

JABATAN_KETUA = "Ketua"
PASAL_8 = Dasar("PKPU 3/2025", "8", bukti=Bukti.RESMI)
UNKNOWN = "(belum diisi)"


def get_ketua(kantor: Kantor) -> str:
    """Return the name of the Ketua; a placeholder when nobody holds the role."""
    held = Penugasan.objects.filter(active(), kantor=kantor, peran=Peran.KETUA, akun__is_active=True)
    first = held.select_related("akun").first()
    return first.akun.nama if first else UNKNOWN


def lembaga_of(permohonan: PermohonanPAW) -> str:
    """Return the institution with its region: ``DPRD Provinsi Kalimantan Timur``."""
    label = Lembaga(permohonan.lembaga).label
    if permohonan.lembaga == Lembaga.DPRD_PROVINSI:
        place = permohonan.dapil.nama_wilayah if permohonan.dapil else ""
        return f"{label} {place or permohonan.kantor.nama.removeprefix('KPU Provinsi ')}".title().replace(
            "Dprd", "DPRD"
        )
    if permohonan.lembaga == Lembaga.DPRD_KAB_KOTA:
        place = permohonan.dapil.nama_wilayah if permohonan.dapil else ""
        return f"DPRD {place}" if place else label
    return label


def partai_of(permohonan: PermohonanPAW) -> str:
    """Return the party's name; empty for DPD or a case outside the data."""
    party = permohonan.anggota.kursi.partai if permohonan.anggota else None
    return party.nama if party else ""


def dapil_of(permohonan: PermohonanPAW) -> str:
    """Return the dapil's name."""
    return permohonan.dapil.nama if permohonan.dapil else UNKNOWN


def rujukan(permohonan: PermohonanPAW) -> SuratRujukan:
    """Return the letter that is answered."""
    return {
        "pengirim": permohonan.nama_pengirim,
        "nomor": permohonan.nomor_surat,
        "tanggal": permohonan.tanggal_surat.isoformat(),
        "perihal": permohonan.perihal_surat or "Permintaan Nama Calon Pengganti Antarwaktu",
        "diterima": permohonan.tanggal_diterima.isoformat(),
    }


def anggota_berhenti(permohonan: PermohonanPAW) -> AnggotaBerhenti:
    """Return the member who stops, with the reason in words."""
    return {
        "nama": permohonan.nama_anggota,
        "lembaga": lembaga_of(permohonan),
        "partai": partai_of(permohonan),
        "dapil": dapil_of(permohonan),
        "alasan": reason_of(permohonan),
        "masa_jabatan": _term(permohonan),
    }


def reason_of(permohonan: PermohonanPAW) -> str:
    """Return why the member stops, as it reads after "karena"."""
    if not permohonan.alasan:
        return "alasan yang belum disebutkan"
    words = AlasanBerhenti(permohonan.alasan).label.lower()
    if permohonan.alasan_diberhentikan:
        detail = AlasanDiberhentikan(permohonan.alasan_diberhentikan).label
        return f"{words} ({detail[0].lower()}{detail[1:]})"
    return words


def surat_dinas(
    permohonan: PermohonanPAW,
    keputusan: KeputusanPAW | None,
    *,
    kepada: list[str] | None = None,
    extra: Iterable[Dasar] = (),
) -> SuratDinas:
    """Return what every letter has; without `kepada` it goes to who sent the letter."""
    grounds = citations(extra) + list_dasar(keputusan)
    return {
        "kepada": kepada or [permohonan.nama_pengirim],
        "di": permohonan.kantor.kota or "Tempat",
        "sifat": "Penting",
        "lampiran": "-",
        "rujukan": rujukan(permohonan),
        "dasar": unique(grounds) or citations([PASAL_8]),
    }


def citations(found: Iterable[Dasar]) -> list[DasarSurat]:
    """Return citations as the letter prints them."""
    return [{"kutipan": str(item), "bukti": item.bukti.value} for item in found]


def list_dasar(keputusan: KeputusanPAW | None) -> list[DasarSurat]:
    """Return every citation of a decision, once each, in order; our own design is no legal basis."""
    rows: list[DasarSurat] = []
    for step in keputusan.isi.get("langkah", []) if keputusan else []:
        for item in step.get("dasar", []):
            rows.append({"kutipan": str(item["kutipan"]), "bukti": str(item["bukti"])})
    return [
        row for row in unique(rows) if row["bukti"] != Bukti.RANCANGAN and "Rancangan" not in row["kutipan"]
    ]


def unique(rows: list[DasarSurat]) -> list[DasarSurat]:
    """Return the citations without repetition."""
    return list({row["kutipan"]: row for row in reversed(rows)}.values())[::-1]


def subjek(permohonan: PermohonanPAW, calon: Calon | None) -> SubjekKlarifikasi:
    """Return about whom is asked."""
    return {
        "nama": calon.nama if calon else permohonan.nama_anggota,
        "nomor_urut": calon.nomor_urut if calon else 0,
        "partai": partai_of(permohonan),
        "dapil": dapil_of(permohonan),
    }


def sentence(value: object) -> str:
    """Return the Indonesian text of a stored `Kalimat`."""
    return (
        str(cast("dict[str, object]", value).get("teks", "")) if isinstance(value, dict) else str(value or "")
    )


def _term(permohonan: PermohonanPAW) -> str:
    kursi = permohonan.anggota.kursi if permohonan.anggota else None
    end = permohonan.akhir_masa_jabatan or (kursi.akhir_jabatan if kursi else None)
    start = kursi.mulai_jabatan if kursi else None
    return f"{start.year if start else '…'}–{end.year if end else '…'}"
