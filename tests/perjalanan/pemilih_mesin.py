"""The data machine of one office: an empty one, its key, its files, and what it delivers to the inbox."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perjalanan.langkah import HARI_INI
from tests.perjalanan.pemilih import KANTOR, masa

if TYPE_CHECKING:
    from tests.perjalanan.kantor import Kantor
    from tests.perjalanan.pemilih import Cerita


@contextmanager
def mesin_kosong(kantor: Kantor) -> Iterator[None]:
    """Lay the demo's own key and list aside, so that this office begins with an empty data machine."""
    aside = kantor.data / "pemilih-contoh"
    milik = [(kantor.data / nama, aside / nama) for nama in ("pemilih", "kunci/pemilih")]
    dipindah = [(dari, ke) for dari, ke in milik if dari.exists()]
    for dari, ke in dipindah:
        ke.parent.mkdir(parents=True, exist_ok=True)
        dari.rename(ke)
    try:
        yield
    finally:
        for dari, ke in dipindah:
            if dari.exists():
                dari.rename(ke.with_name(f"{ke.name}-perjalanan"))
            ke.rename(dari)


def siapkan_mesin(c: Cerita) -> None:
    """Make the key, a synthetic Kaltim, and from its files the list before and the population."""
    c.mesin("kunci", "buat")
    berkas = c.folder / "kaltim"
    synth = c.mesin("synth", str(berkas), "--ukuran", "40000", "--acuan", HARI_INI.isoformat())
    baris = {Path(satu["berkas"]).name: satu["baris"] for satu in synth["berkas"]}
    acuan = masa(HARI_INI, -1)[1] - dt.timedelta(days=1)
    daftar = c.mesin(
        "ingest", str(berkas / f"daftar-{KANTOR}.csv"), "--wilayah", KANTOR, "--periode", c.awal,
        "--edisi", "pdpb-2025", "--acuan", acuan.isoformat(), rc=1,
    )  # fmt: skip
    said = daftar["ringkas"]
    assert said["baris"] == baris[f"daftar-{KANTOR}.csv"] == said["diterima"] + said["ditolak"]
    assert said["diterima"] > 1_500
    assert said["berperingatan"]
    c.lama = said["diterima"]
    penduduk = c.mesin(
        "ingest", str(berkas / "penduduk.csv"), "--jenis", "penduduk", "--wilayah", "64", "--periode", c.kode,
        "--edisi", "pdpb-2025", "--acuan", HARI_INI.isoformat(), rc=1,
    )  # fmt: skip
    assert penduduk["ringkas"]["diterima"] == baris["penduduk.csv"]


def padankan_dan_setor(c: Cerita) -> None:
    """Compare list and population, look for doubles, and deliver both into the office's inbox."""
    kandidat = c.mesin(
        "sync", "--periode", c.kode, "--acuan", HARI_INI.isoformat(),
        "--wilayah-daftar", KANTOR, "--wilayah-sumber", "64",
    )["ringkasan"]  # fmt: skip
    ganda = c.mesin("ganda", "--wilayah", KANTOR, rc=1)
    assert ganda["hasil"]["ditemukan"] >= len(ganda["pasangan"]) > 0
    assert re.fullmatch(r"\d{6}\*{10}", ganda["pasangan"][0]["kiri"]["nik"])
    ke = ("--periode", c.kode, "--kantor", KANTOR)
    setor = c.mesin("setor", *ke)
    assert setor["jumlah"] == kandidat["kandidat"]
    c.rincian = {(satu["jenis"], satu["alasan"]): satu["jumlah"] for satu in setor["rincian"]}
    assert c.mesin("setor", "--ganda", *ke)["jumlah"]
