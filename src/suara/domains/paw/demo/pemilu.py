"""Loading the invented election through the same import that an office uses."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Tingkat, Wilayah
from suara.domains.paw.demo import daftar
from suara.domains.paw.impor.hasil import HasilImpor, OpsiImpor
from suara.domains.paw.models import Kursi, Pemilu
from suara.domains.paw.services.impor import import_dct, import_suara

PEMUNGUTAN_SUARA = dt.date(2024, 2, 14)
DILANTIK = dt.date(2024, 9, 2)
AKHIR_JABATAN = dt.date(2029, 9, 2)
OPSI = OpsiImpor(
    pemilu=daftar.PEMILU,
    lembaga=daftar.LEMBAGA,
    keputusan="Keputusan KPU CONTOH Nomor 1 Tahun 2024",
    tanggal_keputusan=dt.date(2024, 3, 20),
    terbitkan=True,
    dilantik=DILANTIK,
    kantor="64",
)


def has_pemilu() -> bool:
    """Return whether the invented election is already there."""
    return Pemilu.objects.filter(kode=daftar.PEMILU).exists()


def load_pemilu(actor: Akun) -> None:
    """Import the candidate list and the votes of every level; raise `RuntimeError` if a file is refused."""
    Pemilu.objects.create(
        kode=daftar.PEMILU, nama="Pemilu CONTOH 2024", tanggal=PEMUNGUTAN_SUARA, contoh=True
    )
    people = daftar.build_calon(_list_kelurahan())
    dct = daftar.write_dct(people)
    _require(import_dct(actor=actor, file_bytes=dct, name="dct-contoh.csv", opsi=OPSI))
    for level in ("kab_kota", "kecamatan", "kelurahan", "tps"):
        table = daftar.write_suara(people, level)
        _require(import_suara(actor=actor, file_bytes=table, name=f"suara-{level}-contoh.csv", opsi=OPSI))
    Kursi.objects.filter(dapil__pemilu=daftar.PEMILU).update(akhir_jabatan=AKHIR_JABATAN)


def _require(hasil: HasilImpor) -> None:
    if not hasil.diterima:
        raise RuntimeError("; ".join(str(item.pesan) for item in hasil.galat[:5]))


def _list_kelurahan() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for dapil in daftar.DAPIL:
        codes = Wilayah.objects.filter(
            tingkat=Tingkat.KELURAHAN_DESA, kode__startswith=f"{dapil.kab_kota}.", berlaku_sampai__isnull=True
        )
        found[dapil.kab_kota] = list(codes.order_by("kode").values_list("kode", flat=True))
    return found
