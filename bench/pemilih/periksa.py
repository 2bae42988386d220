"""Row `cek`: the public check beside a bare Django view with one indexed SELECT, in one server.

The rival has the site's middleware; a Django without any is measured as well, for information. Tickets cost
nothing and every question comes from another address about another person: the brake is on, not in the way.
"""

from __future__ import annotations

import argparse

from bench.beban.peladen import Web
from bench.pemilih.alat import Putusan, print_head
from bench.pemilih.data import province
from bench.pemilih.kantor import Kantor
from bench.pemilih.tembakan import fire, get

PUTARAN, BANYAK = 3, 3000
BEBAN = 0.7


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    print_head("cek: satu server, granian 2 pekerja", ("django", "granian"))
    kantor = Kantor(province(pilihan.ukuran or 300_000), banyak=120_000)
    kantor.web.start()
    try:
        polos, bawaan, cek = _race(kantor, pilihan.ulang or PUTARAN)
        putusan.nilai("laju terhadap view telanjang, setelan Django", cek / bawaan, 0.8, paling="sedikit")
        putusan.nilai("laju terhadap view yang menahan sambungannya", cek / polos, 0.8, paling="sedikit")
        laju = BEBAN * cek
        lama = fire(kantor.web.port, kantor.tanya_acak(int(laju * 10), 60_000), serentak=64, per_detik=laju)
        print(f"  pada {laju:.0f}/s: p50 {lama.persentil(50):.1f} ms, p95 {lama.persentil(95):.1f} ms, "
              f"status {dict(lama.status)}, {lama.ada} ada, {lama.tiada} tiada")  # fmt: skip
        putusan.nilai("p99 pada 70 % beban", lama.persentil(99), 50.0, paling="banyak", satuan=" ms")
        putusan.benar("semua pertanyaan dijawab", lama.ada + lama.tiada == len(lama.milidetik))
    finally:
        kantor.web.stop()
    tanpa = Web(
        "bench.beban.telanjang:application", kantor.lingkungan | {"SUARA_BENCH_TETAP": "1"}, "/baca/0"
    )
    tanpa.start()
    try:
        laju = max(fire(tanpa.port, [get("/baca/0")] * BANYAK).laju for _ke in range(PUTARAN))
    finally:
        tanpa.stop()
    print(f"  Django tanpa middleware {laju:.0f}/s; cek publik {cek / laju:.2f}× darinya (tanpa sasaran)")


def _race(kantor: Kantor, putaran: int) -> tuple[float, float, float]:
    """Return the best rate of the bare view, keeping its connection and not, and of the check, in turns."""
    polos: list[float] = []
    bawaan: list[float] = []
    cek: list[float] = []
    fire(kantor.web.port, [get("/polos")] * 200)
    fire(kantor.web.port, kantor.tanya_acak(200, 110_000))
    for ke in range(putaran):
        lawan = fire(kantor.web.port, [get("/polos")] * BANYAK)
        assert set(lawan.status) == {200}, lawan.status
        polos.append(lawan.laju)
        bawaan.append(fire(kantor.web.port, [get("/bawaan")] * (BANYAK // 3)).laju)
        satu = fire(kantor.web.port, kantor.tanya_acak(BANYAK, ke * BANYAK))
        cek.append(satu.laju)
        print(f"  putaran {ke + 1}: view telanjang {polos[-1]:.0f}/s ({bawaan[-1]:.0f}), cek {cek[-1]:.0f}/s "
              f"({satu.ada} ada, {satu.tiada} tiada, status {dict(satu.status)})", flush=True)  # fmt: skip
    return max(polos), max(bawaan), max(cek)
