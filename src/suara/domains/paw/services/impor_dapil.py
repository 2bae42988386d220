"""Writing the areas, seats and population of dapil that a DCT has named."""

from __future__ import annotations

from dataclasses import dataclass

from suara.domains.paw.impor import nilai
from suara.domains.paw.impor.baris import NAMA_DAPIL_RESMI, PembacaBaris
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.impor.tabel import Tabel
from suara.domains.paw.impor.temuan import NilaiSalah
from suara.domains.paw.models import Dapil, DapilWilayah
from suara.domains.paw.services.impor_kerja import Kamus, Kerja
from suara.domains.paw.terms import Lembaga, TingkatWilayah
from suara.kernel.kalimat import gettext_noop as _

WAJIB = (("pemilu",), ("lembaga",), ("kode_dapil",), ("dapil",), ("tingkat_wilayah",), ("kode_wilayah",))


@dataclass(frozen=True, slots=True)
class BarisDapil:
    """One row: an area of a dapil, with what the row says about the dapil itself."""

    baris: int
    pemilu: str
    lembaga: Lembaga
    kode: str
    nama: str
    tingkat: TingkatWilayah
    kode_wilayah: str
    wilayah: str
    terbelah: bool
    kursi: int | None
    penduduk: int | None
    sumber_penduduk: str


def write_dapil(kerja: Kerja) -> None:
    """Read the file and write its dapil and areas; findings that refuse mean that all must be undone."""
    tabel, kepala = kerja.baca("paw import-dapil", WAJIB)
    rows = _read(kerja, tabel, kepala)
    if len({row.pemilu for row in rows}) > 1:
        kerja.catatan.galat(
            "PEMILU_CAMPUR", _("Satu berkas untuk satu Pemilu."), rows[0].baris, kepala.sebut("pemilu")
        )
    if not rows or kerja.catatan.jumlah_galat:
        return
    kerja.open_pemilu(rows[0].pemilu, kepala)
    if kerja.pemilu is None:
        return
    kamus = Kamus(kerja.pemilu)
    _open_dapil(kerja, kamus, rows)
    _write_angka(kerja, kamus, rows, kepala)
    _write_wilayah(kerja, kamus, rows, kepala)


def _read(kerja: Kerja, tabel: Tabel, kepala: Kepala) -> list[BarisDapil]:
    reader = PembacaBaris(kepala, kerja.catatan, kerja.opsi.pemilu, kerja.opsi.lembaga)
    rows = []
    for number, cells in tabel.baris:
        if number > kepala.baris:
            reader.open(number, cells)
            row = _row(reader)
            if not reader.bad:
                rows.append(row)
    return rows


def _row(reader: PembacaBaris) -> BarisDapil:
    institution = reader.take("lembaga", nilai.lembaga, Lembaga.DPR)
    level = reader.take("tingkat_wilayah", nilai.tingkat, TingkatWilayah.TPS)
    nama = reader.take("dapil", nilai.teks, "")
    row = BarisDapil(
        baris=reader.number,
        pemilu=reader.take("pemilu", nilai.teks, ""),
        lembaga=institution,
        kode=reader.take("kode_dapil", nilai.teks, ""),
        nama=NAMA_DAPIL_RESMI.get((institution, nama.upper()), nama),
        tingkat=level,
        kode_wilayah=reader.take("kode_wilayah", lambda text: nilai.kode_wilayah(text, level), ""),
        wilayah=reader.take("wilayah", nilai.teks, ""),
        terbelah=bool(reader.take("terbelah", nilai.ya_tidak, None)),
        kursi=reader.take("kursi", nilai.bilangan, None),
        penduduk=reader.take("penduduk", nilai.bilangan, None),
        sumber_penduduk=reader.take("sumber_penduduk", nilai.teks, ""),
    )
    for kolom, value in (("pemilu", row.pemilu), ("kode_dapil", row.kode), ("dapil", row.nama)):
        reader.need(kolom, value)
    if row.penduduk is not None and not row.sumber_penduduk:
        reader.refuse(
            NilaiSalah("PENDUDUK_TANPA_SUMBER", _("Sebutkan sumber jumlah penduduk di baris ini.")),
            "sumber_penduduk",
        )
    return row


