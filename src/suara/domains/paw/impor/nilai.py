"""From the text of one cell to a value, or a sentence that says what is wrong with it. Nothing is guessed."""

from __future__ import annotations

import re

from suara.domains.paw.impor.tabel import SelRusak
from suara.domains.paw.impor.temuan import NilaiSalah
from suara.domains.paw.terms import Lembaga, TingkatWilayah
from suara.kernel.kalimat import gettext_noop as _

LEMBAGA = {
    "dpr": Lembaga.DPR,
    "dpr ri": Lembaga.DPR,
    "dpd": Lembaga.DPD,
    "dpd ri": Lembaga.DPD,
    "dprd provinsi": Lembaga.DPRD_PROVINSI,
    "dprd prov": Lembaga.DPRD_PROVINSI,
    "dprd kab kota": Lembaga.DPRD_KAB_KOTA,
    "dprd kabupaten kota": Lembaga.DPRD_KAB_KOTA,
    "dprd kabupaten": Lembaga.DPRD_KAB_KOTA,
    "dprd kota": Lembaga.DPRD_KAB_KOTA,
}
JENIS_KELAMIN = {
    "l": "L",
    "laki laki": "L",
    "lk": "L",
    "p": "P",
    "perempuan": "P",
    "pr": "P",
}
TINGKAT = {
    "kabupaten kota": TingkatWilayah.KAB_KOTA,
    "kab kota": TingkatWilayah.KAB_KOTA,
    "kecamatan": TingkatWilayah.KECAMATAN,
    "kelurahan desa": TingkatWilayah.KELURAHAN_DESA,
    "kelurahan": TingkatWilayah.KELURAHAN_DESA,
    "desa": TingkatWilayah.KELURAHAN_DESA,
    "tps": TingkatWilayah.TPS,
}
PANJANG_KODE = {
    TingkatWilayah.KAB_KOTA: 4,
    TingkatWilayah.KECAMATAN: 6,
    TingkatWilayah.KELURAHAN_DESA: 10,
    TingkatWilayah.TPS: 13,
}
_NOT_ALNUM = re.compile(r"[^a-z0-9]+")
_THOUSANDS = re.compile(r"\d{1,3}([.,\s']\d{3})+")


def kunci_nama(text: str) -> str:
    """Fold a name for comparison within one election: letters and digits only, lower case."""
    return _NOT_ALNUM.sub(" ", text.casefold()).strip()


def bilangan(text: str) -> int | None:
    """Return a whole number of zero or more, None for an empty cell; raises `NilaiSalah`.

    A thousand separator is refused, not removed: 86.048 may be 86048 or a damaged 86.05.
    """
    if text.isascii() and text.isdigit():
        return int(text)
    if not text:
        return None
    if isinstance(text, SelRusak):
        raise NilaiSalah(
            "RUSAK_OLEH_EXCEL",
            _("Excel mengubah isi sel ini menjadi “{isi}”. Jadikan kolomnya teks, lalu isi ulang."),
            isi=text,
        )
    if text.startswith(("-", "−", "(")) and any(char.isdigit() for char in text):
        raise NilaiSalah(
            "BILANGAN_NEGATIF", _("“{isi}” negatif. Jumlah ini tidak bisa kurang dari nol."), isi=text
        )
    if _THOUSANDS.fullmatch(text):
        raise NilaiSalah(
            "PEMISAH_RIBUAN",
            _("“{isi}” memakai pemisah ribuan. Tulis angkanya saja, tanpa titik atau koma."),
            isi=text,
        )
    if re.fullmatch(r"\d+(\.\d+)?[eE]\+?\d+", text):
        raise NilaiSalah(
            "RUSAK_OLEH_EXCEL", _("“{isi}” adalah bentuk ringkas dari Excel. Isi ulang angkanya."), isi=text
        )
    if re.fullmatch(r"\d+[.,]\d+", text):
        raise NilaiSalah(
            "BILANGAN_PECAHAN", _("“{isi}” adalah pecahan. Isi dengan bilangan bulat."), isi=text
        )
    raise NilaiSalah(
        "BUKAN_BILANGAN",
        _("“{isi}” bukan bilangan. Kosongkan sel ini bila jumlahnya belum diketahui."),
        isi=text,
    )


def teks(text: str) -> str:
    """Return a text cell with its inner spaces made single; raises `NilaiSalah` for what Excel damaged."""
    if isinstance(text, SelRusak):
        raise NilaiSalah(
            "RUSAK_OLEH_EXCEL",
            _("Excel mengubah isi sel ini menjadi “{isi}”. Jadikan kolomnya teks, lalu isi ulang."),
            isi=text,
        )
    if "\ufffd" in text:
        raise NilaiSalah(
            "PENYANDIAN_SALAH", _("“{isi}” memuat huruf yang rusak. Simpan ulang sebagai UTF-8."), isi=text
        )
    return text if "  " not in text and "\n" not in text else " ".join(text.split())


def jenis_kelamin(text: str) -> str:
    """Return ``"L"``, ``"P"``, or empty for an empty cell; raises `NilaiSalah` for anything else."""
    if text in ("L", "P", ""):
        return text
    found = JENIS_KELAMIN.get(kunci_nama(text))
    if found is None:
        raise NilaiSalah("JENIS_KELAMIN_SALAH", _("“{isi}” bukan jenis kelamin. Isi L atau P."), isi=text)
    return found


def lembaga(text: str) -> Lembaga:
    """Return the institution; raises `NilaiSalah`."""
    found = LEMBAGA.get(kunci_nama(text))
    if found is None:
        raise NilaiSalah(
            "LEMBAGA_TIDAK_DIKENAL",
            _("“{isi}” bukan lembaga. Isi DPR, DPD, DPRD_PROVINSI, atau DPRD_KABUPATEN_KOTA."),
            isi=text,
        )
    return found


def tingkat(text: str) -> TingkatWilayah:
    """Return the area level; raises `NilaiSalah`."""
    found = TINGKAT.get(kunci_nama(text))
    if found is None:
        raise NilaiSalah(
            "TINGKAT_TIDAK_DIKENAL",
            _("“{isi}” bukan tingkat wilayah. Isi Kabupaten/Kota, Kecamatan, Kelurahan/Desa, atau TPS."),
            isi=text,
        )
    return found


def kode_wilayah(text: str, level: TingkatWilayah) -> str:
    """Return a Kemendagri code (with the TPS number) in dotted form; raises `NilaiSalah`."""
    digits = teks(text).replace(".", "")
    if not (digits.isascii() and digits.isdigit() and len(digits) == PANJANG_KODE[level]):
        raise NilaiSalah(
            "KODE_WILAYAH_SALAH",
            _("“{isi}” bukan kode {tingkat}: harus {n} angka. Jadikan kolomnya teks bila angkanya hilang."),
            isi=text,
            tingkat=level.label,
            n=PANJANG_KODE[level],
        )
    parts = (digits[0:2], digits[2:4], digits[4:6], digits[6:10], digits[10:])
    return ".".join(part for part in parts if part)


def ya_tidak(text: str) -> bool | None:
    """Return yes or no, None for an empty cell; raises `NilaiSalah`."""
    folded = text.casefold()
    if folded in ("", "1", "0", "ya", "tidak"):
        return None if not folded else folded in ("1", "ya")
    raise NilaiSalah("BUKAN_YA_TIDAK", _("“{isi}” bukan ya atau tidak. Isi 1 atau 0."), isi=text)
