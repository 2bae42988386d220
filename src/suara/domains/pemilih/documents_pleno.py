"""From a meeting to the data of its two documents: figures as read, words as people wrote them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, TypedDict

from django.utils import translation

from suara.core.wilayah.models import Kantor, TingkatKantor
from suara.domains.pemilih.models import BarisCoktas, DokumenPleno, Kandidat, PlenoPeriode
from suara.domains.pemilih.queries.perkara_pleno import COKTAS_TERBUKA, summaries
from suara.domains.pemilih.queries.pleno import LembarPleno
from suara.domains.pemilih.queries.tanggapan import ringkas
from suara.domains.pemilih.rules.pleno import SARAN, TERBUKA
from suara.domains.pemilih.surat_pleno import (
    Angka,
    CelahSurat,
    DataPleno,
    DibawaSurat,
    Hadir,
    KantorKecuali,
    KoreksiSurat,
    Rincian,
    TanggapanSurat,
)
from suara.domains.pemilih.terms import StatusKandidat, StatusPeriode
from suara.domains.pemilih.terms_coktas import StatusCoktas
from suara.domains.pemilih.terms_pleno import JalanKoreksi, JenisDokumenPleno, PerkaraPleno
from suara.engine.recap import BarisRekap
from suara.engine.recap.angka import ARTI, LP
from suara.engine.recap.tata import ALASAN_REKAP, NAMA_TINGKAT
from suara.engine.terms import AlasanTMS, SebabBaru
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import show
from suara.ui.format import format_time

TEMPLATES = {JenisDokumenPleno.BA: "pemilih/ba", JenisDokumenPleno.SK: "pemilih/sk"}
ROMAWI = ("I", "II", "III", "IV")
BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
DASAR = (
    Dasar("UU 7/2017", bukti=Bukti.RESMI, catatan="kewajiban memutakhirkan data pemilih berkelanjutan"),
    TERBUKA,
)
PINDAH = ("PINDAH_MASUK", "PINDAH_DOMISILI")
KATA_COKTAS = {
    "": "Belum dikunjungi", "SESUAI": "Sesuai, tetap memenuhi syarat", "MS_UBAH": "Memenuhi syarat, berubah",
    "TMS": "Tidak memenuhi syarat, ada dokumennya", "TIDAK_DITEMUKAN": "Tidak ditemukan, tetap dalam daftar",
    "TERTUNDA_DOKUMEN": "Tertunda, menunggu dokumen", "TMS_JADI_MS": "Tercatat TMS, ternyata memenuhi syarat",
}  # fmt: skip
KATA_SARAN = {
    "BELUM": "Belum dijawab", "DITINDAKLANJUTI": "Ditindaklanjuti", "DIVERIFIKASI": "Masih diverifikasi",
    "TIDAK_DAPAT": "Tidak dapat ditindaklanjuti", "DITERUSKAN": "Diteruskan",
}  # fmt: skip
"""Words of other rooms' outcomes, in the language of office; an unknown code prints itself."""


def masa_of(kode: str) -> str:
    """Return the period as documents name it: ``Triwulan IV Tahun 2025``, ``Semester II Tahun 2025``."""
    if found := re.fullmatch(r"(\d{4})-TW(\d)", kode):
        return f"Triwulan {ROMAWI[int(found[2]) - 1]} Tahun {found[1]}"
    if found := re.fullmatch(r"(\d{4})-S(\d)", kode):
        return f"Semester {ROMAWI[int(found[2]) - 1]} Tahun {found[1]}"
    found = re.fullmatch(r"(\d{4})-(\d\d)", kode)
    return f"Bulan {BULAN[int(found[2]) - 1]} Tahun {found[1]}" if found else kode


def perihal_of(jenis: JenisDokumenPleno, pleno: PlenoPeriode) -> str:
    """Return the subject line of a document."""
    tempat, masa = _place(pleno.periode.kantor), masa_of(pleno.periode.kode)
    pokok = f"Rekapitulasi Pemutakhiran Data Pemilih Berkelanjutan {tempat} {masa}"
    if jenis is JenisDokumenPleno.SK:
        return f"{'Perubahan ' if pleno.mengganti_id else ''}Penetapan {pokok}"
    return f"Rapat Pleno Terbuka {'Perubahan ' if pleno.mengganti_id else ''}{pokok}"


