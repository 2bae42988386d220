"""Row `ganda`: people who stand in the list twice, on even birth dates and with a default date on 6 %.

Both read the same normalised table, judge at the probability 1/2 fixed beforehand, and are counted against
the planted pairs whose two rows are in the list. Splink gets the engine's blocking rules as its own, the same
comparisons, EM on narrow blocks, and is shown at its best threshold as well, which nobody knows beforehand.
"""

# ruff: noqa: S608 - SQL of this file is put together from its own constants
from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from bench.pemilih.alat import MIB, Jam, Putusan, print_head, race
from bench.pemilih.data import Provinsi, province

F1_MINIMAL = 0.92
NAMA = {"merata": "tanggal lahir merata", "bawaan": "satu tanggal bawaan pada 6 % baris"}


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("ganda: orang yang tercatat dua kali", ("duckdb", "splink"))
    for jenis in [pilihan.jenis] if pilihan.jenis else ("merata", "bawaan"):
        print(f"  -- {NAMA[jenis]}", flush=True)
        rumah = province(pilihan.ukuran, jenis)
        isi = {"folder": str(rumah.folder)}
        peserta: dict[str, tuple[str, dict[str, Any]]] = {
            "Suara": ("kembar:suara", isi), "Splink 5": ("kembar_splink:splink", isi),
        }  # fmt: skip
        if "splink" in pilihan.tanpa:
            del peserta["Splink 5"]
        hasil = race(peserta, ulang=pilihan.ulang or 1)
        for nama, satu in hasil.items():
            if not satu.galat:
                print(f"    {nama}: {_say(satu.isi)}", flush=True)
        kita, splink = hasil["Suara"], hasil.get("Splink 5")
        putusan.nilai("F1 Suara pada ambang tetap", kita.isi["f1"], F1_MINIMAL, paling="sedikit", satuan="")
        putusan.nilai("memori Suara", kita.puncak / MIB / 1024, 3.0, paling="banyak", satuan=" GB")
        if splink and not splink.galat:
            putusan.nilai("Splink terhadap Suara", splink.detik / kita.detik, 3.0, paling="sedikit")
            f1 = max(splink.isi["f1"], splink.isi["f1_terbaik"])
            putusan.nilai(
                "F1 Suara terhadap Splink terbaik", kita.isi["f1"] - f1, 0, paling="sedikit", satuan=""
            )


def _say(isi: dict[str, Any]) -> str:
    teks = f"F1 {isi['f1']:.3f} (P {isi['p']:.3f}, R {isi['r']:.3f}), recall blok {isi['blok']:.3f}, "
    teks += f"{isi['pasangan']} pasangan dibandingkan, {isi['benar']} pasangan tertanam"
    return teks + (f", F1 ambang terbaik {isi['f1_terbaik']:.3f}" if "f1_terbaik" in isi else "")


def suara(jam: Jam, folder: str) -> dict[str, Any]:
    """The engine's search; what was found stays in the session until it was counted."""
    from suara.engine.ganda import cari
    from suara.engine.sesi import Sesi

    rumah = Provinsi(Path(folder))
    blok = cari.SEMENTARA
    with Sesi(memori="3GB") as sesi:
        sesi.sql(f"CREATE VIEW daftar AS FROM '{rumah.polos_daftar}'")
        with jam:
            # The block pairs are needed for the recall of the blocks: thrown away after the clock.
            cari.SEMENTARA = ()
            hasil = cari.find_ganda(sesi)
        cari.SEMENTARA = blok
        sesi.sql(f"CREATE TABLE benar AS {truth(rumah)}")
        benar = sesi.baris("benar")
        dalam = sesi.nilai(
            "SELECT count(*) FROM benar SEMI JOIN ganda_pasangan ON pasangan = a * 4294967296 + b"
        )
        kena, semua = sesi.rows(
            "SELECT count(b.a), count(*) FROM pasangan p LEFT JOIN benar b "
            "ON p.id_kiri = b.a AND p.id_kanan = b.b WHERE p.lolos"
        )[0]
    return score(kena, semua, benar) | {"blok": dalam / benar, "pasangan": hasil.pasangan_blok}


def truth(rumah: Provinsi) -> str:
    """Return the SELECT of the planted pairs whose two rows are in force in the list."""
    ada = f"SELECT id FROM '{rumah.polos_daftar}' WHERE status = 'AKTIF'"
    return f"SELECT a, b FROM '{rumah.benar}' WHERE a IN ({ada}) AND b IN ({ada})"


def score(kena: int, semua: int, benar: int) -> dict[str, Any]:
    """Return precision, recall and F1."""
    p, r = kena / max(semua, 1), kena / max(benar, 1)
    return {"p": p, "r": r, "f1": 2 * p * r / max(p + r, 1e-9), "benar": benar}
