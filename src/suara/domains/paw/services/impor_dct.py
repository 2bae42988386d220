"""Writing a DCT: parties, dapil, candidates, and what the list says about votes and seats."""

from __future__ import annotations

from collections.abc import Iterable

from suara.core.wilayah.models import Tingkat
from suara.core.wilayah.referensi import read_wilayah
from suara.domains.paw.impor.baris import Baris
from suara.domains.paw.impor.kolom import SEBUTAN, Kepala
from suara.domains.paw.impor.nilai import kunci_nama
from suara.domains.paw.models import Calon, Dapil, Partai, Pemilu
from suara.domains.paw.services.impor_kerja import Kamus, Kerja
from suara.domains.paw.services.impor_kursi import write_terpilih
from suara.domains.paw.services.impor_suara import write_suara_calon
from suara.domains.paw.terms import Lembaga
from suara.kernel.kalimat import gettext_noop as _

WAJIB = (
    ("pemilu",),
    ("lembaga",),
    ("dapil", "kode_dapil"),
    ("nomor_urut", "urutan_sumber"),
    ("nama",),
    ("jenis_kelamin",),
)
_SEBUTAN_PROVINSI = {"dki jakarta": "31", "di yogyakarta": "34", "bangka belitung": "19"}
BATCH = 2_000


def write_dct(kerja: Kerja) -> None:
    """Read the file and write its candidates; findings in `kerja.catatan` mean that all must be undone."""
    tabel, kepala = kerja.baca("paw import-dct", WAJIB)
    rows = kerja.baca_calon(tabel, kepala)
    _check_rows(kerja, rows, kepala)
    if kerja.pemilu is None or kerja.catatan.jumlah_galat:
        return
    kamus = Kamus(kerja.pemilu)
    _write_partai(kerja, kamus, rows, kepala)
    _write_dapil(kerja, kamus, rows)
    if kerja.catatan.jumlah_galat:
        return
    paired = _write_calon(kerja, kamus, rows, kepala)
    write_suara_calon(kerja, [(row, calon) for row, calon in paired if row.suara is not None], kepala)
    write_terpilih(kerja, paired, kepala)


def _check_rows(kerja: Kerja, rows: list[Baris], kepala: Kepala) -> None:
    """Refuse what a list of candidates can't lack, and votes per area, which belong to the other command."""
    for row in rows:
        needed = {"nama": row.nama, "partai": row.partai or row.lembaga is Lembaga.DPD}
        for kolom in (kolom for kolom, value in needed.items() if not value):
            kerja.catatan.galat(
                "SEL_KOSONG",
                _("Kolom “{kolom}” kosong. Isi sel ini."),
                row.baris,
                kepala.sebut(kolom),
                kolom=kolom,
            )
        if row.tingkat is not None:
            kerja.catatan.galat(
                "BERKAS_LAIN",
                _("Berkas ini tampaknya untuk jenis impor lain: {lain}."),
                row.baris,
                None,
                lain=SEBUTAN["paw import-suara"],
            )
            return


def _write_partai(kerja: Kerja, kamus: Kamus, rows: list[Baris], kepala: Kepala) -> None:
    new: dict[str, Partai] = {}
    for row in rows:
        key = kunci_nama(row.partai)
        if not key or key in new:
            continue
        known = kamus.partai.get(key)
        rival = kamus.partai.get(str(row.partai_no)) if row.partai_no is not None else None
        if (known and None not in (row.partai_no, known.nomor) and known.nomor != row.partai_no) or (
            rival is not None and rival.kunci != key
        ):
            kerja.catatan.galat(
                "NOMOR_PARTAI_BERBEDA",
                _("Nomor {nomor} tidak cocok dengan {partai} di data Pemilu ini."),
                row.baris,
                kepala.sebut("partai_no"),
                nomor=row.partai_no or 0,
                partai=row.partai,
            )
        elif known is None:
            new[key] = Partai(pemilu=kamus.pemilu, nomor=row.partai_no, nama=row.partai, kunci=key)
    for partai in Partai.objects.bulk_create(new.values()):
        kamus.add_partai(partai)
    kerja.hitungan["partai_baru"] = len(new)


