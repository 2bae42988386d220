"""Refusals that concern a whole source; nothing was changed when one of them is spoken."""

from __future__ import annotations

from suara.engine.errors import BerkasDitolak, EngineError
from suara.engine.sources.parket import refuse_parket
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _


def refuse_source(nama: str, galat: EngineError) -> BerkasDitolak:
    """Return the refusal of a file that broke while it was read."""
    if nama.lower().endswith((".parquet", ".parket")):
        return refuse_parket(nama)
    pola = _(
        "{berkas} tidak dapat dibaca sampai selesai ({sebab}). Simpan ulang sebagai CSV UTF-8, lalu "
        "ulangi. Daftar "
        "tidak berubah."
    )
    return BerkasDitolak(Kalimat(pola, {"berkas": nama, "sebab": str(galat.pesan)}))


def refuse_elsewhere(berkas: str, baris: int, luar: int, wilayah: str, asal: str) -> BerkasDitolak:
    """Return the refusal of a file of another region."""
    pola = _(
        "{berkas}: {luar} dari {baris} baris di luar {wilayah}, kebanyakan {asal}. Ini berkas wilayah "
        "lain: pakai "
        "berkas yang benar atau --wilayah {asal}. Daftar tidak berubah."
    )
    isi: dict[str, str | int] = {
        "berkas": berkas,
        "luar": luar,
        "baris": baris,
        "wilayah": wilayah,
        "asal": asal,
    }
    return BerkasDitolak(Kalimat(pola, isi))


def refuse_most(berkas: str, ditolak: int, baris: int, contoh: tuple[int, str, str]) -> BerkasDitolak:
    """Return the refusal of a file most of whose rows cannot be used; `contoh` is row, column, sentence."""
    pola = _(
        "{berkas}: {ditolak} dari {baris} baris tidak dapat dipakai; yang pertama baris {nomor}, kolom "
        "{kolom}: "
        "{pesan} Betulkan sumbernya atau kepalanya, lalu ulangi. Daftar tidak berubah."
    )
    nomor, kolom, pesan = contoh
    isi: dict[str, str | int] = {
        "berkas": berkas,
        "ditolak": ditolak,
        "baris": baris,
        "nomor": nomor,
        "kolom": kolom or "–",
        "pesan": pesan,
    }
    return BerkasDitolak(Kalimat(pola, isi))


def refuse_no_rows(berkas: str) -> BerkasDitolak:
    """Return the refusal of a file with a heading and nothing under it."""
    pola = _("{berkas}: tidak ada satu baris pun di bawah kepala tabel. Daftar tidak berubah.")
    return BerkasDitolak(Kalimat(pola, {"berkas": berkas}))


def refuse_no_region(berkas: str, baris: int) -> BerkasDitolak:
    """Return the refusal of a file that does not say where its voters live."""
    pola = _(
        "{berkas}, baris {baris}: tidak ada kolom kode desa maupun nama desa/kelurahan, dan tidak "
        "tertulis di atas "
        "tabelnya. Tambahkan kolom itu, atau sebut satu desa dengan --wilayah 64.72.05.1004. Daftar "
        "tidak berubah."
    )
    return BerkasDitolak(Kalimat(pola, {"berkas": berkas, "baris": baris}))


def refuse_no_edition(berkas: str, baris: int, kolom: str, daftar: str) -> BerkasDitolak:
    """Return the refusal of codes that mean different things in different editions."""
    pola = _(
        "{berkas}, baris {baris}, kolom {kolom}: kode di sini berarti lain pada edisi yang berbeda. "
        "Sebut edisi "
        "berkas ini dengan --edisi ({daftar}). Daftar tidak berubah."
    )
    return BerkasDitolak(Kalimat(pola, {"berkas": berkas, "baris": baris, "kolom": kolom, "daftar": daftar}))