def _place(kantor: Kantor) -> str:
    """Return the office's region as documents name it: ``Kota Samarinda``, ``Nasional``."""
    nama = kantor.nama.removeprefix("KPU ").removeprefix("KIP ")
    return "Nasional" if nama == "RI" else nama


def penandatangan_of(jenis: JenisDokumenPleno, pleno: PlenoPeriode) -> list[dict[str, str]]:
    """Return who signs: chair and members present; the Keputusan only the first of them."""
    rows = [
        {"nama": row.nama, "jabatan": row.jabatan or "Anggota"}
        for row in pleno.peserta_set.filter(tanda_tangan=True, hadir=True)
    ]
    return rows[:1] if jenis is JenisDokumenPleno.SK else rows


def build_pleno(lembar: LembarPleno) -> DataPleno:
    """Return the data of both documents."""
    with translation.override("id"):
        return _build(lembar)


def numbers_of(data: DataPleno) -> list[dict[str, Any]]:
    """Return the figures that the public page of the document lists."""
    own, sumber = data["angka"], data["masa"]
    return [
        {"label": label, "nilai": own[key], "sumber": sumber}  # type: ignore[literal-required]
        for label, key in (
            ("Pemilih laki-laki", "l"),
            ("Pemilih perempuan", "p"),
            ("Jumlah pemilih", "jumlah"),
            ("Pemilih baru", "baru"),
            ("Pemilih tidak memenuhi syarat", "tms"),
            ("Perbaikan data pemilih", "perbaikan"),
        )
    ]


class Lantai(TypedDict):
    """What was said, corrected and carried in the meeting."""

    tanggapan: list[TanggapanSurat]
    koreksi: list[KoreksiSurat]
    dibawa: list[DibawaSurat]


def _floor(lembar: LembarPleno) -> Lantai:
    return {
        "tanggapan": [
            {
                "oleh": ", ".join(part for part in (one.nama, one.lembaga) if part),
                "isi": one.isi,
                "tindak_lanjut": one.tindak_lanjut,
            }
            for one in lembar.tanggapan
        ],
        "koreksi": [
            {"uraian": one.koreksi.uraian, "pengusul": one.koreksi.pengusul, "jalan": _course(one.koreksi)}
            for one in lembar.koreksi
        ],
        "dibawa": [
            {"jenis": PerkaraPleno(one.jenis).label, "nama": one.nama, "alasan": one.alasan}
            for one in lembar.dibawa
        ],
    }


def _build(lembar: LembarPleno) -> DataPleno:
    pleno, own = lembar.pleno, lembar.jumlah
    kantor = pleno.periode.kantor
    anak = lembar.rekap.anak(own.kode) if own.kode else lembar.rekap.tingkat(2)
    asal: Mapping[str, Any] = pleno.rekap_dibaca.asal
    counts, asked = summaries(pleno.periode), ringkas(pleno.periode)
    return {
        "masa": masa_of(pleno.periode.kode),
        "wilayah": _place(kantor),
        "tanggal": pleno.tanggal.isoformat(),
        "jam": f"{format_time(pleno.jam)} {kantor.get_zona_waktu_display()}",
        "tempat": pleno.tempat,
        "tingkat_anak": NAMA_TINGKAT[anak[0].panjang] if anak else "",
        "hadir": _people(pleno),
        "angka": _row(own),
        "baris": [_row(baris) for baris in anak],
        "baru_sebab": _details(own.baru_sebab, dict(SebabBaru.choices())),
        "tms_alasan": _reasons(own),
        "tangguh": _details(own.tangguh, {key.value: text for key, text in ARTI.items()}),
        "celah": [_gap(one, {row.kode: row.nama for row in lembar.rekap.baris}) for one in lembar.celah],
        **_floor(lembar),
        "versi_pertama": pleno.rekap_pertama.versi,
        "versi_akhir": pleno.rekap_dibaca.versi,
        "belum_diputus": _undecided(pleno),
        "coktas": _counted(counts.get("coktas", {}), KATA_COKTAS),
        "coktas_belum": _unfinished(pleno),
        "warga": [
            {"nama": f"{one.jenis.label}: {one.hasil.label}", "l": 0, "p": 0, "jumlah": one.jumlah}
            for one in asked.baris
        ],
        "warga_belum": len(asked.belum),
        "saran": _counted(counts.get("bawaslu", {}), KATA_SARAN),
        "jumlah_dari": [str(one["nama"]) for one in asal.get("sumber", [])],
        "kecuali": [_left_out(one) for one in asal.get("dikecualikan", [])],
        "pindah_antar": kantor.tingkat != TingkatKantor.KABUPATEN_KOTA,
        "mengubah": _replaced(pleno),
        "berita_acara": None,
        "dasar": [{"kutipan": str(one), "bukti": one.bukti.value} for one in _grounds(lembar)],
    }


