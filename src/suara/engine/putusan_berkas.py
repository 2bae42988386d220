"""Decisions in a CSV file, and its refusal: whole, with every row that is wrong or contradicts (0089)."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from suara.engine.apply import KeputusanBertentangan, TemuanKeputusan
from suara.engine.apply.sisih import LANGKAH_SISIH
from suara.engine.errors import BerkasDitolak
from suara.engine.sesi import Sesi
from suara.engine.terms_alir import PutusanKandidat
from suara.kernel.kalimat import Json, Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.temuan import Kadar

if TYPE_CHECKING:
    import pyarrow as pa

TAK_TERBACA = _(
    "{berkas} tidak dapat dibaca sebagai CSV UTF-8. Simpan ulang, lalu ulangi; daftar tidak berubah."
)
BUKAN_NOMOR = _(
    "{berkas}, baris {baris}, kolom nomor: bukan nomor kandidat. Perbaiki lalu ulangi; daftar tidak berubah."
)
BUKAN_PUTUSAN = _(
    "{berkas}, baris {baris}, kolom putusan: bukan TERIMA, TOLAK, atau TUNDA. Perbaiki lalu ulangi; daftar "
    "tidak berubah."
)
DIPUTUS_DUA_KALI = _(
    "{berkas}, baris {baris}, kolom nomor: kandidat ini sudah diputus di baris lain. Perbaiki lalu ulangi; "
    "daftar tidak berubah."
)
BUKAN_KANDIDAT = _(
    "{berkas}, baris {baris}, kolom nomor: bukan nomor kandidat ini. Perbaiki lalu ulangi; daftar tidak "
    "berubah."
)
BERTENTANGAN = _(
    "{berkas}: {jumlah} dari {semula} putusan bertentangan, jadi tidak satu pun diterapkan dan daftar tidak "
    "berubah. Perbaiki atau hapus baris berikut, lalu ulangi. {sebab}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BerkasPutusan:
    """What a file says: number of a proposal → decision, and in which row of the file."""

    nama: str
    putusan: Mapping[int, str]
    baris: Mapping[int, int]

    @classmethod
    def of(cls, putusan: Iterable[tuple[int, str]], nama: str = "–") -> BerkasPutusan:
        """Return decisions that were never in a file, one row each, below a heading."""
        semua = dict(putusan)
        return cls(nama=nama, putusan=semua, baris={nomor: n for n, nomor in enumerate(semua, start=2)})

    def table(self) -> pa.Table:
        """Return number and decision as a table for the engine."""
        import pyarrow as pa

        nomor, putusan = list(self.putusan), list(self.putusan.values())
        return pa.table({"nomor": pa.array(nomor, pa.int64()), "putusan": pa.array(putusan, pa.string())})

    def refuse_foreign(self, nomor: Iterable[int]) -> None:
        """Refuse the file when these numbers, which no proposal bears, are any."""
        if baris := sorted(self.baris[satu] for satu in nomor):
            raise _refusal(BUKAN_KANDIDAT, self.nama, baris)


class BerkasBertentangan(KeputusanBertentangan):
    """Nothing of the file was applied. `baris` contradict: row of the file, number of the proposal, code."""

    def __init__(
        self, temuan: tuple[TemuanKeputusan, ...], berkas: BerkasPutusan, sisih: Iterable[tuple[int, str]]
    ) -> None:
        super().__init__(temuan)
        self.baris = sorted((berkas.baris[nomor], nomor, kode) for nomor, kode in sisih)
        pesan = {satu.kode: str(satu.pesan) for satu in temuan if satu.kadar is Kadar.GALAT}
        sebab = [
            f"Baris {_listed(satu for satu, _nomor, ada in self.baris if ada == kode)}: {kata}"
            for kode, kata in pesan.items()
        ]
        isi: dict[str, str | int] = {
            "berkas": berkas.nama, "jumlah": len({satu for satu, _nomor, _kode in self.baris}),
            "semula": len(berkas.putusan), "sebab": " ".join(sebab),
        }  # fmt: skip
        self.pesan = Kalimat(BERTENTANGAN, isi)

    def rows(self) -> list[Json]:
        """Return the rows as plain JSON values."""
        return [{"baris": baris, "nomor": nomor, "kode": kode} for baris, nomor, kode in self.baris]


def read_keputusan(berkas: Path) -> BerkasPutusan:
    """Read decisions from a CSV with the columns `nomor` and `putusan`; refuse the whole file otherwise."""
    try:
        teks = berkas.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BerkasDitolak(Kalimat(TAK_TERBACA, {"berkas": berkas.name})) from None
    hasil: dict[int, str] = {}
    letak: dict[int, int] = {}
    salah: dict[str, list[int]] = {}
    baca = csv.DictReader(teks.splitlines())
    for isi in baca:
        nomor, putusan = (isi.get("nomor") or "").strip(), (isi.get("putusan") or "").strip().upper()
        if not nomor.isdecimal():
            salah.setdefault(BUKAN_NOMOR, []).append(baca.line_num)
        elif putusan not in list(PutusanKandidat):
            salah.setdefault(BUKAN_PUTUSAN, []).append(baca.line_num)
        elif int(nomor) in hasil:
            salah.setdefault(DIPUTUS_DUA_KALI, []).append(baca.line_num)
        else:
            hasil[int(nomor)], letak[int(nomor)] = putusan, baca.line_num
    for pola, baris in salah.items():
        raise _refusal(pola, berkas.name, baris)
    return BerkasPutusan(nama=berkas.name, putusan=hasil, baris=letak)


def name_rows(sesi: Sesi, berkas: BerkasPutusan, galat: KeputusanBertentangan) -> BerkasBertentangan:
    """Return the refusal with the rows of the file; `keputusan` has the column `nomor`."""
    sesi.jalankan(LANGKAH_SISIH)
    sisih = [(int(nomor), str(kode)) for nomor, kode in sesi.rows("SELECT nomor, kode FROM sisih")]
    return BerkasBertentangan(galat.temuan, berkas, sisih)


def _refusal(pola: str, nama: str, baris: Iterable[int]) -> BerkasDitolak:
    return BerkasDitolak(Kalimat(pola, {"berkas": nama, "baris": _listed(baris)}))


def _listed(baris: Iterable[int]) -> str:
    return ", ".join(str(satu) for satu in baris)
