"""Stories that end at the desk: other bodies, archive, WBS team, families; and what the public adds."""

from __future__ import annotations

from suara.domains.pengaduan.demo.cerita import Cerita
from suara.domains.pengaduan.demo.lakon import _keputusan
from suara.domains.pengaduan.demo.panggung import Langkah
from suara.domains.pengaduan.demo.teks import pilih
from suara.domains.pengaduan.models import Dukungan, Komentar, StatusKomentar
from suara.domains.pengaduan.services import publik, rahasia, samar
from suara.domains.pengaduan.terms import Kanal, Kelas, Status


def diteruskan(c: Cerita) -> Langkah:
    """Another body is competent; it has not answered yet."""
    c.kirim()
    yield c.kantor_buka(0, 2)
    c.ke_lembaga()


def diterima_lembaga(c: Cerita) -> Langkah:
    """The other body acknowledged it."""
    yield from diteruskan(c)
    yield c.kantor_buka(1, 4)
    c.terima_lembaga()


def ditolak_lembaga(c: Cerita) -> Langkah:
    """The other body sent it back; the office handles it."""
    yield from diteruskan(c)
    yield c.kantor_buka(2, 4)
    c.ambil_kembali()
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _keputusan(c)


def usul_arsip(c: Cerita) -> Langkah:
    """One person proposes the archive."""
    c.kirim()
    yield c.kantor_buka(0, 2)
    c.usul_arsip()


def arsip(c: Cerita) -> Langkah:
    """Two persons archive it; an aspirasi needs one."""
    if c.bahan.kelas is Kelas.ASPIRASI:
        c.kirim()
        yield c.kantor_buka(0, 2)
        c.arsipkan()
        return
    yield from usul_arsip(c)
    yield c.kantor_buka(0, 1)
    c.arsipkan()


def arsip_ditolak(c: Cerita) -> Langkah:
    """The second person says no; the report goes its way."""
    yield from usul_arsip(c)
    yield c.kantor_buka(0, 1)
    c.tolak_arsip()
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _keputusan(c)


def arsip_banding(c: Cerita) -> Langkah:
    """The reporter objects; the desk reads it again and hands it to a unit."""
    yield from arsip(c)
    yield c.warga_sempat(1, 5)
    c.banding()
    yield c.kantor_buka(0, 2)
    c.verifikasi()
    yield c.kantor_buka(1, 4)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _keputusan(c)


def wbs(c: Cerita) -> Langkah:
    """Words of an insider: nobody at the desk ever sees it."""
    c.kanal = Kanal.WEB
    c.kirim()
    yield c.kantor_buka(1, 3)
    c.terima_lembaga()


def wbs_dari_meja(c: Cerita) -> Langkah:
    """The desk notices what the machine did not, and hands it over."""
    c.kirim()
    yield c.kantor_buka(0, 1)
    c.alihkan_wbs()


def wbs_kembali(c: Cerita) -> Langkah:
    """The WBS team finds nothing of its own in it; the desk goes on."""
    yield from wbs_dari_meja(c)
    yield c.kantor_buka(1, 3)
    c.ambil_kembali()
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut()
    yield from _keputusan(c)


def induk(c: Cerita) -> Langkah:
    """The first of several reports about one event; it is answered after the others have come."""
    c.siapa = "bernama"
    c.kirim()
    yield c.kantor_buka(0, 0)
    c.verifikasi()
    yield c.kantor_buka(4, 5)
    c.tindak_lanjut()
    yield from _keputusan(c)


def anak(c: Cerita, parent: Cerita) -> Langkah:
    """Another report of the same event, merged into the first."""
    c.tempat = parent.tempat
    c.kirim()
    yield c.kantor_buka(1, 2)
    if Status(parent.laporan.status).is_open:
        c.gabung_ke(parent)


def ramai(c: Cerita, supporters: int, comments: int) -> Langkah:
    """Neighbours support a published report and comment on it; a moderator reads every comment."""
    yield c.p.sekarang
    for number in range(supporters if _is_public(c) else 0):
        address = f"tetangga{number}@warga{c.urut:03}.contoh.test"
        mark = rahasia.keyed("token", publik.token_of(c.laporan, address))
        c.catat(Dukungan(kontak_hash=rahasia.keyed("dukungan", address), token_hash=mark,
                         terkonfirmasi_at=c.p.sekarang))  # fmt: skip
    for _number in range(comments):
        yield c.warga_sempat(0, 3)
        if _is_public(c):
            yield from _komentar(c)


def _komentar(c: Cerita) -> Langkah:
    decision, words = pilih(c.rng, "komentar")
    sent = Komentar(
        nama_tampil=c.rng.choice(("", "Warga", "Tetangga", "Pemilih")),
        isi_asli=words,
        isi_publik=samar.mask(words),
        kirim_hash=rahasia.keyed("komentar", str(c.laporan.pk), str(c.rng.getrandbits(64))),
    )
    c.catat(sent)
    if decision == StatusKomentar.MENUNGGU and c.p.sekarang > c.p.baru_saja:
        return
    yield c.kantor_buka(0, 1)
    refused = decision == StatusKomentar.DITOLAK or not _is_public(c)
    sent.status = StatusKomentar.DITOLAK if refused else StatusKomentar.TERBIT
    sent.alasan = "Menyerang orang, membuka identitas, atau berisi iklan." if refused else ""
    sent.moderator, sent.diputus_at = c.p.petugas.laras, c.p.sekarang
    if c.item is not None:
        c.p.buku.catat(c.item, c.p.sekarang, c.p.petugas.laras, "pengaduan.komentar.dimoderasi", {})


def _is_public(c: Cerita) -> bool:
    return c.item is not None and c.laporan.is_terbit