def _grounds(lembar: LembarPleno) -> tuple[Dasar, ...]:
    return (*DASAR, SARAN) if lembar.tanggapan or lembar.dibawa else DASAR


def _people(pleno: PlenoPeriode) -> list[Hadir]:
    return [
        {"lembaga": row.lembaga, "nama": row.nama, "jabatan": row.jabatan, "hadir": row.hadir is True}
        for row in pleno.peserta_set.all()
    ]


def _row(baris: BarisRekap) -> Angka:
    return {
        "nama": baris.nama, "kab": baris.jumlah_kab, "kec": baris.jumlah_kec, "desa": baris.jumlah_desa,
        "lama": baris.lama.jumlah, "l": baris.kini.l, "p": baris.kini.p, "jumlah": baris.kini.jumlah,
        "baru": baris.baru.jumlah, "tms": baris.tms.jumlah, "perbaikan": baris.perbaikan.jumlah,
    }  # fmt: skip


def _reasons(own: BarisRekap) -> list[Rincian]:
    """Return the reasons in the order of the workbook, each printed also with zero; others when used."""
    known = {reason.value: own.tms_alasan.get(reason, LP()) for reason in ALASAN_REKAP}
    return _details({**known, **own.tms_alasan}, dict(AlasanTMS.choices()))


def _details(isi: Mapping[str, LP], kata: Mapping[str, str]) -> list[Rincian]:
    return [{"nama": kata.get(key, key), "l": n.l, "p": n.p, "jumlah": n.jumlah} for key, n in isi.items()]


def _counted(isi: Mapping[str, int], kata: Mapping[str, str]) -> list[Rincian]:
    return [{"nama": kata.get(key, key), "l": 0, "p": 0, "jumlah": n} for key, n in isi.items()]


def _gap(one: Any, nama: Mapping[str, str]) -> CelahSurat:
    celah = one.celah
    return {
        "nama": celah.nama,
        "hitungan": str(celah.hitungan),
        "sebab": [f"{ARTI[sebab]}: {show(n)}" for sebab, n in celah.sebab.items()],
        "tak_terjelaskan": celah.tak_terjelaskan,
        "penjelasan": one.penjelasan.isi if one.penjelasan else "",
        "dari": nama.get(one.dari, one.dari),
    }


def _course(koreksi: Any) -> str:
    if koreksi.jalan == JalanKoreksi.DIBAWA:
        return f"Dibawa ke periode berikutnya: {koreksi.alasan}"
    usul = koreksi.usul
    if usul is None:
        return "Belum diputus"
    return f"{usul.get_putusan_display()}: {show(usul.jumlah)} kandidat, {usul.get_hasil_display().lower()}"


def _left_out(one: Mapping[str, Any]) -> KantorKecuali:
    status = StatusPeriode(one["status"]).label if one.get("status") else "Tidak direncanakan"
    return {"nama": str(one["nama"]), "status": status, "alasan": str(one["alasan"])}


def _undecided(pleno: PlenoPeriode) -> int:
    waiting = [status.value for status in StatusKandidat if status.is_open]
    return Kandidat.objects.filter(periode=pleno.periode_id, status__in=waiting).count()


def _unfinished(pleno: PlenoPeriode) -> int:
    """Return how many people coktas has not finished with, also those that the next period goes on with."""
    rows = BarisCoktas.objects.filter(periode=pleno.periode_id)
    return rows.filter(status__in=[*COKTAS_TERBUKA, StatusCoktas.DILANJUTKAN]).count()


def _replaced(pleno: PlenoPeriode) -> dict[str, str] | None:
    if pleno.mengganti_id is None:
        return None
    old = DokumenPleno.objects.filter(pleno=pleno.mengganti_id, jenis=JenisDokumenPleno.SK)
    first = old.select_related("dokumen").first()
    day = first.dokumen.tanggal_surat if first else None
    return {
        "nomor": first.dokumen.nomor if first else "",
        "tanggal": day.isoformat() if day else "",
        "alasan": pleno.alasan,
    }
