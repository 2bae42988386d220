"""Row `hasil`: the result pages of a wave of 100,000 answers, from an empty page cache, with their queries.

A private PostgreSQL (or SQLite with `--sqlite`) is migrated and filled through Django; drafting and
publishing run through the services, so that the frozen results are real. Then the public page and the
officers' page, which counts all answers anew, are asked through URL, middleware, view, queries and template.
Run it with Suara's own environment: `.venv/bin/python bench/survei.py hasil`.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import tempfile
import time
from contextlib import nullcontext
from datetime import date, timedelta
from typing import Any

from bench.pemilih.alat import Putusan, print_head

BATAS_MS, BATAS_KUERI, KALI = 300.0, 12, 15
AKHIR = date(2026, 6, 15)


def jalan(pilihan: argparse.Namespace, putusan: Putusan) -> None:
    """Run the row."""
    from suara.config.uji import private_postgres

    print_head(f"hasil: {pilihan.ukuran} jawaban", ("django", "psycopg", "typst"))
    with (
        tempfile.TemporaryDirectory(prefix="suara-bench-") as folder,
        nullcontext("") if pilihan.sqlite else private_postgres() as url,
    ):
        os.environ |= {
            "SUARA_DATA": folder,
            "SUARA_MODE": "demo",
            "DJANGO_SETTINGS_MODULE": "suara.config.settings",
        }
        if url:
            os.environ["SUARA_DATABASE_URL"] = str(url)
        kode, pk = prepare(pilihan.ukuran)
        measure(putusan, "halaman umum", f"/survei/hasil/{kode}/", None)
        measure(putusan, "hitung ulang", f"/survei/hasil/{kode}/hitung-ulang/", None)
        measure(
            putusan,
            "halaman petugas, semua jawaban dihitung lagi",
            f"/kerja/survei/gelombang/{pk}/hasil/",
            "ayu",
        )


def prepare(ukuran: int) -> tuple[str, int]:
    """Fill a database and publish one wave; return its short code and key."""
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.ALLOWED_HOSTS = ["*"]
    call_command("migrate", verbosity=0, skip_checks=True)
    from suara.core.wilayah import services as wilayah
    from suara.domains.survei.services.instrumen import load_seeds

    wilayah.load_wilayah()
    wilayah.load_kantor()
    wilayah.load_unit()
    load_seeds()
    return _publish(_fill(ukuran))


def _people() -> dict[str, Any]:
    from suara.core.akun.models import Peran
    from suara.core.akun.services import create_demo_petugas
    from suara.core.wilayah.queries import get_kantor

    cast = {"ayu": Peran.OPERATOR_SURVEI, "joko": Peran.SEKRETARIS, "maria": Peran.KETUA}
    return {
        name: create_demo_petugas(
            email=f"{name}@contoh.test", nama=f"{name.title()} Contoh", peran=peran, kantor=get_kantor("64")
        )
        for name, peran in cast.items()
    }


def _fill(ukuran: int) -> Any:
    """Make a closed wave over six services with so many answers."""
    from suara.core.wilayah.queries import get_kantor
    from suara.domains.survei.demo.hasil import LAYANAN
    from suara.domains.survei.demo.isian_acak import make_isian
    from suara.domains.survei.models import Gelombang, GelombangLayanan, Jawaban, Layanan, VersiInstrumen

    people, kantor = _people(), get_kantor("64")
    wave = Gelombang.objects.create(
        kantor=kantor, versi=VersiInstrumen.objects.get(instrumen__kode="skm-14-2017"), nama="Bench",
        kode_pendek="bench2", tanggal_mulai=AKHIR - timedelta(days=60), tanggal_selesai=AKHIR, status="TUTUP",
        dibuat_oleh=people["ayu"],
    )  # fmt: skip
    layanan = [Layanan.objects.create(kantor=kantor, kode=row[0], nama=row[1]) for row in LAYANAN]
    GelombangLayanan.objects.bulk_create(
        GelombangLayanan(gelombang=wave, layanan=row, populasi=ukuran) for row in layanan
    )
    started = time.perf_counter()
    each = [ukuran // len(layanan)] * (len(layanan) - 1)
    rows = [
        Jawaban(
            gelombang=wave,
            layanan=layanan[at],
            minggu=one.minggu,
            cara=one.cara,
            isi=one.isi,
            atribut=one.atribut,
        )
        for at, one in make_isian(0, [*each, ukuran - sum(each)], wave.tanggal_mulai, AKHIR, 0.0)
    ]
    random.Random(1).shuffle(rows)  # noqa: S311
    Jawaban.objects.bulk_create(rows, batch_size=2000)
    print(f"  {len(rows)} jawaban diisi dalam {time.perf_counter() - started:.0f} s", flush=True)
    return wave


def _publish(wave: Any) -> tuple[str, int]:
    from suara.core.akun.models import Akun
    from suara.domains.survei.demo.hasil import ISIAN
    from suara.domains.survei.queries.laporan import list_rencana, sidik_of
    from suara.domains.survei.services.laporan import check_laporan, draft_laporan, publish_laporan
    from suara.domains.survei.services.rencana import IsianRencana, add_rencana

    ayu, joko, maria = (Akun.objects.get(email=f"{name}@contoh.test") for name in ("ayu", "joko", "maria"))
    started = time.perf_counter()
    row = draft_laporan(actor=ayu, gelombang=wave, isian={**ISIAN, "kepala_nama": "Maria Contoh"})
    plan = IsianRencana(kegiatan="Bench", tahun=AKHIR.year + 1, triwulan=1, penanggung_jawab="Bench")
    for kode in row.hasil["angka"]["terendah"]:
        add_rencana(actor=ayu, laporan=row, unsur=kode, isian=plan)
    sidik = sidik_of(row, list_rencana(row))
    row = check_laporan(actor=joko, laporan=row, sidik=sidik)
    publish_laporan(actor=maria, laporan=row, sidik=sidik, tanggal_surat=AKHIR)
    print(f"  disusun, diperiksa, terbit dalam {time.perf_counter() - started:.1f} s", flush=True)
    return wave.kode_pendek, wave.pk


def measure(putusan: Putusan, arti: str, url: str, siapa: str | None) -> None:
    """Ask one page again and again, each time from an empty cache; the first time counts its queries."""
    from django.core.cache import caches
    from django.db import connection
    from django.test import Client

    from suara.core.akun.models import Akun

    client = Client()
    if siapa:
        client.force_login(Akun.objects.get(email=f"{siapa}@contoh.test"))
    client.get("/tentang/")  # what a process loads once: addresses, middleware, base templates
    asked: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        asked.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        first = client.get(url)
    assert first.status_code == 200, (url, first.status_code)
    times = []
    for _kali in range(KALI):
        for name in ("default", "publik"):
            caches[name].clear()
        began = time.perf_counter()
        client.get(url)
        times.append((time.perf_counter() - began) * 1000)
    said = f"{arti} (terlama {max(times):.0f} ms, {len(first.content) // 1024} KiB)"
    putusan.nilai(said, statistics.median(times), BATAS_MS, paling="banyak", satuan=" ms")
    putusan.nilai(f"{arti}: kueri", len(asked), BATAS_KUERI, paling="banyak", satuan="")
