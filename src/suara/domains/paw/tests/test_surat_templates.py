"""Every letter, Berita Acara and annex, as a reader of the PDF would see it."""

from __future__ import annotations

import copy
import datetime as dt
import hashlib
import io
import json
import os
import subprocess
import sys
import types
from typing import Any, get_type_hints

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from pypdf import PdfReader

from suara.core.surat import amplop
from suara.core.surat.render import TemplateTidakAda, render_pdf
from suara.domains.paw import surat_data
from suara.domains.paw.surat_data import TEMPLATES
from suara.domains.paw.tests.surat_contoh import CONTOH, SULIT, TIMPANG

KANTOR = types.SimpleNamespace(
    nama="KPU Provinsi Kalimantan Timur",
    nama_lengkap="Komisi Pemilihan Umum Provinsi Kalimantan Timur",
    alamat="Jalan Contoh Nomor 1, Samarinda",
    telepon="(0541) 000000",
    email="contoh@contoh.test",
    kota="Samarinda",
)


def envelope(jenis: str, *, terbit: bool = True, data: Any = None, **fields: Any) -> dict[str, Any]:
    """Return what the template of `jenis` reads."""
    dokumen = types.SimpleNamespace(
        **{
            "status": "TERBIT" if terbit else "KONSEP",
            "kode_verifikasi": "K7MP29XQRW" if terbit else "",
            "jenis": jenis,
            "nomor": "64/PY.03-SD/64/2026" if terbit else "",
            "tanggal_surat": dt.date(2026, 3, 26) if terbit else None,
            "perihal": "Penggantian Antarwaktu",
            "kantor": KANTOR,
            "penandatangan": [{"nama": "Maria Contoh", "jabatan": "Ketua"}],
            "tembusan": ["Gubernur Kalimantan Timur"],
            "meralat": None,
            "alasan_ralat": "",
            "data": CONTOH[jenis] if data is None else data,
            "keputusan": {},
        }
        | fields
    )
    return amplop.build(dokumen)  # type: ignore[arg-type]


def read(pdf: bytes) -> str:
    """Return the text of the PDF with every run of white space as one blank."""
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(text.replace("\xa0", " ").split())


def squeeze(text: str) -> str:
    """Return the text without white space: line breaks and kerning move it."""
    return "".join(text.split())


EXPECTED = {
    "S1": ["memenuhi syarat", "Melati Jantung", "5.100 (lima ribu seratus) suara", "Lampiran II",
           "20260301-0001",
           "Menindaklanjuti surat Ketua DPRD Provinsi Kalimantan Timur Nomor 170/118/SET-DPRD/2026",
           "Pasal 9 dan Pasal 20 ayat (2) huruf a Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2025",
           "meninggal dunia (T1)", "Rimba Sungkai (nomor urut 7)"],
    "S2": ["belum dapat kami proses", "07/MP-PEP/2026", "berkekuatan hukum tetap"],
    "S3": ["tidak dilaksanakan", "2 September 2029", "5 bulan 28 hari", "2 Maret 2029"],
    "S4": ["bukan kewenangan", "KPU Kota Samarinda"],
    "S5": ["Akta kematian", "melengkapi dokumen"],
    "S6": ["klarifikasi", "23 Maret 2026", "bermeterai", "atau panggilan video"],
    "S7": ["jawaban sementara", "LHKPN", "tidak beralih kepada calon lain"],
    "BA1": ["BERITA ACARA",
            "hari ini Selasa tanggal dua puluh empat bulan Maret tahun dua ribu dua puluh enam",
            "Kuorum terpenuhi", "KESATU", "3 (tiga) suara setuju", "Klarifikasi kepada partai perlu diulang",
            "URAIAN SUARA SAH YANG SAMA", "D. Pemeriksaan syarat calon", "F. Pendapat berbeda"],
    "BA2": ["HASIL KLARIFIKASI", "hari ini Jumat tanggal dua puluh", "Tidak pernah.",
            "tidak terbukti", "Yusuf Contoh"],
    "L1": ["PERINGKAT SUARA SAH CALON", "belum ada data", "TMS (T1)", "12/01/2026"],
    "L2": ["Jumlah wilayah dengan suara 6 5", "Jumlah wilayah unggul 1 5", "1.200"],
}  # fmt: skip

