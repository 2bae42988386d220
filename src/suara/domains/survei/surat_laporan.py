"""What the printed report and the infographic are told: the frozen results, in the language of office."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from suara.domains.survei.instrumen.aturan import load_aturan
from suara.domains.survei.instrumen.definisi import Definisi, build_definisi
from suara.domains.survei.instrumen.istilah import CaraSkor
from suara.domains.survei.models import Gelombang, LaporanSurvei, Pengecualian, RencanaTindakLanjut
from suara.domains.survei.queries.ekspor import list_ekspor
from suara.domains.survei.queries.hasil import list_terbit
from suara.domains.survei.queries.laporan import list_rencana
from suara.domains.survei.sajian import nama_dalam, show_hasil
from suara.domains.survei.sajian_hasil import closed_note
from suara.domains.survei.terms_kerja import StatusPengecualian, StatusTindakLanjut
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda, load_kalender
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.ui.ekspor import to_csv
from suara.ui.format import format_number
from suara.ui.kalimat import sentence

TEMPLATE, INFOGRAFIS = "survei/laporan", "survei/infografis"
ROMAWI = ("I", "II", "III", "IV")
BARIS_LAMPIRAN = 500
"""So many answers stand in the report itself; of more, the open data and their fingerprint do."""
UMUM = (Dasar("UU 25/2009", bukti=Bukti.UMUM), Dasar("PP 96/2012", bukti=Bukti.UMUM))
DASAR = {
    CaraSkor.IKM: (*UMUM, Dasar("PermenPANRB 14/2017", bukti=Bukti.RESMI)),
    CaraSkor.F03: (*UMUM, Dasar("PermenPANRB 29/2022", bukti=Bukti.UMUM)),
    CaraSkor.RERATA: UMUM,
}


JUDUL = {
    CaraSkor.IKM: gettext_noop("Indeks kepuasan masyarakat (IKM)"),
    CaraSkor.F03: gettext_noop("Nilai F-03 PEKPPP"),
    CaraSkor.RERATA: gettext_noop("Rata-rata dari nilai tertinggi (persen)"),
}
"""What the figure is called where the document is checked."""


def perihal_of(gelombang: Gelombang) -> str:
    """Return the subject line of the report."""
    named = gelombang.nama.startswith(("SKM", "Survei"))
    ikm = cara_of(gelombang) is CaraSkor.IKM
    survei = gelombang.nama if named else f"Survei {'Kepuasan Masyarakat ' if ikm else ''}{gelombang.nama}"
    return f"Laporan {survei} {gelombang.kantor.nama}"


def cara_of(gelombang: Gelombang) -> CaraSkor:
    """Return how the questionnaire of a wave is scored."""
    return load_aturan()[build_definisi(gelombang.versi.definisi).aturan_skor].cara


def address_of(gelombang: Gelombang) -> str:
    """Return the public address of the results."""
    return settings.PUBLIC_BASE_URL.rstrip("/") + reverse(
        "survei:hasil_gelombang", args=[gelombang.kode_pendek]
    )


def numbers_of(laporan: LaporanSurvei) -> list[dict[str, Json]]:
    """Return the figures that the public page of the document lists."""
    angka = laporan.hasil["angka"]
    semua, sumber = angka["semua"], laporan.gelombang.nama
    label = JUDUL[CaraSkor(angka.get("cara", "IKM"))]
    value = semua["ikm"] or semua["nilai"]
    shown = "–" if value is None else str(value).replace(".", ",")
    return [
        {
            "label": Kalimat(label).to_dict(),
            "nilai": f"{shown} ({semua['mutu']['kode']})" if semua["mutu"] else shown,
            "sumber": sumber,
        },
        {
            "label": Kalimat(gettext_noop("Responden yang dihitung")).to_dict(),
            "nilai": semua["n"],
            "sumber": sumber,
        },
    ]


def build_laporan(laporan: LaporanSurvei, rencana: list[RencanaTindakLanjut]) -> dict[str, Any]:
    """Return the data of the report document."""
    with translation.override("id"):
        wave, isian, angka = laporan.gelombang, laporan.hasil["isian"], laporan.hasil["angka"]
        definisi = build_definisi(wave.versi.definisi)
        shown = show_hasil(angka)
        shown["sampel"] = {**shown["sampel"], "status": shown["sampel"]["status"].label, "keputusan": None}
        shown["langkah"] = [sentence(step["alasan"]) for step in shown["langkah"]]
        shown["peringatan"] = [sentence(said) for said in shown["peringatan"]]
        shown["layanan"] = [{**row, "keadaan": row["keadaan"].value} for row in shown["layanan"]]
        for key in ("grafik_unsur", "grafik_layanan", "grafik_tren"):
            pairs = shown.get(key, [])
            shown[key] = [[kata, None if nilai is None else str(nilai)] for kata, nilai in pairs]
        return {
            "masa": wave.nama,
            "lain": shown["lain"],
            "judul": str(definisi.judul),
            "mulai": wave.tanggal_mulai.isoformat(),
            "akhir": wave.tanggal_selesai.isoformat(),
            "kantor_singkat": wave.kantor.nama,
            "hari_kerja": _workdays(wave.tanggal_mulai, wave.tanggal_selesai),
            "disusun": laporan.hasil["disusun"]["tanggal"],
            "cara": wave.get_cara_display(),
            "cara_sampel": wave.get_cara_sampel_display(),
            "kuesioner": angka["kuesioner"]["nama"],
            "isian": isian,
            "hasil": shown,
            "catatan_tutup": closed_note(),
            "rencana": [_plan(row, angka) for row in rencana if row.status != StatusTindakLanjut.BATAL],
            "sebelum": _before(wave),
            "tanya": _questions(definisi),
            "olah": _answers(wave),
            "dikeluarkan": _left_out(wave),
            "alamat": address_of(wave),
            "dasar": [{"kutipan": str(one), "bukti": one.bukti.value} for one in DASAR[cara_of(wave)]],
        }


def build_infografis(laporan: LaporanSurvei) -> dict[str, Any]:
    """Return the data of the one-page infographic, for the wall and the web."""
    from suara.core.surat.amplop import qr_svg

    wave, angka = laporan.gelombang, laporan.hasil["angka"]
    with translation.override("id"):
        shown = show_hasil(angka)
        return {
            "kantor": wave.kantor.nama_lengkap,
            "masa": wave.nama,
            "mulai": wave.tanggal_mulai.isoformat(),
            "akhir": wave.tanggal_selesai.isoformat(),
            "ikm": shown["ikm"],
            "mutu": shown["mutu"]["kode"],
            "sebutan": shown["mutu"]["sebutan"],
            "selang": shown["selang"],
            "n": format_number(shown["n"]),
            "target": format_number(shown["sampel"]["sampel"]),
            "status": shown["sampel"]["status"].label,
            "unsur": [
                {"nama": row["nama"], "nrr": row["nrr"], "lebar": row_["nrr"], "mutu": row["mutu"]}
                for row, row_ in zip(shown["unsur"], angka["semua"]["unsur"], strict=True)
            ],
            "layanan": [
                {"nama": row["nama"], "n": row["n"], "kata": row["kata"], "ikm": row["ikm"],
                 "mutu": row["mutu"]["kode"] if row["mutu"] else ""}
                for row in shown["layanan"]
            ],
            "profil": [row for row in shown["profil"] if not row["ganda"]],
            "catatan_tutup": closed_note() if any(row["tertutup"] for row in shown["profil"]) else "",
            "terendah": shown["terendah"],
            "nomor": laporan.dokumen.nomor if laporan.dokumen else "",
            "tanggal": (laporan.tanggal_terbit or wave.tanggal_selesai).isoformat(),
            "contoh": bool(settings.DEMO),
            "alamat": address_of(wave),
            "qr": qr_svg(address_of(wave)),
        }  # fmt: skip


def render_infografis(laporan: LaporanSurvei) -> bytes:
    """Return the infographic as PDF."""
    from suara.core.surat.render import render_pdf

    return render_pdf(INFOGRAFIS, build_infografis(laporan))


def _workdays(mulai: date, akhir: date) -> int | None:
    try:
        return HariKerja(load_kalender()).sisa(mulai - timedelta(days=1), akhir)
    except KalenderTidakAda:
        return None


def _plan(row: RencanaTindakLanjut, angka: Mapping[str, Any]) -> dict[str, str]:
    return {
        "unsur": nama_dalam(angka, row.unsur),
        "kegiatan": row.kegiatan,
        "waktu": f"TW {ROMAWI[row.triwulan - 1]} {row.tahun}",
        "penanggung_jawab": row.penanggung_jawab,
        "status": _(StatusTindakLanjut(row.status).label),
    }


def _before(wave: Gelombang) -> dict[str, Any] | None:
    """Return the plan of the office's last report before this one, with how far it is."""
    rows = list_terbit().filter(
        gelombang__kantor=wave.kantor_id, gelombang__tanggal_selesai__lt=wave.tanggal_selesai
    )
    last = rows.order_by("-gelombang__tanggal_selesai", "-pk").first()
    if last is None:
        return None
    plan = [_plan(row, last.hasil["angka"]) for row in list_rencana(last)]
    return {"masa": last.gelombang.nama, "baris": plan}


