"""Two hundred thousand published reports in two minutes: made in Python, written by COPY, indexed at the end.

Written past the services: this is scenery, not what is measured. The index rows are made with the same
functions as `cari.index_laporan` uses (roots, marks, tsvector).
"""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

SYLLABLES = [a + b for a in "bcdghjklmnprstw" for b in ("a", "e", "i", "o", "u", "an", "ar", "ing")]
SINCE = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
YEARS = 6
TOPICS = ("DATA_PEMILIH", "HONOR_ADHOC", "LOGISTIK", "PUNGUT_HITUNG", "SOSIALISASI", "KODE_ETIK")
COLUMNS = {
    "nomor": "text", "id": "uuid", "kelas": "text", "topik": "text", "status": "text", "unit_id": "text",
    "wilayah_id": "text", "terima_at": "timestamptz", "terbit_at": "timestamptz", "dukungan": "int",
    "isi": "text", "bentuk": "text", "kata": "text", "tanda": "text",
}  # fmt: skip


def vocabulary(dice: random.Random) -> tuple[list[str], list[float]]:
    """Return the words of the house's lists and made-up ones, with frequencies as in a real language."""
    from suara.domains.pengaduan.teks.daftar import read_words

    words = sorted(read_words("akar.txt"))
    dice.shuffle(words)
    made: set[str] = set()
    while len(made) < 40_000:
        made.add("".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))))
    words += sorted(made)
    return words, list(accumulate(1 / (rank + 8) for rank in range(len(words))))


