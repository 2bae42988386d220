"""The stage of the demo: every story acts at its own time, all of them in one order of time.

A story is a generator: it does an act and yields the moment of the next one. What would happen after today
has not happened, so young stories stand in the middle, as reports in a real office do.
"""

from __future__ import annotations

import heapq
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time
from suara.core.wilayah.models import Kantor, Unit, Wilayah
from suara.domains.pengaduan.demo.buku import Buku
from suara.domains.pengaduan.demo.jaga import jaga
from suara.domains.pengaduan.demo.kalender import hari_dari, saat, tambah_kerja
from suara.domains.pengaduan.demo.petugas import Petugas

type Langkah = Iterator[datetime]

BOBOT_KAB = {
    "64.72": 28,
    "64.71": 22,
    "64.02": 18,
    "64.74": 8,
    "64.08": 8,
    "64.03": 6,
    "64.01": 6,
    "64.09": 6,
    "64.07": 4,
    "64.11": 1,
}
"""Roughly the share of each kabupaten/kota among the people of Kalimantan Timur."""
JAM_PEMERIKSAAN = (9, 5)
AKHIR_ZAMAN = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(slots=True)
class Panggung:
    """The office, its people and places, and the queue of what happens next."""

    kantor: Kantor
    petugas: Petugas
    ketua: Akun
    penghubung: Mapping[str, Akun]
    unit: Mapping[str, Unit]
    tempat: Mapping[str, list[Wilayah]]
    akhir: datetime
    buku: Buku
    _antrean: list[tuple[datetime, int, Langkah]] = field(default_factory=list)
    sekarang: datetime = field(default=AKHIR_ZAMAN)

    @property
    def baru_saja(self) -> datetime:
        """What came after this moment may still wait for an officer."""
        return self.akhir - timedelta(days=10)

    def tambah(self, mulai: datetime, langkah: Langkah) -> None:
        """Put a story into the queue; one that would begin after the end is dropped."""
        if mulai < self.akhir:
            heapq.heappush(self._antrean, (mulai, len(self._antrean), langkah))

    def pilih_tempat(self, rng: random.Random) -> Wilayah | None:
        """Return a kecamatan, more often where more people live."""
        known = [kab for kab in BOBOT_KAB if self.tempat.get(kab)]
        if not known:
            return None
        (kab,) = rng.choices(known, weights=[BOBOT_KAB[kab] for kab in known])
        return rng.choice(self.tempat[kab])

    def main(self) -> None:
        """Play everything in order of time, then write the book."""
        with demo_time() as atur:
            count = 0
            while self._antrean:
                moment, _order, story = heapq.heappop(self._antrean)
                self.sekarang = moment
                atur(moment)
                following = next(story, None)
                if following is not None and following < self.akhir:
                    count += 1
                    heapq.heappush(self._antrean, (max(following, moment), 10_000 + count, story))
        self.buku.simpan()

    def jaga_jam(self, mulai: date) -> Langkah:
        """Look at the office's clocks on every working day, and on the last one."""
        last = self.akhir - timedelta(hours=1)
        day = tambah_kerja(mulai, 0)
        while (moment := saat(day, *JAM_PEMERIKSAAN)) < last:
            yield moment
            jaga(self.buku, moment)
            day = tambah_kerja(hari_dari(moment), 1)
