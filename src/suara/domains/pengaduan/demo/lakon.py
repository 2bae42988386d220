"""The ways a report can go, as stories: each yields the moment of its next act."""

from __future__ import annotations

from collections.abc import Callable

from suara.domains.pengaduan.demo.cerita import Cerita
from suara.domains.pengaduan.demo.panggung import Langkah
from suara.domains.pengaduan.demo.teks import pilih
from suara.domains.pengaduan.terms import Kadar

type Lakon = Callable[[Cerita], Langkah]


def _sampai_unit(c: Cerita) -> Langkah:
    c.kirim()
    yield c.kantor_buka(0, 2)
    c.verifikasi()


def _sampai_tl(c: Cerita) -> Langkah:
    yield from _sampai_unit(c)
    yield c.kantor_buka(1, 4)
    c.tindak_lanjut()


def _setuju(c: Cerita, chance: float = 0.7) -> Langkah:
    yield c.warga_sempat(0, 5)
    if c.laporan.kadar == Kadar.BP:
        yield from _keputusan(c)
        return
    c.terima_hasil()
    if c.rng.random() < chance:
        yield c.warga_sempat(0, 4)
        c.nilai()


def _keputusan(c: Cerita) -> Langkah:
    yield c.kantor_buka(1, 4)
    c.usul_selesai()
    yield c.kantor_buka(0, 2)
    c.putuskan()
    yield c.kantor_buka(1, 5)
    c.sampaikan()
    if c.rng.random() < 0.4:
        yield c.warga_sempat(0, 4)
        c.nilai()


def baru(c: Cerita) -> Langkah:
    """Received; nobody has looked at it."""
    yield c.p.sekarang
    c.kirim()


def sampai_unit(c: Cerita) -> Langkah:
    """At the unit, without a tindak lanjut."""
    yield from _sampai_unit(c)


def sampai_tl(c: Cerita) -> Langkah:
    """One tindak lanjut; the reporter is silent, so that the clock will end it."""
    yield from _sampai_tl(c)


def setuju(c: Cerita) -> Langkah:
    """The reporter is content."""
    yield from _sampai_tl(c)
    yield from _setuju(c)


def keputusan(c: Cerita) -> Langkah:
    """Two persons decide the end."""
    yield from _sampai_tl(c)
    yield from _keputusan(c)


def usul_selesai(c: Cerita) -> Langkah:
    """The end is proposed and waits for the second person."""
    yield from _sampai_tl(c)
    yield c.kantor_buka(1, 1)
    c.usul_selesai()


def bertanya(c: Cerita) -> Langkah:
    """The unit asks and waits."""
    yield from _sampai_unit(c)
    yield c.kantor_buka(1, 2)
    c.tanya()


def tanya_jawab(c: Cerita) -> Langkah:
    """Question, answer, tindak lanjut, the end."""
    yield from bertanya(c)
    yield c.warga_sempat(1, 4)
    c.jawab("jawab_tanya")
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut()
    yield from _setuju(c)


def dialog(c: Cerita) -> Langkah:
    """Interim news, then an answer that the reporter is not content with, then a second one."""
    yield from _sampai_unit(c)
    yield c.kantor_buka(1, 2)
    c.kabar()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut()
    yield c.warga_sempat(1, 3)
    c.jawab("balasan")
    yield c.kantor_buka(1, 4)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _setuju(c)


def dibalas(c: Cerita) -> Langkah:
    """The reporter answered the tindak lanjut, and the unit has been silent since."""
    yield from _sampai_tl(c)
    yield c.warga_sempat(1, 3)
    c.jawab("balasan")


def dibuka(c: Cerita) -> Langkah:
    """Finished, then opened again by the reporter."""
    yield from _sampai_tl(c)
    yield c.warga_sempat(0, 1)
    c.terima_hasil()
    yield c.warga_sempat(0, 1)
    c.nilai()
    yield c.warga_sempat(1, 2)
    c.buka_kembali()


def dibuka_selesai(c: Cerita) -> Langkah:
    """Opened again and finished again; both rounds are rated."""
    yield from dibuka(c)
    yield c.kantor_buka(1, 4)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _setuju(c, 1.0)


def kembali_sekali(c: Cerita) -> Langkah:
    """The first unit gives it back."""
    c.kirim()
    yield c.kantor_buka(0, 2)
    c.verifikasi(unit="64.HUKUM" if c.unit != "64.HUKUM" else "64.PARHUBMAS")
    yield c.kantor_buka(1, 1)
    c.kembalikan()
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut()
    yield from _setuju(c)


def kembali_dua_kali(c: Cerita) -> Langkah:
    """Two units give it back; the secretary decides."""
    c.kirim()
    for unit in ("64.HUKUM", "64.PARHUBMAS"):
        yield c.kantor_buka(0, 1)
        c.verifikasi(unit=unit)
        yield c.kantor_buka(1, 1)
        c.kembalikan()
    yield c.kantor_buka(0, 1)
    c.verifikasi(actor=c.p.petugas.joko)
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut()
    yield from _keputusan(c)


def pindah_unit(c: Cerita) -> Langkah:
    """The desk hands it to another unit and corrects the topic's class on the way."""
    c.kirim()
    yield c.kantor_buka(0, 1)
    c.verifikasi(unit="64.DATIN" if c.unit != "64.DATIN" else "64.TEKNIS")
    yield c.kantor_buka(0, 1)
    c.pindahkan()
    yield c.kantor_buka(1, 4)
    c.tindak_lanjut()
    yield from _setuju(c)


def terlambat(c: Cerita) -> Langkah:
    """Everything is late; reminders go up the ladder."""
    c.kirim()
    yield c.kantor_buka(5, 6)
    c.verifikasi()
    yield c.kantor_buka(9, 14)
    c.tindak_lanjut()
    yield from _keputusan(c)


def tertunda(c: Cerita) -> Langkah:
    """Something is missing; the reporter is asked."""
    c.kirim()
    yield c.kantor_buka(0, 2)
    c.minta_kelengkapan()


def tertunda_lengkap(c: Cerita) -> Langkah:
    """The reporter completes it."""
    yield from tertunda(c)
    yield c.warga_sempat(1, 8)
    c.jawab("jawab_kelengkapan")
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 4)
    c.tindak_lanjut()
    yield from _setuju(c)


def dicabut(c: Cerita) -> Langkah:
    """The reporter takes it back."""
    c.kirim()
    yield c.warga_sempat(0, 2)
    c.cabut()


def rahasiakan(c: Cerita) -> Langkah:
    """Published, then made rahasia by the desk: it leaves the public."""
    yield from _sampai_unit(c)
    yield c.kantor_buka(0, 1)
    c.rahasiakan()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut()
    yield from _keputusan(c)