def fill(count: int) -> list[str]:
    """Write the reports with their copies and index rows; return the vocabulary, most frequent first."""
    from django.db import connection, transaction

    dice = random.Random(2026)  # noqa: S311 -- the same reports in every run
    words, weights = vocabulary(dice)
    template, units, places = make_office()
    used: Counter[str] = Counter()
    roots: dict[str, str] = {}
    rows = make_rows(dice, count, (words, weights), (units, places), (used, roots))
    with transaction.atomic(), connection.cursor() as cursor:
        # The rows are sound by their making; checking each reference would take as long as writing it.
        cursor.execute("SET LOCAL session_replication_role = replica")
        columns = ", ".join(f"{name} {kind}" for name, kind in COLUMNS.items())
        cursor.execute(f"CREATE TEMP TABLE bahan (urut serial, {columns}) ON COMMIT DROP")
        with cursor.copy(f"COPY bahan ({', '.join(COLUMNS)}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row(row)
        cursor.execute("DROP INDEX lapor_indeks_kata")
        for statement in statements(template):
            cursor.execute(statement)
        cursor.execute("DELETE FROM pengaduan_laporan WHERE id = %s", [template])
    write_vocabulary(used, roots)
    return words


def make_office() -> tuple[uuid.UUID, list[str], list[str]]:
    """Create regions, an office with eight units and one report to copy; return its key, units, kecamatan."""
    from suara.core.wilayah.models import Kantor, Unit, Wilayah
    from suara.domains.pengaduan.models import Laporan

    since = SINCE.date()
    province = Wilayah.objects.create(
        kode="64", nama="Kalimantan Timur", tingkat="PROVINSI", berlaku_sejak=since
    )
    top = Kantor.objects.create(kode="KPU-RI", nama="KPU RI", tingkat="RI", zona_waktu="Asia/Jakarta")
    office = Kantor.objects.create(
        kode="64", nama="KPU Provinsi Kalimantan Timur", tingkat="PROVINSI", wilayah=province, induk=top,
        zona_waktu="Asia/Makassar",
    )  # fmt: skip
    units = [Unit.objects.create(kode=f"64.U{n}", kantor=office, nama=f"Unit {n}") for n in range(8)]
    places = [place.kode for place in make_places(province, since)]
    report = Laporan.objects.create(
        nomor="CONTOH", kantor=office, kelas_pelapor="PENGADUAN", kelas="PENGADUAN", status="BV",
        judul_asli="x" * 60, isi_asli="x" * 400, permintaan_asli="", lokasi_asli="", kunci_hash="0" * 64,
        kirim_hash="0" * 64, is_ulasan_privasi=True, is_terbit=True,
    )  # fmt: skip
    return report.pk, [unit.kode for unit in units], places


def make_places(province: Any, since: dt.date) -> Iterator[Any]:
    """Yield 105 kecamatan in ten kab/kota."""
    from suara.core.wilayah.models import Wilayah

    for kab in range(1, 11):
        upper = Wilayah.objects.create(
            kode=f"64.{kab:02d}", nama=f"Kab {kab}", tingkat="KABUPATEN_KOTA", jenis="KABUPATEN",
            induk=province, berlaku_sejak=since,
        )  # fmt: skip
        for kec in range(1, 12 if kab <= 5 else 11):
            yield Wilayah.objects.create(
                kode=f"64.{kab:02d}.{kec:02d}", nama=f"Kec {kab}-{kec}", tingkat="KECAMATAN", induk=upper,
                berlaku_sejak=since,
            )  # fmt: skip


def make_rows(
    dice: random.Random, count: int, language: Any, site: Any, seen: tuple[Counter[str], dict[str, str]]
) -> Iterator[tuple[Any, ...]]:
    """Yield one row per report in the order of receipt, 30 to 90 words each; some topics and units often."""
    from suara.domains.pengaduan.cari import list_tanda
    from suara.domains.pengaduan.cari.tanda import list_wilayah
    from suara.domains.pengaduan.rules.nomor import buat_nomor

    (words, weights), (units, places), (used, roots) = language, site, seen
    step = dt.timedelta(days=365 * YEARS) / count
    for number in range(count):
        received = SINCE + step * number
        text = dice.choices(words, cum_weights=weights, k=dice.randint(30, 90))
        forms = [word for word in dict.fromkeys(text) if root_of(word, roots)]
        used.update(forms)
        kind = dice.choices(("PENGADUAN", "ASPIRASI", "INFORMASI"), (6, 3, 1))[0]
        topic = dice.choices(TOPICS, (40, 20, 15, 15, 8, 2))[0]
        state = dice.choices(("SL", "PR", "TV", "BB", "MP"), (70, 15, 10, 4, 1))[0]
        unit = units[int(dice.random() ** 2 * len(units))]
        place = dice.choice(places)
        marks = list_tanda(kelas=kind, topik=topic, status=state, unit=unit) + list_wilayah(place)
        yield (
            buat_nomor(received.year, number + 1), uuid.UUID(int=dice.getrandbits(128), version=4),
            kind, topic, state, unit, place, received, received + dt.timedelta(hours=dice.randint(4, 120)),
            int(dice.random() ** 8 * 400), " ".join(text), " ".join(forms),
            " ".join(dict.fromkeys(roots[word] for word in forms)), " ".join(marks),
        )  # fmt: skip


def root_of(word: str, roots: dict[str, str]) -> str:
    """Return the root by which a word is found, empty for a stop word; remembered in `roots`."""
    from suara.domains.pengaduan.cari.indeks import split_words

    if word not in roots:
        roots[word] = split_words(word).get(word, "")
    return roots[word]


def statements(template: uuid.UUID) -> list[str]:
    """Return what makes reports, copies and index rows out of the raw rows."""
    from suara.domains.pengaduan.models import Laporan

    given = {
        name: f"b.{name}" for name in COLUMNS if name not in ("dukungan", "isi", "bentuk", "kata", "tanda")
    }
    done = "CASE WHEN b.status = 'SL' THEN {} ELSE {} END"
    given |= dict.fromkeys(("lengkap_at", "verifikasi_at", "disposisi_at", "tl_pertama_at"), "b.terima_at")
    given |= {
        "kirim_hash": "md5(b.nomor)",
        "selesai_at": done.format("b.terbit_at", "NULL"),
        "sebab_selesai": done.format("'KEPUTUSAN'", "''"),
    }
    names = [column.column for column in Laporan._meta.concrete_fields]
    values = ", ".join(given.get(name, f"x.{name}") for name in names)
    return [
        f"INSERT INTO pengaduan_laporan ({', '.join(names)}) SELECT {values} "  # noqa: S608
        f"FROM bahan b, pengaduan_laporan x WHERE x.id = '{template}' ORDER BY b.urut",
        "INSERT INTO pengaduan_salinanpublik (laporan_id, versi, judul, isi, alasan, created_at) "
        "SELECT id, 1, left(isi, 80), isi, '', terima_at FROM bahan ORDER BY urut",
        "INSERT INTO pengaduan_indekslaporan (laporan_id, terbit_at, terima_at, dukungan, vektor) "
        "SELECT id, terbit_at, terima_at, dukungan, "
        "array_to_tsvector(string_to_array(kata || ' ' || tanda, ' ')) FROM bahan ORDER BY terbit_at",
        "INSERT INTO pengaduan_katalaporan (indeks_id, kata, bentuk) SELECT i.id, b.kata, b.bentuk "
        "FROM bahan b JOIN pengaduan_indekslaporan i ON i.laporan_id = b.id",
        "SET LOCAL maintenance_work_mem = '256MB'",
        "CREATE INDEX lapor_indeks_kata ON pengaduan_indekslaporan USING gin (vektor) "
        "WITH (fastupdate = off)",
    ]


def write_vocabulary(used: Counter[str], roots: dict[str, str]) -> None:
    """Write the words with their roots and use."""
    from django.db import connection

    with connection.cursor() as cursor, cursor.copy("COPY pengaduan_kosakata FROM STDIN") as copy:
        for word, number in used.items():
            copy.write_row((word, roots[word], number))


def count_words() -> int:
    """Return how many words the vocabulary has."""
    from suara.domains.pengaduan.models import Kosakata

    return int(Kosakata.objects.count())
