"""The form and the three answers, as bytes. All answers are always written; the size is that of none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from suara.core.rem.karcis import MAX_KERJA, Karcis
from suara.core.surat.kode import show
from suara.domains.pemilih.cek.contoh import CONTOH
from suara.domains.pemilih.cek.formulir import CekForm, baca_tanggal
from suara.domains.pemilih.cek.halaman import Kerangka, Rupa, celah, isi_kerangka, kerangka, rupa_of, teks
from suara.domains.pemilih.cek.indeks import Kepala, Tempat
from suara.domains.pemilih.umum.masa import period_words
from suara.ui.context import path_exists

UKURAN = 4 * 1024
"""Bytes of an answer between header and footer of the page."""
SAMARAN = b"\xe2\x80\xa2\xe2\x80\xa2\xe2\x80\xa2"
PASPOR = "paspor"


def formulir(request: HttpRequest, kepala: Kepala, karcis: Karcis, pesan: str) -> bytes:
    """Return the empty form, the typed date kept; a sentence stands on top when there is one."""

    def draw() -> str:
        date = [celah("HARI"), celah("BULAN"), celah("TAHUN")]
        form = CekForm(initial={"tanggal_lahir": date})
        return _gambar_formulir(request, kepala, form, pesan=celah("PESAN") if pesan else "")

    frame = kerangka(rupa_of(request), f"formulir {bool(pesan)} {kepala.id}", draw)
    day, month, year = (teks(part) for part in baca_tanggal(request.POST))
    nilai = {"PESAN": teks(pesan), "HARI": day, "BULAN": month, "TAHUN": year}
    return isi_kerangka(request, frame, nilai | _isi_karcis(request, karcis))


def formulir_salah(request: HttpRequest, kepala: Kepala, karcis: Karcis, form: CekForm) -> bytes:
    """Return the form with what is wrong in it."""
    frame = Kerangka.from_bytes(_gambar_formulir(request, kepala, form).encode())
    return isi_kerangka(request, frame, _isi_karcis(request, karcis))


def jawaban(
    request: HttpRequest, kepala: Kepala, tempat: Tempat | None, nama: Mapping[str, str], *, paspor: bool
) -> bytes:
    """Return the answer page. What is not said is written too and thrown away, for the time's sake."""
    known, rupa = tempat or _SIAPA_SAJA, rupa_of(request)
    words = _kata_tempat(known, nama)
    blocks = (
        _belum(request, kepala, rupa, paspor=paspor),
        _tempat(request, kepala, rupa, words, "terdaftar"),
        _tempat(request, kepala, rupa, words, "tangguh"),
    )
    block = blocks[(tempat is not None) + known.ditangguhkan]
    size = -(-max(UKURAN, *map(len, blocks)) // UKURAN) * UKURAN

    def draw() -> str:
        return render_to_string("pemilih/cek/jawaban.html", {"kepala": kepala, "isi": celah("ISI")}, request)

    frame = kerangka(rupa, f"jawaban {kepala.id}", draw)
    return isi_kerangka(request, frame, {"ISI": block.ljust(size)})


_SIAPA_SAJA = Tempat("XX* XX*", "00.00.00.0000", "001")


def _tempat(
    request: HttpRequest, kepala: Kepala, rupa: Rupa | None, words: Mapping[str, bytes], kabar: str
) -> bytes:
    def draw() -> str:
        gaps = {name.lower(): celah(name) for name in words}
        return render_to_string(f"pemilih/cek/_{kabar}.html", _bersama(kepala) | gaps, request)

    return kerangka(rupa, f"{kabar} {kepala.id}", draw).isi(words)


def _kata_tempat(tempat: Tempat, nama: Mapping[str, str]) -> dict[str, bytes]:
    kode = tempat.kode_desa
    return {
        "NAMA": teks(tempat.nama).replace(b"*", SAMARAN) or "–".encode(),
        "DESA": teks(nama.get(kode, kode)),
        "KECAMATAN": teks(nama.get(kode[:8], kode[:8])),
        "KABUPATEN": teks(nama.get(kode[:5], kode[:5])),
        "TPS": teks(tempat.tps or _("belum ditentukan")),
    }


def _belum(request: HttpRequest, kepala: Kepala, rupa: Rupa | None, *, paspor: bool) -> bytes:
    def draw() -> str:
        return render_to_string("pemilih/cek/_belum.html", _bersama(kepala) | {"paspor": paspor}, request)

    return kerangka(rupa, f"belum {paspor} {kepala.id}", draw).isi({})


def _bersama(kepala: Kepala) -> dict[str, Any]:
    tanggapan = "/pemilih/tanggapan/"
    periksa = f"/periksa/{kepala.kode}/" if kepala.kode else ""
    return {
        "kepala": kepala,
        "periode": period_words(kepala.periode),
        "kode": show(kepala.kode),
        "tanggapan": tanggapan if path_exists(tanggapan) else "",
        "periksa": periksa,
    }


def _gambar_formulir(request: HttpRequest, kepala: Kepala, form: CekForm, *, pesan: str = "") -> str:
    page = {
        "form": form,
        "kepala": kepala,
        "periode": period_words(kepala.periode),
        "pesan": pesan,
        "karcis": celah("KARCIS"),
        "kerja": celah("KERJA"),
        "bit": celah("BIT"),
        "tunggu": celah("TUNGGU"),
        "contoh": CONTOH if settings.DEMO else (),
    }
    return render_to_string("pemilih/cek/formulir.html", page, request)


def _isi_karcis(request: HttpRequest, karcis: Karcis) -> dict[str, bytes]:
    """The ticket; work already done for it comes back, so that nobody does it twice."""
    kerja = request.POST.get("kerja", "") if request.POST.get("karcis") == karcis.teks else ""
    return {
        "KARCIS": teks(karcis.teks),
        "KERJA": kerja.encode() if kerja.isascii() and kerja.isdigit() and len(kerja) <= MAX_KERJA else b"",
        "BIT": b"%d" % karcis.bit,
        "TUNGGU": b"%d" % karcis.tunggu,
    }