def _answers(wave: Gelombang) -> dict[str, Any]:
    """Return the answers of every respondent without a name, as the open data hold them, or that they do."""
    table = next(one for one in list_ekspor(wave) if one.nama == "jawaban")
    shown = table.baris if len(table.baris) <= BARIS_LAMPIRAN else ()
    return {
        "kolom": list(table.kolom[1:]),
        "baris": [["" if cell is None else str(cell) for cell in row[1:]] for row in shown],
        "banyak": len(table.baris),
        "sidik": hashlib.sha256(to_csv(table.kolom, table.baris)).hexdigest(),
    }


def _left_out(wave: Gelombang) -> list[dict[str, Any]]:
    """Return for what reasons questionnaires were left out, and how many for each."""
    rows = Pengecualian.objects.filter(gelombang=wave, status=StatusPengecualian.DISETUJUI).order_by("alasan")
    return [{"alasan": alasan, "n": n} for alasan, n in rows.values_list("alasan").annotate(n=Count("pk"))]


def _questions(definisi: Definisi) -> list[dict[str, str]]:
    """Return the questionnaire as it was asked."""
    return [
        {
            "tanya": str(butir.label),
            "pilihan": " · ".join(f"{satu.nilai} {satu.label}" for satu in butir.pilihan),
        }
        for butir in definisi.butir
    ]
