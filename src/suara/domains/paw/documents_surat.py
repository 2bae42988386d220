"""Letters S2 to S7: answers without a name, enquiries, and the interim answer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from suara.domains.paw.documents_dasar import (
    anggota_berhenti,
    sentence,
    subjek,
    surat_dinas,
)
from suara.domains.paw.models import Calon, KeputusanPAW, PermohonanPAW
from suara.domains.paw.rules.dasar import PENGURUS
from suara.domains.paw.rules.kalender_bulan import months_before
from suara.domains.paw.surat_data import DataS2, DataS3, DataS4, DataS5, DataS6, DataS7, Sengketa
from suara.domains.paw.terms import CaraKlarifikasi, Lembaga, PeranPengirim
from suara.domains.paw.workflow import PASAL_5, PASAL_7, PASAL_23, PASAL_24, PASAL_27, PASAL_29

WHERE_TO = {
    Lembaga.DPR: ("Pimpinan DPR", "KPU RI"),
    Lembaga.DPD: ("Pimpinan DPD", "KPU RI"),
    Lembaga.DPRD_PROVINSI: ("Pimpinan DPRD Provinsi", "KPU Provinsi"),
    Lembaga.DPRD_KAB_KOTA: ("Pimpinan DPRD Kabupaten/Kota", "KPU Kabupaten/Kota"),
}


WAITING_WORDS = {
    "PASAL_27": (
        "Calon dengan suara sah terbanyak berikutnya diberhentikan oleh partai politiknya, dan batas waktu "
        "atau upaya hukumnya belum selesai."
    ),
    "KLARIFIKASI": (
        "Masih ada keterangan tentang calon dengan suara sah terbanyak berikutnya yang harus diklarifikasi."
    ),
    "KEPENGURUSAN_GANDA": "Dua kepengurusan partai politik menyampaikan surat yang bertentangan.",
    "PLENO": "Peraturan tidak menentukan hal ini dengan sendirinya; rapat pleno akan memutuskannya.",
}
"""The interim answer goes to many hands: it repeats no unproved word about a person and gives no name."""
ACEH = "11"
"""In Aceh the office is the KIP (PKPU 3/2025 Pasal 32)."""


def build_s2(permohonan: PermohonanPAW, keputusan: KeputusanPAW | None) -> DataS2:
    """Return S2: the dispute about the dismissal, and what reopens the request. No candidate, no votes."""
    rows = permohonan.proseshukum_set.filter(calon__isnull=True, digantikan__isnull=True)
    cases: list[Sengketa] = [
        {
            "forum": row.nama_forum or row.get_forum_display(),
            "nomor_perkara": row.nomor_perkara or "-",
            "tanggal": row.tanggal_diajukan.isoformat(),
            "keadaan": "sudah diputus, belum berkekuatan hukum tetap"
            if row.tanggal_putusan
            else "dalam pemeriksaan",
        }
        for row in rows
        if row.inkrah is not True
    ]
    return {
        **surat_dinas(permohonan, keputusan, extra=(PASAL_7, PASAL_29)),
        "berhenti": anggota_berhenti(permohonan),
        "sengketa": cases,
        "dibuka_kembali": [
            "putusan yang telah berkekuatan hukum tetap atas perkara tersebut",
            "surat Pimpinan yang menyertakan salinan putusan itu",
        ],
    }


def build_s3(permohonan: PermohonanPAW, keputusan: KeputusanPAW | None) -> DataS3:
    """Return S3: less than six months left."""
    kursi = permohonan.anggota.kursi if permohonan.anggota else None
    end = permohonan.akhir_masa_jabatan or (kursi.akhir_jabatan if kursi else None)
    steps = keputusan.isi.get("langkah", []) if keputusan else []
    values: dict[str, Any] = next(
        (s["alasan"].get("isi", {}) for s in steps if s.get("aturan") == "sisa_masa_jabatan"), {}
    )
    return {
        **surat_dinas(permohonan, keputusan),
        "berhenti": anggota_berhenti(permohonan),
        "akhir_masa_jabatan": end.isoformat() if end else "",
        "tanggal_acuan": permohonan.tanggal_diterima.isoformat(),
        "acuan": "tanggal surat diterima",
        "sisa": remaining_term(permohonan.tanggal_diterima, end) if end else "(belum diisi)",
        "batas_terakhir": str(values.get("terakhir", "")),
    }


def remaining_term(start: date, end: date) -> str:
    """Return the time left as the six months are counted: whole months by the calendar, then days."""
    months = max(0, (end.year - start.year) * 12 + end.month - start.month)
    while months and months_before(end, months) < start:
        months -= 1
    return f"{months} bulan {max(0, (months_before(end, months) - start).days)} hari"


def build_s4(permohonan: PermohonanPAW, keputusan: KeputusanPAW | None, isian: Mapping[str, Any]) -> DataS4:
    """Return S4: not ours to decide, or no PAW at all."""
    lembaga = Lembaga(permohonan.lembaga)
    who, office = WHERE_TO[lembaga]
    if permohonan.dapil is not None and permohonan.dapil.provinsi == ACEH and office != "KPU RI":
        office = office.replace("KPU", "KIP")
    from_pimpinan = PeranPengirim(permohonan.pengirim).name.startswith("PIMPINAN_")
    no_paw = keputusan is not None and keputusan.hasil == "BUKAN_PAW"
    told = isian.get("uraian") or (sentence(keputusan.isi.get("alasan")) if keputusan else "")
    return {
        **surat_dinas(permohonan, keputusan, extra=(PASAL_5,)),
        "sebab": "BUKAN_PAW" if no_paw else "TINGKAT" if from_pimpinan else "PENGIRIM",
        "uraian": told or permohonan.catatan_periksa,
        "pemohon_berwenang": isian.get("pemohon_berwenang") or ("" if no_paw else who),
        "tujuan_berwenang": isian.get("tujuan_berwenang") or ("" if no_paw else office),
    }


def build_s5(permohonan: PermohonanPAW, keputusan: KeputusanPAW | None, isian: Mapping[str, Any]) -> DataS5:
    """Return S5: what is missing, from the intake or from the rules."""
    no_vacancy = keputusan is not None and keputusan.hasil == "BELUM_ADA_KEKOSONGAN"
    missing = [str(item) for item in permohonan.kekurangan]
    if not missing and keputusan is not None:
        found = keputusan.isi.get("data", {}).get("kekurangan", [])
        missing = [_missing_name(item) for item in found]
    told = isian.get("uraian") or (sentence(keputusan.isi.get("alasan")) if keputusan else "")
    return {
        **surat_dinas(permohonan, keputusan, extra=(PASAL_5,)),
        "sebab": "BELUM_ADA_KEKOSONGAN" if no_vacancy else "TIDAK_LENGKAP",
        "berhenti": anggota_berhenti(permohonan),
        "uraian": told or permohonan.catatan_periksa,
        "kekurangan": [{"dokumen": item, "keterangan": ""} for item in missing],
    }


def build_s6(permohonan: PermohonanPAW, isian: Mapping[str, Any]) -> DataS6:
    """Return S6: the questions an officer asks a candidate, the party, an agency or the Pimpinan."""
    calon: Calon | None = isian.get("calon")
    kantor = permohonan.kantor
    until = isian.get("batas")
    return {
        **surat_dinas(permohonan, None, kepada=_lines(isian.get("kepada")), extra=(PASAL_24,)),
        "kepada_jenis": isian.get("kepada_jenis", "CALON"),
        "berhenti": anggota_berhenti(permohonan),
        "subjek": subjek(permohonan, calon),
        "alasan": isian.get("alasan", ""),
        "pertanyaan": _lines(isian.get("pertanyaan")),
        "dokumen_diminta": _lines(isian.get("dokumen_diminta")),
        "batas": until.isoformat() if until else None,
        "cara": [CaraKlarifikasi(item).label.lower() for item in isian.get("cara", ())] or ["surat"],
        "kontak": " · ".join(item for item in (kantor.telepon, kantor.email) if item) or kantor.nama,
    }


def build_s7(permohonan: PermohonanPAW, keputusan: KeputusanPAW | None, isian: Mapping[str, Any]) -> DataS7:
    """Return S7: why the name can't be given yet, and what KPU waits for."""
    hasil = keputusan.hasil if keputusan else ""
    cause, waiting, ground = {
        "MENUNGGU_PUTUSAN_CALON": ("PASAL_27", "putusan atas sengketa pemberhentian calon", PASAL_27),
        "MENUNGGU_LHKPN": ("LHKPN", "tanda terima LHKPN dari calon", PASAL_23),
        "MANUAL": ("PLENO", "keputusan rapat pleno", PASAL_5),
    }.get(hasil, ("KLARIFIKASI", "jawaban klarifikasi", PASAL_24))
    if hasil == "MANUAL" and _rests_on_board(keputusan):
        cause, waiting = "KEPENGURUSAN_GANDA", "kejelasan kepengurusan partai"
    return {
        **surat_dinas(permohonan, keputusan, extra=(ground,)),
        "sebab": cause,  # type: ignore[typeddict-item]
        "berhenti": anggota_berhenti(permohonan),
        "calon": _lhkpn_person(keputusan) if cause == "LHKPN" else None,
        "uraian": isian.get("uraian") or WAITING_WORDS.get(cause) or _reason(keputusan),
        "menunggu": _lines(isian.get("menunggu")) or [waiting],
        "langkah_berikut": _lines(isian.get("langkah_berikut"))
        or [f"Nama calon disampaikan setelah {waiting} diterima."],
    }


def _reason(keputusan: KeputusanPAW | None) -> str:
    return sentence(keputusan.isi.get("alasan")) if keputusan else ""


def _rests_on_board(keputusan: KeputusanPAW | None) -> bool:
    """Whether the decision stopped because two boards of the party disagree."""
    last = (keputusan.isi.get("langkah") or [{}])[-1] if keputusan else {}
    return any(item.get("instrument") == PENGURUS.instrument for item in last.get("dasar", []))


def _lhkpn_person(keputusan: KeputusanPAW | None) -> Any:
    from suara.domains.paw.documents_keputusan import calon_surat

    if keputusan is None or keputusan.calon_id is None:
        return None
    return calon_surat(keputusan, str(keputusan.calon_id))


def _missing_name(item: object) -> str:
    if isinstance(item, dict):
        return str(item.get("nama") or item.get("dokumen") or item.get("teks") or item)
    return str(item)


def _lines(value: object) -> list[str]:
    if isinstance(value, (list, tuple)):
        return [str(item) for item in value]
    return [line.strip() for line in str(value or "").splitlines() if line.strip()]
