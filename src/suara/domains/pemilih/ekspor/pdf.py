"""The copy as PDF: one section a TPS, recipient and letter on each page, open for reading and printing.

Permissions are a request to the reader's program, not a lock: the watermark and the log are what binds.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from suara.core.surat.render import template_path
from suara.domains.pemilih.rules.profil import Bahan, Baris, columns_of, write_row
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.kernel.kalimat import Json, show
from suara.kernel.sandi import new_key

if TYPE_CHECKING:
    from suara.domains.pemilih.ekspor.tulis import Tujuan

SALINAN = ProfilEkspor.SALINAN
DI_KEPALA = ("desa", "kecamatan", "tps")
"""The same for a whole section: they stand in its heading, not in each row."""
LEBAR = {"nama": 4, "alamat": 5, "jenis_kelamin": 20, "usia": 26, "rt": 24, "rw": 24}
KANAN = ("usia",)
NOMOR = 28
_WAKTU = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


def render_copy(
    tujuan: Tujuan, wilayah: str, baris: Iterable[tuple[str, Baris]], bahan: Bahan
) -> tuple[bytes, int]:
    """Return the PDF of one desa, and how many rows are in it."""
    kolom = [satu for satu in columns_of(SALINAN) if satu.kode not in DI_KEPALA]
    letak = [urut for urut, satu in enumerate(columns_of(SALINAN)) if satu.kode not in DI_KEPALA]
    bagian: list[Json] = []
    jumlah = 0
    for tps, isi in groupby(baris, key=lambda satu: satu[0]):
        sel: list[Json] = []
        awal = jumlah
        for _tps, satu in isi:
            jumlah += 1
            cells = write_row(SALINAN, satu, bahan)
            sel += [str(jumlah - awal), *(cells[n] for n in letak)]
        bagian.append({"tps": tps, "sel": sel, "jumlah": show(jumlah - awal)})
    data: dict[str, Json] = {
        "judul": "Salinan daftar pemilih",
        "kantor": tujuan.kantor,
        "penerima": tujuan.penerima,
        "surat": f"Surat {tujuan.nomor_surat} · {show(tujuan.tanggal_surat)}",
        "wilayah": wilayah,
        "periode": f"Periode {tujuan.periode}",
        "kaki": f"{tujuan.kantor} · untuk {tujuan.penerima} · surat {tujuan.nomor_surat}, "
        f"{show(tujuan.tanggal_surat)} · {tujuan.nomor}",
        "kepala": ["No.", *(satu.judul for satu in kolom)],
        "lebar": [NOMOR, *(LEBAR[satu.kode] for satu in kolom)],
        "rata": ["r", *("r" if satu.kode in KANAN else "l" for satu in kolom)],
        "bagian": bagian,
    }
    return protect(_compile(data)), jumlah


def protect(pdf: bytes) -> bytes:
    """Return the PDF encrypted for everybody to open and print, and for nobody to change."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.constants import UserAccessPermissions as Izin

    tulis = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    tulis.encrypt(
        user_password="",
        owner_password=new_key().hex(),  # thrown away: nobody lifts the permissions
        permissions_flag=Izin.PRINT | Izin.PRINT_TO_REPRESENTATION,
        algorithm="AES-256",
    )
    keluar = io.BytesIO()
    tulis.write(keluar)
    return keluar.getvalue()


def _compile(data: dict[str, Json]) -> bytes:
    import typst

    path = template_path("pemilih/salinan")
    return typst.compile(
        str(path), root=str(path.parent), ignore_system_fonts=True, format="pdf", pdf_tags=False,
        timestamp=_WAKTU, sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )  # fmt: skip
