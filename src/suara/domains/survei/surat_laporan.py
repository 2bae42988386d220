"""What the printed report and the infographic are told: the frozen results, in the language of office."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import Gelombang, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.queries.hasil import list_terbit
from suara.domains.survei.sajian_hasil import closed_note, nama_unsur, show_hasil
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda, load_kalender
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.ui.format import format_number
from suara.ui.kalimat import sentence

TEMPLATE, INFOGRAFIS = "survei/laporan", "survei/infografis"
ROMAWI = ("I", "II", "III", "IV")
DASAR = (
    Dasar("UU 25/2009", bukti=Bukti.UMUM),
    Dasar("PP 96/2012", bukti=Bukti.UMUM),
    Dasar("PermenPANRB 14/2017", bukti=Bukti.RESMI),
)


def perihal_of(gelombang: Gelombang) -> str:
    """Return the subject line of the report."""
    named = gelombang.nama.startswith(("SKM", "Survei"))
    survei = gelombang.nama if named else f"Survei Kepuasan Masyarakat {gelombang.nama}"
    return f"Laporan {survei} {gelombang.kantor.nama}"


def address_of(gelombang: Gelombang) -> str:
    """Return the public address of the results."""
    return settings.PUBLIC_BASE_URL.rstrip("/") + reverse(
        "survei:hasil_gelombang", args=[gelombang.kode_pendek]
    )


def numbers_of(laporan: LaporanSurvei) -> list[dict[str, Json]]:
    """Return the figures that the public page of the document lists."""
    angka = laporan.hasil["angka"]
    semua, sumber = angka["semua"], laporan.gelombang.nama
    ikm, mutu = semua["ikm"], semua["mutu"]["kode"]
    return [
        {
            "label": Kalimat(gettext_noop("Indeks kepuasan masyarakat (IKM)")).to_dict(),
            "nilai": f"{str(ikm).replace('.', ',')} ({mutu})",
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
        wave, isian = laporan.gelombang, laporan.hasil["isian"]
        shown = show_hasil(laporan.hasil["angka"])
        shown["sampel"] = {**shown["sampel"], "status": shown["sampel"]["status"].label, "keputusan": None}
        shown["langkah"] = [sentence(step["alasan"]) for step in shown["langkah"]]
        shown["peringatan"] = [sentence(said) for said in shown["peringatan"]]
        shown["layanan"] = [{**row, "keadaan": row["keadaan"].value} for row in shown["layanan"]]
        shown["grafik_unsur"], shown["grafik_layanan"], shown["grafik_tren"] = (
            [[kata, None if nilai is None else str(nilai)] for kata, nilai in shown[key]]
            for key in ("grafik_unsur", "grafik_layanan", "grafik_tren")
        )
        return {
            "masa": wave.nama,
            "mulai": wave.tanggal_mulai.isoformat(),
            "akhir": wave.tanggal_selesai.isoformat(),
            "kantor_singkat": wave.kantor.nama,
            "hari_kerja": _workdays(wave.tanggal_mulai, wave.tanggal_selesai),
            "disusun": laporan.hasil["disusun"]["tanggal"],
            "cara": wave.get_cara_display(),
            "cara_sampel": wave.get_cara_sampel_display(),
            "kuesioner": laporan.hasil["angka"]["kuesioner"]["nama"],
            "isian": isian,
            "hasil": shown,
            "catatan_tutup": closed_note(),
            "rencana": [_plan(row) for row in rencana if row.status != StatusTindakLanjut.BATAL],
            "sebelum": _before(wave),
            "tanya": _questions(wave),
            "alamat": address_of(wave),
            "dasar": [{"kutipan": str(one), "bukti": one.bukti.value} for one in DASAR],
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


def _plan(row: RencanaTindakLanjut) -> dict[str, str]:
    return {
        "unsur": nama_unsur(row.unsur),
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
    return {"masa": last.gelombang.nama, "baris": [_plan(row) for row in last.rencana_set.all()]}


def _questions(wave: Gelombang) -> list[dict[str, str]]:
    """Return the questionnaire as it was asked."""
    return [
        {
            "tanya": str(butir.label),
            "pilihan": " · ".join(f"{satu.nilai} {satu.label}" for satu in butir.pilihan),
        }
        for butir in load_definisi(wave.versi.definisi).butir
    ]
