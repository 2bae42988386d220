"""The commands of the house itself: up, test, check."""

from __future__ import annotations

import argparse

from suara.kernel.perintah import Command


def commands() -> list[Command]:
    """Return the commands of this room."""
    return [
        Command(
            name="up",
            group="jalankan",
            help_id="Siapkan dan jalankan Suara; Ctrl-C menghentikan semuanya.",
            help_en="Prepare and run Suara; Ctrl-C stops all of it.",
            configure=_configure_up,
            run=_up,
            needs_django=False,
        ),
        Command(
            name="test",
            group="periksa",
            help_id="Jalankan semua tes, juga yang di peramban; tambahan diteruskan ke pytest.",
            help_en="Run all tests, the browser ones included; more words go to pytest.",
            configure=_configure_test,
            run=_test,
            needs_django=False,
        ),
        Command(
            name="gerbang",
            group="periksa",
            help_id="Periksa gaya, tipe, batas antarruang, migrasi, templat dan terjemahan.",
            help_en="Check style, types, boundaries, migrations, templates and translations.",
            run=_gates,
            needs_django=False,
        ),
        Command(
            name="check",
            group="periksa",
            help_id="Apakah setelan aman untuk produksi? Sebut yang tidak aman dan cara membetulkannya.",
            help_en="Are the settings safe for production? Names what is not, and what to do.",
            run=_check,
        ),
    ]


def _port(text: str) -> int:
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError("isi dengan angka 1 sampai 65535")
    return int(text)


def _configure_up(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=_port, default=8000, metavar="ANGKA", help="porta (bawaan 8000)")
    parser.add_argument("--host", default="127.0.0.1", metavar="ALAMAT", help="alamat (bawaan 127.0.0.1)")
    parser.add_argument("--kosong", action="store_true", help="mulai tanpa data contoh")


def _configure_test(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--postgres", action="store_true", help="hanya pada PostgreSQL")
    parser.add_argument("--sqlite", action="store_true", help="hanya pada SQLite")
    parser.add_argument(
        "--spark",
        action="store_true",
        help="pasang pilihan spark (480 MB) dan uji langkah data pemilih di sana",
    )


def _up(options: argparse.Namespace) -> int:
    from suara.config.up import up

    return up(host=options.host, port=options.port, empty=options.kosong)


def _test(options: argparse.Namespace) -> int:
    from suara.config.uji import run_tests

    return run_tests(options.rest, postgres=options.postgres, sqlite=options.sqlite, spark=options.spark)


def _gates(_options: argparse.Namespace) -> int:
    from suara.config.gerbang import run_gates

    return run_gates()


def _check(_options: argparse.Namespace) -> int:
    from suara.config.check import report

    return report()
