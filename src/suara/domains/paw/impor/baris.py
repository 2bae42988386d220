"""Rows of a candidate or vote list, checked one by one: what a row says, with every cell in its type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from suara.domains.paw.impor import nilai
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.impor.tabel import Tabel
from suara.domains.paw.impor.temuan import Catatan, NilaiSalah
from suara.domains.paw.terms import Lembaga, TingkatWilayah
from suara.kernel.kalimat import gettext_noop as _

NAMA_DAPIL_RESMI = {(Lembaga.DPR, "KALIMANTAN TIMUR I"): "KALIMANTAN TIMUR"}
"""Names that a source writes otherwise than the annex of the law does."""

_WILAYAH = (
    ("kode_tps", TingkatWilayah.TPS),
    ("kode_kelurahan", TingkatWilayah.KELURAHAN_DESA),
    ("kode_kecamatan", TingkatWilayah.KECAMATAN),
    ("kode_kab_kota", TingkatWilayah.KAB_KOTA),
)


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: a candidate, and what the row says about the votes. None is unknown, empty text is unsaid."""

    baris: int
    pemilu: str
    lembaga: Lembaga
    provinsi: str
    kab_kota: str
    kode_dapil: str
    dapil: str
    partai_no: int | None
    partai: str
    nomor_urut: int
    nomor_dugaan: bool
    nama: str
    jenis_kelamin: str
    domisili: str
    suara: int | None
    peringkat: int | None
    terpilih: bool | None
    sumber: str
    tingkat: TingkatWilayah | None
    kode_wilayah: str

    @property
    def kunci_dapil(self) -> str:
        """What names the dapil within its institution in this file: its code, or its name if it has none."""
        return self.kode_dapil or nilai.kunci_nama(self.dapil)

    @property
    def kunci_partai(self) -> str:
        """What names the party in this file: its name, or its number within this one election."""
        return nilai.kunci_nama(self.partai) or ("" if self.partai_no is None else str(self.partai_no))

    @property
    def kunci(self) -> tuple[str, str, str, int, str]:
        """What may stand only once in a file."""
        return (self.lembaga, self.kunci_dapil, self.kunci_partai, self.nomor_urut, self.kode_wilayah)


class PembacaBaris:
    """Reads the cells of one table; bad cells become findings and the row is dropped."""

    def __init__(self, kepala: Kepala, catatan: Catatan, pemilu: str = "", lembaga: str = "") -> None:
        self.kepala = kepala
        self.catatan = catatan
        self._fallback = {"pemilu": pemilu, "lembaga": lembaga}
        self._cells: list[str] = []
        self._number = 0
        self._bad = False

    def open(self, number: int, cells: list[str]) -> None:
        """Turn to the next row."""
        self._number, self._cells, self._bad = number, cells, False
        if len(cells) > self.kepala.lebar and any(cells[self.kepala.lebar :]):
            self._bad = True
            self.catatan.galat(
                "KOLOM_BERLEBIH",
                _("Baris ini berisi {ada} kolom, judulnya {judul}. Isi yang memuat koma perlu tanda kutip."),
                number,
                None,
                ada=len(cells),
                judul=self.kepala.lebar,
            )

    def raw(self, kolom: str) -> str:
        """Return the cell's text, or what the caller said for the whole file."""
        index = self.kepala.posisi.get(kolom)
        text = self._cells[index] if index is not None and index < len(self._cells) else ""
        return text or self._fallback.get(kolom, "")

    def take[T](self, kolom: str, parse: Callable[[str], T], default: T) -> T:
        """Return the cell's value; a bad cell is noted and gives `default`."""
        text = self.raw(kolom)
        try:
            return parse(text)
        except NilaiSalah as error:
            self.refuse(error, kolom)
            return default

    def refuse(self, error: NilaiSalah, kolom: str) -> None:
        """Note a bad cell of this row."""
        self._bad = True
        self.catatan.salah(error, self._number, self.kepala.sebut(kolom))

    def need(self, kolom: str, value: object) -> None:
        """Note that a cell which must be filled is empty."""
        if not value and not self._bad:
            self.refuse(
                NilaiSalah("SEL_KOSONG", _("Kolom “{kolom}” kosong. Isi sel ini."), kolom=kolom), kolom
            )

    @property
    def bad(self) -> bool:
        """Whether this row can't be taken."""
        return self._bad

    @property
    def number(self) -> int:
        """The row number that a person sees."""
        return self._number