EVERYWHERE = ("KOMISI PEMILIHAN UMUM", "K7MP2-9XQRW", "64/PY.03-SD/64/2026", "Maria Contoh")


@pytest.mark.parametrize("jenis", list(TEMPLATES))
def test_it_says_what_it_must(jenis):
    text = squeeze(read(render_pdf(TEMPLATES[jenis], envelope(jenis))))
    for expected in [*EXPECTED[jenis], *EVERYWHERE]:
        assert squeeze(expected) in text, expected


@pytest.mark.parametrize("jenis", list(TEMPLATES))
def test_a_draft_is_marked_and_lists_what_to_check(jenis):
    text = squeeze(read(render_pdf(TEMPLATES[jenis], envelope(jenis, terbit=False))))
    assert "KONSEP" in text
    assert "K7MP2" not in text
    unread = amplop.citations_to_check(types.SimpleNamespace(keputusan={}, data=CONTOH[jenis]))  # type: ignore[arg-type]
    assert ("Dasarhukumperludicek" in text) is bool(unread)
    for item in unread:
        assert squeeze(str(item["formal"])) in text


def test_s2_has_no_place_for_a_candidate_or_a_vote():
    keys = set(get_type_hints(surat_data.DataS2)) | set(get_type_hints(surat_data.Sengketa))
    assert not keys & {"calon", "suara_sah", "peringkat", "l1", "l2", "dilewati", "usulan_lain"}
    sneaked = {**CONTOH["S2"], "calon": {"nama": "Melati Jantung", "suara_sah": 5100}}  # type: ignore[dict-item]
    text = read(render_pdf(TEMPLATES["S2"], envelope("S2", data=sneaked)))
    assert "Melati" not in text
    assert "5.100" not in text


@pytest.mark.parametrize("jenis", list(TEMPLATES))
def test_the_same_data_give_the_same_bytes(jenis):
    data = envelope(jenis)
    shuffled = json.loads(json.dumps(data, sort_keys=True))
    assert render_pdf(TEMPLATES[jenis], data) == render_pdf(TEMPLATES[jenis], shuffled)


def test_another_process_without_fonts_gives_the_same_bytes(tmp_path):
    data = envelope("S1")
    (tmp_path / "data.json").write_text(json.dumps(data))
    script = (
        "import json,sys,hashlib; from suara.core.surat.render import render_pdf;"
        f"d=json.load(open({str(tmp_path / 'data.json')!r}));"
        "print(hashlib.sha256(render_pdf('paw/s1', d)).hexdigest())"
    )
    environ = {
        "PYTHONPATH": os.pathsep.join(sys.path),
        "FONTCONFIG_FILE": "/dev/null",
        "HOME": str(tmp_path),
        "TZ": "Asia/Jayapura",
    }
    out = subprocess.run(
        [sys.executable, "-c", script], env=environ, capture_output=True, text=True, check=True
    )
    assert out.stdout.strip() == hashlib.sha256(render_pdf("paw/s1", data)).hexdigest()


@pytest.mark.parametrize(
    "nama",
    [
        SULIT,
        TIMPANG,
        '#import "x"',
        "$x^2$",
        "*tebal* _miring_ `kode`",
        "= Judul",
        "@ref <label> // komentar /* */",
        "#sys.inputs",
        "\\u{41}",
        "~--...",
        "a" * 200,
    ],
)
def test_a_name_is_never_markup(nama):
    data = copy.deepcopy(CONTOH["S1"])
    data["calon"]["nama"] = data["l1"]["baris"][0]["nama"] = data["dilewati"][0]["calon"]["nama"] = nama  # type: ignore[index]
    text = squeeze(read(render_pdf("paw/s1", envelope("S1", data=data))))
    assert text.count(squeeze(nama)) >= 3


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=40))
@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_name_can_stop_a_letter(nama):
    data = copy.deepcopy(CONTOH["S3"])
    data["berhenti"]["nama"] = nama  # type: ignore[index]
    assert render_pdf("paw/s3", envelope("S3", data=data, perihal=nama)).startswith(b"%PDF")


