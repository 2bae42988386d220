"""The runs of the load test: bare Django, Suara, or Suara being killed."""

from __future__ import annotations

import argparse
import asyncio
import atexit
import datetime as dt
import os
import platform
import shutil
import tempfile
from pathlib import Path

from bench.beban import peladen, tembak
from bench.beban.bunuh import kill_often
from bench.beban.lapor import Warga, change_public, count_found, prepare_office
from bench.beban.peladen import Web
from bench.beban.rival import Telanjang

TARGET_P99 = 400.0


def main() -> int:
    """Run the load (and the kills when asked); 1 when a target is missed."""
    options = _options()
    folder = Path(tempfile.mkdtemp(prefix="suara-beban-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    stamp = f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M} UTC"
    load = f"{os.cpu_count()} inti, beban {os.getloadavg()[0]:.1f}"
    print(f"Python {platform.python_version()}, {load}, {stamp}", flush=True)
    if options.sqlite:
        return _run(options, folder, f"sqlite:///{folder}/beban.sqlite3", None)
    with peladen.postgres() as cluster:
        return _run(options, folder, cluster.url, cluster)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", action="store_true", help="SQLite, sepersepuluh beban")
    parser.add_argument("--detik", type=float, default=60.0)
    parser.add_argument("--lapor", type=float, default=50.0, help="laporan per detik")
    parser.add_argument("--baca", type=float, default=200.0, help="pembaca per detik")
    parser.add_argument("--terbit", type=int, default=2000, help="laporan terbit sebelum mulai")
    parser.add_argument(
        "--ubah", type=float, default=0.05, help="perubahan terbitan per detik, yang mengosongkan ingatan"
    )
    parser.add_argument("--bunuh", type=int, default=0, help="berapa kali web dan basis data dimatikan")
    options = parser.parse_args()
    if options.sqlite:
        options.lapor, options.baca = options.lapor / 10, options.baca / 10
    return options


def _run(options: argparse.Namespace, folder: Path, url: str, cluster: peladen.Postgres | None) -> int:
    environment = {
        "SUARA_DATA": str(folder),
        "SUARA_DATABASE_URL": url,
        "SUARA_HOSTS": "127.0.0.1,localhost",
        "SUARA_PROXIES": "1",
        "DJANGO_SETTINGS_MODULE": "suara.config.settings",
    }
    os.environ.update(environment)
    prepare_office(options.terbit)
    suara = Web("suara.config.wsgi:application", environment, "/sehat")
    telanjang = Web("bench.beban.telanjang:application", environment, "/baca/0")
    name = "SQLite" if options.sqlite else "PostgreSQL"
    if options.bunuh:
        return kill_often(suara, cluster, times=options.bunuh, per_second=options.lapor)
    print(
        f"{name}: {options.lapor:g} laporan/s, {options.baca:g} pembaca/s, {options.ubah:g} perubahan "
        f"terbitan/s, {options.detik:g} detik",
        flush=True,
    )
    _bare(telanjang, options)
    return _suara(suara, options)


def _bare(web: Web, options: argparse.Namespace) -> None:
    web.start()
    try:
        rival = Telanjang()
        found = asyncio.run(
            tembak.fire_together(
                web.base,
                {"kirim": (rival.kirim, options.lapor), "baca": (rival.baca, options.baca)},
                detik=options.detik,
            )
        )
    finally:
        web.stop()
    for name, hasil in found.items():
        print(f"  Django telanjang, {name:<6} {hasil.ringkas()}", flush=True)


def _suara(web: Web, options: argparse.Namespace) -> int:
    web.start()
    try:
        warga = Warga()
        asyncio.run(warga.warm_up(web.base))
        found = asyncio.run(
            tembak.fire_together(
                web.base,
                {
                    "kirim": (warga.kirim, options.lapor),
                    "baca": (warga.baca, options.baca),
                    "ubah": (change_public, options.ubah),
                },
                detik=options.detik,
            )
        )
        numbers = asyncio.run(warga.read_receipts(web.base, found["kirim"].tanda_terima))
    finally:
        web.stop()
    for name, hasil in found.items():
        print(f"  Suara,            {name:<6} {hasil.ringkas()}")
        for line in sorted(set(hasil.galat))[:5]:
            print(f"    galat: {line}")
    sent = found["kirim"]
    missing, twice = count_found(numbers)
    print(f"  {len(numbers)} nomor diterima warga; {missing} tidak ditemukan, {twice} ganda")
    errors = sum(len(hasil.galat) for hasil in found.values())
    print(f"  beban mesin sesudahnya {os.getloadavg()[0]:.1f}")
    good = not (errors or missing or twice) and sent.persentil(99) < TARGET_P99
    print(
        f"  sasaran: tanpa galat, p99 kirim < {TARGET_P99:g} ms: {'tercapai' if good else 'TIDAK tercapai'}"
    )
    return 0 if good else 1