def read_baris(
    tabel: Tabel, kepala: Kepala, catatan: Catatan, pemilu: str = "", lembaga: str = ""
) -> list[Baris]:
    """Return every row of the table that can be taken; the others are findings in `catatan`."""
    reader = PembacaBaris(kepala, catatan, pemilu, lembaga)
    found = []
    for number, cells in tabel.baris:
        if number > kepala.baris:
            reader.open(number, cells)
            row = _read(reader)
            if row is not None:
                found.append(row)
    return found


def _read(reader: PembacaBaris) -> Baris | None:
    institution = reader.take("lembaga", nilai.lembaga, Lembaga.DPR)
    dapil = reader.take("dapil", nilai.teks, "")
    guessed = "nomor_urut" not in reader.kepala.posisi
    number = reader.take("urutan_sumber" if guessed else "nomor_urut", nilai.bilangan, None)
    reader.need("urutan_sumber" if guessed else "nomor_urut", number)
    level, area = _area(reader)
    row = Baris(
        baris=reader.number,
        pemilu=reader.take("pemilu", nilai.teks, ""),
        lembaga=institution,
        provinsi=reader.take("provinsi", nilai.teks, ""),
        kab_kota=reader.take("kab_kota", nilai.teks, ""),
        kode_dapil=reader.take("kode_dapil", nilai.teks, ""),
        dapil=NAMA_DAPIL_RESMI.get((institution, dapil.upper()), dapil),
        partai_no=reader.take("partai_no", nilai.bilangan, None),
        partai=reader.take("partai", nilai.teks, ""),
        nomor_urut=number or 0,
        nomor_dugaan=guessed,
        nama=reader.take("nama", nilai.teks, ""),
        jenis_kelamin=reader.take("jenis_kelamin", nilai.jenis_kelamin, ""),
        domisili=reader.take("domisili", nilai.teks, ""),
        suara=reader.take("suara", nilai.bilangan, None),
        peringkat=reader.take("peringkat", nilai.bilangan, None),
        terpilih=reader.take("terpilih", nilai.ya_tidak, None),
        sumber=reader.take("sumber", nilai.teks, ""),
        tingkat=level,
        kode_wilayah=area,
    )
    _check_row(reader, row)
    return None if reader.bad else row


def _area(reader: PembacaBaris) -> tuple[TingkatWilayah | None, str]:
    """Return the deepest area that the row names."""
    if reader.raw("kode_wilayah") and reader.raw("tingkat_wilayah"):
        level = reader.take("tingkat_wilayah", nilai.tingkat, TingkatWilayah.TPS)
        return level, "" if reader.bad else reader.take(
            "kode_wilayah", lambda text: nilai.kode_wilayah(text, level), ""
        )
    for kolom, level in _WILAYAH:
        if reader.raw(kolom):
            return level, reader.take(kolom, lambda text, level=level: nilai.kode_wilayah(text, level), "")  # type: ignore[misc]
    return None, ""


def _check_row(reader: PembacaBaris, row: Baris) -> None:
    reader.need("pemilu", row.pemilu)
    reader.need("dapil", row.dapil or row.kode_dapil)
    if row.lembaga is Lembaga.DPD and row.kunci_partai:
        reader.refuse(
            NilaiSalah("DPD_BERPARTAI", _("Calon DPD tidak mewakili partai. Kosongkan kolom partai.")),
            "partai",
        )
    if row.lembaga is not Lembaga.DPD:
        named = "partai" in reader.kepala.posisi
        reader.need("partai" if named else "partai_no", row.partai if named else row.kunci_partai)
    if row.nomor_urut > 200:
        reader.refuse(
            NilaiSalah("NOMOR_URUT_SALAH", _("Nomor urut {n} tidak mungkin."), n=row.nomor_urut), "nomor_urut"
        )