def test_a_long_ranking_repeats_its_head_on_every_page():
    reader = PdfReader(io.BytesIO(render_pdf("paw/l1", envelope("L1"))))
    assert len(reader.pages) == 2
    assert all("Nama calon" in page.extract_text() for page in reader.pages)
    assert "Halaman 2 dari 2" in read(render_pdf("paw/l1", envelope("L1")))


def test_it_is_archival_tagged_and_has_a_language_and_a_title():
    pdf = render_pdf("paw/ba1", envelope("BA1"))
    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith("id")
    assert PdfReader(io.BytesIO(pdf)).metadata.title == "Penggantian Antarwaktu"  # type: ignore[union-attr]
    assert b"pdfaid:part" in pdf
    assert b"pdfuaid:part" in pdf


def test_a_correction_says_so_first():
    old = types.SimpleNamespace(nomor="9/PY.03-SD/64/2026", tanggal_surat=dt.date(2026, 3, 20))
    text = read(render_pdf("paw/s1", envelope("S1", meralat=old, alasan_ralat="Nomor urut salah.")))
    assert "RALAT atas dokumen Nomor 9/PY.03-SD/64/2026 tanggal 20 Maret 2026. Nomor urut salah." in text


@pytest.mark.parametrize(
    ("jenis", "field", "value", "expected"),
    [
        ("S1", "lhkpn", {"nomor": None, "tanggal": None}, "belum kami terima"),
        ("S4", "sebab", "PENGIRIM", "hanya dapat kami proses apabila disampaikan oleh pimpinan lembaga"),
        ("S4", "sebab", "BUKAN_PAW", "bukan penggantian antarwaktu"),
        ("S5", "sebab", "BELUM_ADA_KEKOSONGAN", "belum ada kekosongan kursi"),
        ("S6", "kepada_jenis", "PARTAI", "Klarifikasi ini mengenai Melati Jantung"),
        ("S6", "batas", None, "Jawaban dapat disampaikan"),
        ("S7", "sebab", "PASAL_27", "upaya hukum"),
        ("S7", "sebab", "KEPENGURUSAN_GANDA", "kepengurusan partai politik"),
        ("S7", "calon", None, "jawaban sementara"),
        ("S1", "l1", None, "Melati Jantung"),
        ("BA1", "peringkat", [], "C. Pemeriksaan syarat calon"),
        ("BA1", "kelayakan", [], "D. Keputusan rapat pleno"),
        ("BA1", "pendapat_berbeda", [], "Tidak ada pendapat berbeda."),
        ("BA1", "keputusan_hasil", None, "Peringkat suara sah"),
        ("BA2", "bukti", [], "Tidak ada berkas bukti."),
    ],
)
def test_its_variants(jenis, field, value, expected):
    data = {**CONTOH[jenis], field: value}  # type: ignore[dict-item]
    if field == "l1":
        data["l2"] = []
    assert squeeze(expected) in squeeze(read(render_pdf(TEMPLATES[jenis], envelope(jenis, data=data))))


def test_dpd_has_no_party():
    data = copy.deepcopy(CONTOH["BA1"])
    data["berhenti"]["partai"] = ""  # type: ignore[index]
    assert "Partai politik" not in read(render_pdf("paw/ba1", envelope("BA1", data=data)))


@pytest.mark.parametrize(
    "name", ["paw/tidak", "../etc/passwd", "paw/../surat", "/etc/passwd", "s1", "PAW/s1"]
)
def test_only_known_templates_are_read(name):
    with pytest.raises(TemplateTidakAda):
        render_pdf(name, {})
