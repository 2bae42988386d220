"""Published reports to read, written past the services: this is scenery, not what is measured."""

from __future__ import annotations

import datetime as dt
import random


def publish_many(count: int) -> None:
    """Publish `count` reports with history and one answer each, and index them."""
    from bench.beban.lapor import CERITA
    from django.utils import timezone

    from suara.core.wilayah.models import Kantor, Unit, Wilayah
    from suara.domains.pengaduan import cari
    from suara.domains.pengaduan.models import Laporan, Riwayat, SalinanPublik, Tanggapan
    from suara.domains.pengaduan.rules.nomor import buat_nomor
    from suara.domains.pengaduan.terms import JenisTanggapan, Pelaku, SebabSelesai, Status, Topik

    rng = random.Random(64)  # noqa: S311
    kantor = Kantor.objects.get(pk="64")
    units = list(Unit.objects.filter(kantor=kantor))
    places = list(Wilayah.objects.filter(pk__startswith="64.", tingkat="KECAMATAN"))
    moment = timezone.now()
    rows, copies, history, answers = [], [], [], []
    for n in range(count):
        at = moment - dt.timedelta(minutes=rng.randrange(400 * 24 * 60))
        done = rng.random() < 0.6
        text = CERITA[n % len(CERITA)].format(n=n % 400 + 1)
        row = Laporan(
            nomor=buat_nomor(2025, 900_000 + n) if count > 99_999 else buat_nomor(2025, 800_000 + n),
            kantor=kantor, kelas_pelapor="PENGADUAN", kelas="PENGADUAN", kadar="TBP",
            topik=rng.choice(list(Topik)).value, judul_asli="x", isi_asli="x", permintaan_asli="",
            lokasi_asli="", kunci_hash="0" * 64, kirim_hash=f"{n:064d}", wilayah=rng.choice(places),
            unit=rng.choice(units), status=Status.SL if done else Status.PR,
            sebab_selesai=SebabSelesai.KEPUTUSAN if done else "", is_ulasan_privasi=True, is_terbit=True,
            terima_at=at, lengkap_at=at, verifikasi_at=at, disposisi_at=at, tl_pertama_at=at,
            selesai_at=at if done else None, terbit_at=at,
        )  # fmt: skip
        rows.append(row)
        copies.append(SalinanPublik(laporan=row, versi=1, judul=text[:60], isi=text * 3))
        steps = ((1, "", Status.BV), (2, Status.BV, Status.TV), (3, Status.TV, Status.PR))
        history += [
            Riwayat(laporan=row, urutan=k, act="verifikasi", dari=a, ke=b, pelaku=Pelaku.ADMIN, catatan="")
            for k, a, b in steps
        ]
        answers.append(
            Tanggapan(
                laporan=row,
                jenis=JenisTanggapan.TINDAK_LANJUT,
                isi="x",
                unit=row.unit,
                isi_publik="Data sudah kami periksa dan perbaiki bersama PPS; silakan cek kembali. " * 2,
            )
        )
    Laporan.objects.bulk_create(rows, batch_size=1000)
    SalinanPublik.objects.bulk_create(copies, batch_size=1000)
    Riwayat.objects.bulk_create(history, batch_size=1000)
    Tanggapan.objects.bulk_create(answers, batch_size=1000)
    cari.rebuild()