def _write_dapil(kerja: Kerja, kamus: Kamus, rows: Iterable[Baris]) -> None:
    new: dict[tuple[str, str], Dapil] = {}
    codes = _kode_menurut_nama()
    for row in rows:
        key = (row.lembaga.value, row.kunci_dapil)
        if key not in new and kamus.find_dapil(row) is None:
            new[key] = _dapil(row, kamus.pemilu, codes)
    for dapil in Dapil.objects.bulk_create(new.values()):
        kamus.add_dapil(dapil)
    kerja.hitungan["dapil_baru"] = len(new)


def _dapil(row: Baris, pemilu: Pemilu, codes: dict[str, str]) -> Dapil:
    kab_kota = row.lembaga is Lembaga.DPRD_KAB_KOTA
    return Dapil(
        pemilu=pemilu,
        lembaga=row.lembaga.value,
        kode=row.kunci_dapil,
        nama=row.dapil or row.kode_dapil,
        provinsi=codes.get(kunci_nama(row.provinsi), ""),
        kab_kota=codes.get(_fold_kabupaten(row.kab_kota), "") if kab_kota else "",
        nama_wilayah=row.kab_kota if kab_kota else row.provinsi,
    )


def _kode_menurut_nama() -> dict[str, str]:
    """Return Kemendagri codes by the folded names of provinces, kabupaten (bare) and kota."""
    codes = {
        (kunci_nama(item.nama) if item.induk is None else _fold_kabupaten(item.nama)): item.kode
        for item in sorted(read_wilayah(deepest=Tingkat.KABUPATEN_KOTA), key=lambda item: -len(item.kode))
    }
    return codes | _SEBUTAN_PROVINSI


def _fold_kabupaten(nama: str) -> str:
    return "kab " + kunci_nama(nama).removeprefix("kabupaten ").removeprefix("kab ") if nama else ""


def _write_calon(kerja: Kerja, kamus: Kamus, rows: list[Baris], kepala: Kepala) -> list[tuple[Baris, Calon]]:
    known = {
        (calon.dapil_id, calon.partai_id, calon.nomor_urut): calon
        for calon in Calon.objects.filter(dapil__pemilu=kamus.pemilu)
    }
    paired, new = [], []
    for row in rows:
        dapil = kamus.find_dapil(row)
        partai = kamus.partai.get(row.kunci_partai)
        if dapil is None:
            continue
        kerja.touch(dapil, row.baris)
        calon = known.get((dapil.pk, partai.pk if partai else None, row.nomor_urut))
        if calon is None:
            calon = _calon(row, dapil, partai, kerja)
            new.append(calon)
        elif (kunci_nama(calon.nama), calon.jenis_kelamin) != (kunci_nama(row.nama), row.jenis_kelamin):
            kerja.catatan.galat(
                "CALON_BERBEDA",
                _("Nomor urut ini sudah tercatat atas nama {nama}. DCT yang sudah ada tidak ditimpa."),
                row.baris,
                kepala.sebut("nama"),
                nama=calon.nama,
            )
        paired.append((row, calon))
    Calon.objects.bulk_create(new, batch_size=BATCH)
    kerja.hitungan["calon_baru"] = len(new)
    kerja.hitungan["calon_sama"] = len(paired) - len(new)
    return paired


def _calon(row: Baris, dapil: Dapil, partai: Partai | None, kerja: Kerja) -> Calon:
    return Calon(
        dapil=dapil,
        partai=partai,
        nomor_urut=row.nomor_urut,
        nomor_urut_dugaan=row.nomor_dugaan,
        nama=row.nama[:150],
        jenis_kelamin=row.jenis_kelamin,
        domisili=row.domisili[:100],
        terpilih=row.terpilih,
        impor=kerja.impor,
    )
