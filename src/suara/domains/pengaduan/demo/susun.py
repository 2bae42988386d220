"""Which 300 reports the demo has: young ones placed so that every state is there, others by chance."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Tingkat, Unit, Wilayah
from suara.domains.pengaduan.demo import lakon, lakon_meja
from suara.domains.pengaduan.demo.buku import Buku
from suara.domains.pengaduan.demo.cerita import Cerita
from suara.domains.pengaduan.demo.kalender import hari_dari, mundur_kerja, pilih_saat_masuk, saat
from suara.domains.pengaduan.demo.panggung import Panggung
from suara.domains.pengaduan.demo.petugas import create_officers
from suara.domains.pengaduan.demo.teks import Bahan, read_bahan
from suara.domains.pengaduan.demo.unit import create_unit_officers, find_ketua, hold_since
from suara.domains.pengaduan.terms import Kadar, Kelas

SEED = 1708
JUMLAH = 300
SELAMA = timedelta(days=426)
"""Fourteen months."""

MUDA: tuple[tuple[lakon.Lakon, str, tuple[int, ...]], ...] = (
    (lakon.baru, "", (0, 0, 0, 1, 1, 1, 2, 2, 6, 6, 7)),
    (lakon_meja.usul_arsip, "AR", (3, 3)),
    (lakon.tertunda, "", (4, 4, 5, 6, 8)),
    (lakon_meja.diteruskan, "BK", (4, 4, 8)),
    (lakon.sampai_unit, "", (3, 3, 3, 4, 4, 4, 5, 10, 11, 12)),
    (lakon.sampai_tl, "", (6, 6, 7, 7, 8, 8, 9, 12)),
    (lakon.usul_selesai, "", (7, 8, 9)),
    (lakon.bertanya, "", (5, 5, 6, 7, 8)),
    (lakon.dibalas, "", (9, 17, 21, 24)),
    (lakon.dibuka, "TBP", (11, 12, 13)),
    (lakon_meja.wbs, "WBS", (2, 5, 25)),
    (lakon_meja.wbs_dari_meja, "", (4,)),
)
"""Story, kind of matter, and how many working days ago each of its reports came in."""

LAMA: tuple[tuple[lakon.Lakon, str, int], ...] = (
    (lakon.setuju, "", 43),
    (lakon.keputusan, "", 28),
    (lakon.sampai_tl, "", 30),
    (lakon.tanya_jawab, "", 14),
    (lakon.dialog, "", 14),
    (lakon.dibuka_selesai, "TBP", 9),
    (lakon.kembali_sekali, "", 7),
    (lakon.kembali_dua_kali, "", 4),
    (lakon.pindah_unit, "", 5),
    (lakon.terlambat, "", 9),
    (lakon.tertunda, "", 6),
    (lakon.tertunda_lengkap, "", 9),
    (lakon.dicabut, "", 6),
    (lakon.rahasiakan, "BIASA", 4),
    (lakon_meja.diterima_lembaga, "BK", 18),
    (lakon_meja.ditolak_lembaga, "BK", 2),
    (lakon_meja.arsip, "AR", 14),
    (lakon_meja.arsip_banding, "ARP", 2),
    (lakon_meja.arsip_ditolak, "ARP", 2),
    (lakon_meja.wbs, "WBS", 3),
    (lakon_meja.wbs_kembali, "", 1),
)
"""Story, kind of matter, and how many; what is left of the 300 is filled with the first ones."""
KELUARGA = (8, 45, 170)
"""How many working days ago the first report of each merged family came in."""

type Rencana = tuple[datetime, Callable[[Cerita], Iterator[datetime]], str]


def make_reports() -> Panggung:
    """Play all 300 reports and write them; return the stage."""
    panggung = _stage()
    start = panggung.akhir - SELAMA
    plans = _plan(panggung, start)
    rng = random.Random(SEED)  # noqa: S311
    for number, (moment, story, kind) in enumerate(plans, start=1):
        own = random.Random(f"{SEED}-{number}")  # noqa: S311
        cerita = Cerita(panggung, number, _choose(own, kind), own)
        panggung.tambah(moment, story(cerita))
        if kind in ("", "TBP") and rng.random() < 0.16:
            crowd = lakon_meja.ramai(cerita, rng.choice((1, 2, 2, 3, 5)), rng.choice((0, 1, 1, 2)))
            panggung.tambah(moment + timedelta(days=rng.randint(4, 9)), crowd)
    _families(panggung, len(plans))
    panggung.tambah(start, panggung.jaga_jam(hari_dari(start)))
    panggung.main()
    return panggung


def _stage() -> Panggung:
    officers = create_officers()
    people = create_unit_officers(officers)
    chair = find_ketua(officers.kantor)
    end = now()
    everybody = [*people.values(), chair, officers.sri, officers.bayu, officers.laras]
    everybody += [officers.hadi, officers.joko, officers.wati]
    hold_since(everybody, end - SELAMA - timedelta(days=1))
    places = defaultdict(list)
    rows = Wilayah.objects.filter(
        tingkat=Tingkat.KECAMATAN, kode__startswith="64.", berlaku_sampai__isnull=True
    )
    for row in rows.select_related("induk").order_by("kode"):
        places[row.kode[:5]].append(row)
    units = Unit.objects.in_bulk()
    return Panggung(officers.kantor, officers, chair, people, units, places, end, Buku(officers.kantor))


def _plan(panggung: Panggung, start: datetime) -> list[Rencana]:
    """Return moment, story and kind of every report outside the families, in order of time."""
    rng = random.Random(SEED + 1)  # noqa: S311
    today = hari_dari(panggung.akhir)
    young: list[Rencana] = [
        (_young_moment(rng, panggung, mundur_kerja(today, days)), story, kind)
        for story, kind, ages in MUDA
        for days in ages
    ]
    stories = [(story, kind) for story, kind, count in LAMA for _ in range(count)]
    rest = JUMLAH - len(young) - 4 * len(KELUARGA) - len(stories)
    stories += [(LAMA[n % 3][0], "") for n in range(max(rest, 0))]
    rng.shuffle(stories)
    moments = pilih_saat_masuk(rng, hari_dari(start), mundur_kerja(today, 20), len(stories))
    old: list[Rencana] = [(at, story, kind) for at, (story, kind) in zip(moments, stories, strict=True)]
    return sorted(young + old, key=lambda plan: plan[0])


def _young_moment(rng: random.Random, panggung: Panggung, day: date) -> datetime:
    return min(saat(day, rng.randint(6, 9), rng.randrange(60)), panggung.akhir - timedelta(minutes=90))


def _choose(rng: random.Random, kind: str) -> Bahan:
    matters = [item for item in read_bahan() if _fits(item, kind)]
    weights = [
        1 + 2 * (item.kelas is not Kelas.PENGADUAN) + (item.topik == "DATA_PEMILIH") for item in matters
    ]
    return rng.choices(matters, weights=weights)[0]


def _fits(item: Bahan, kind: str) -> bool:
    match kind:
        case "":
            return not item.guna
        case "TBP":
            return not item.guna and item.kadar is not Kadar.BP
        case "BIASA":
            return not item.guna and not item.terlapor
        case "ARP":
            return item.guna == "AR" and item.kelas is Kelas.PENGADUAN
        case _:
            return item.guna == kind


def _families(panggung: Panggung, number: int) -> None:
    """Add the merged families: one first report and three others of the same event each."""
    for family, days in enumerate(KELUARGA):
        first = saat(mundur_kerja(hari_dari(panggung.akhir), days), 7, 30)
        rng = random.Random(f"{SEED}-keluarga-{family}")  # noqa: S311
        matter = _choose(rng, "TBP")
        number += 1
        parent = Cerita(panggung, number, matter, rng)
        panggung.tambah(first, lakon_meja.induk(parent))
        for place in range(3):
            number += 1
            child = Cerita(panggung, number, matter, random.Random(f"{SEED}-{number}"))  # noqa: S311
            later = first + timedelta(hours=5 + 7 * place)
            panggung.tambah(later, lakon_meja.anak(child, parent))