def _open_dapil(kerja: Kerja, kamus: Kamus, rows: list[BarisDapil]) -> None:
    new = {
        (row.lembaga.value, row.kode): Dapil(
            pemilu=kamus.pemilu,
            lembaga=row.lembaga.value,
            kode=row.kode,
            nama=row.nama,
            provinsi=row.kode_wilayah[:2],
            kab_kota=row.kode_wilayah[:5] if row.lembaga is Lembaga.DPRD_KAB_KOTA else "",
        )
        for row in rows
        if (row.lembaga.value, row.kode) not in kamus.dapil
    }
    for dapil in Dapil.objects.bulk_create(new.values()):
        kamus.add_dapil(dapil)
    kerja.hitungan["dapil_baru"] = len(new)


def _write_angka(kerja: Kerja, kamus: Kamus, rows: list[BarisDapil], kepala: Kepala) -> None:
    """Fill seats and population; a number that contradicts a known one is refused."""
    changed = {}
    for row in rows:
        dapil = kamus.dapil[row.lembaga.value, row.kode]
        kerja.touch(dapil, row.baris)
        for kolom, value in (("kursi", row.kursi), ("penduduk", row.penduduk)):
            known = getattr(dapil, kolom)
            if value is None or value == known:
                continue
            if known is not None:
                kerja.catatan.galat(
                    "DAPIL_BERBEDA",
                    _("Untuk dapil {dapil} sudah tercatat {lama}, di sini {baru}. Periksa keduanya."),
                    row.baris,
                    kepala.sebut(kolom),
                    dapil=row.nama,
                    lama=known,
                    baru=value,
                )
                continue
            setattr(dapil, kolom, value)
            dapil.sumber_penduduk = row.sumber_penduduk or dapil.sumber_penduduk
            changed[dapil.pk] = dapil
    Dapil.objects.bulk_update(changed.values(), ["kursi", "penduduk", "sumber_penduduk"], batch_size=500)
    kerja.hitungan["dapil_dilengkapi"] = len(changed)


def _write_wilayah(kerja: Kerja, kamus: Kamus, rows: list[BarisDapil], kepala: Kepala) -> None:
    """Write the areas; a whole area may belong to one dapil of an institution only."""
    owner = {
        (place.dapil.lembaga, place.kode): place.dapil
        for place in DapilWilayah.objects.filter(dapil__pemilu=kamus.pemilu).select_related("dapil")
        if not place.terbelah
    }
    known = set(DapilWilayah.objects.filter(dapil__pemilu=kamus.pemilu).values_list("dapil_id", "kode"))
    new = []
    for row in rows:
        dapil = kamus.dapil[row.lembaga.value, row.kode]
        if (dapil.pk, row.kode_wilayah) in known:
            continue
        other = owner.get((row.lembaga.value, row.kode_wilayah))
        if other is not None and not row.terbelah:
            kerja.catatan.galat(
                "WILAYAH_GANDA",
                _("Wilayah {kode} sudah termasuk dapil {dapil}."),
                row.baris,
                kepala.sebut("kode_wilayah"),
                kode=row.kode_wilayah,
                dapil=other.nama,
            )
            continue
        known.add((dapil.pk, row.kode_wilayah))
        if not row.terbelah:
            owner[row.lembaga.value, row.kode_wilayah] = dapil
        new.append(
            DapilWilayah(
                dapil=dapil,
                tingkat=row.tingkat.value,
                kode=row.kode_wilayah,
                nama=row.wilayah,
                terbelah=row.terbelah,
            )
        )
    DapilWilayah.objects.bulk_create(new)
    kerja.hitungan["wilayah_baru"] = len(new)
    kerja.hitungan["wilayah_sama"] = len(rows) - len(new)
