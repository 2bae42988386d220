"""Stories that end at the desk: other bodies, the archive, the WBS team, merged families; and what the public adds."""

from __future__ import annotations

import uuid

from suara.domains.pengaduan.cari import index_laporan
from suara.domains.pengaduan.demo.cerita import Cerita
from suara.domains.pengaduan.demo.lakon import _keputusan
from suara.domains.pengaduan.demo.panggung import Langkah
from suara.domains.pengaduan.demo.teks import pilih, read_ujar
from suara.domains.pengaduan.models import Laporan, StatusKomentar
from suara.domains.pengaduan.services import meja, pelapor, publik
from suara.domains.pengaduan.services.komentar import send_komentar
from suara.domains.pengaduan.terms import AlasanArsip, Kanal, Kelas, Lembaga, Status

ALASAN = "Alasan ditulis petugas untuk catatan kantor (CONTOH)."


def diteruskan(c: Cerita) -> Langkah:
    """Another body is competent; it has not answered yet."""
    c.kirim()
    yield c.kantor_buka(0, 2)
    c.meja(
        "forward_laporan",
        lembaga=Lembaga(c.bahan.lembaga or "BAWASLU"),
        nama_lembaga=c.bahan.nama_lembaga,
        dasar=c.bahan.dasar or "UU 7/2017",
        alasan="Urusan ini menjadi kewenangan lembaga tersebut. Laporan Saudara kami teruskan kepadanya.",
        nomor_surat=f"{c.urut}/CONTOH/{c.p.sekarang.year}",
    )


def diterima_lembaga(c: Cerita) -> Langkah:
    """The other body acknowledged it."""
    yield from diteruskan(c)
    yield c.kantor_buka(1, 4)
    c.meja("acknowledge_penerusan", siapa="bayu", tanda_terima=f"TT-{c.urut}/CONTOH")


def ditolak_lembaga(c: Cerita) -> Langkah:
    """The other body sent it back; the office handles it."""
    yield from diteruskan(c)
    yield c.kantor_buka(2, 4)
    c.meja("take_back", alasan="Lembaga tujuan menyatakan urusan ini milik kantor.")
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _keputusan(c)


def usul_arsip(c: Cerita) -> Langkah:
    """One person proposes the archive."""
    c.kirim()
    yield c.kantor_buka(0, 2)
    alasan = AlasanArsip(c.bahan.alasan or "TIDAK_RELEVAN")
    c.meja("propose_arsip", alasan=alasan, penjelasan=read_ujar()["arsip"][alasan.value])


def arsip(c: Cerita) -> Langkah:
    """Two persons archive it; an aspirasi needs one."""
    if c.bahan.kelas is Kelas.ASPIRASI:
        c.kirim()
        yield c.kantor_buka(0, 2)
        alasan = AlasanArsip(c.bahan.alasan)
        c.meja("archive_laporan", alasan=alasan, penjelasan=read_ujar()["arsip"][alasan.value])
        return
    yield from usul_arsip(c)
    yield c.kantor_buka(0, 1)
    c.meja("approve_arsip", siapa="bayu")


def arsip_ditolak(c: Cerita) -> Langkah:
    """The second person says no; the report goes its way."""
    yield from usul_arsip(c)
    yield c.kantor_buka(0, 1)
    c.meja("refuse_arsip", siapa="bayu", alasan="Laporan menyebut tempat dan peristiwa; perlu dijawab.")
    yield c.kantor_buka(0, 1)
    c.verifikasi()
    yield c.kantor_buka(1, 3)
    c.tindak_lanjut(pilih(c.rng, "tl_kedua"))
    yield from _keputusan(c)


def arsip_banding(c: Cerita) -> Langkah:
    """The reporter objects; the desk reads it again and hands it to a unit."""
    yield from arsip(c)
    yield c.warga_sempat(1, 5)
    pelapor.appeal_arsip(laporan=c.laporan, alasan=c.isi(read_ujar()["banding"]))
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
    c.meja("acknowledge_penerusan", siapa="wati", tanda_terima=f"WBS-{c.urut}/CONTOH")


def wbs_dari_meja(c: Cerita) -> Langkah:
    """The desk notices what the machine did not, and hands it over."""
    c.kirim()
    yield c.kantor_buka(0, 1)
    c.meja("divert_wbs", alasan=ALASAN)


def wbs_kembali(c: Cerita) -> Langkah:
    """The WBS team finds nothing of its own in it; the desk goes on."""
    yield from wbs_dari_meja(c)
    yield c.kantor_buka(1, 3)
    c.meja("take_back", siapa="wati", alasan=ALASAN)
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


def anak(c: Cerita, parent: Cerita, *, lepas: bool = False) -> Langkah:
    """Another report of the same event, merged into the first; `lepas`: taken out again."""
    c.tempat = parent.tempat
    c.kirim()
    yield c.kantor_buka(1, 2)
    if not Status(parent.laporan.status).is_open:
        return
    c.meja("merge_laporan", induk=parent.laporan, alasan=pilih(c.rng, "gabung"), satu_peristiwa=True)
    if lepas:
        yield c.kantor_buka(1, 1)
        c.meja("unmerge_laporan", alasan="Ternyata harinya berbeda.")
        yield c.kantor_buka(0, 1)
        c.verifikasi()
        yield c.kantor_buka(1, 3)
        c.tindak_lanjut()
        yield from _keputusan(c)


def ramai(c: Cerita, supporters: int, comments: int) -> Langkah:
    """Neighbours support a published report and comment on it; a moderator reads every comment."""
    yield c.p.sekarang
    for number in range(supporters):
        if not _is_public(c):
            return
        address = f"tetangga{number}@warga{c.urut:03}.contoh.test"
        publik.support_laporan(laporan=c.laporan, email=address, klien=address)
        publik.confirm_dukungan(token=publik.token_of(c.laporan, address))
    if _is_public(c):
        index_laporan(c.laporan)
    for _number in range(comments):
        yield c.warga_sempat(0, 3)
        if not _is_public(c):
            return
        yield from _komentar(c)


def _komentar(c: Cerita) -> Langkah:
    decision, words = pilih(c.rng, "komentar")
    sent = send_komentar(
        laporan=c.laporan,
        isi=words,
        kirim_id=uuid.UUID(int=c.rng.getrandbits(128), version=4),
        nama_tampil=c.rng.choice(("", "Warga", "Tetangga", "Pemilih")),
        klien=f"demo-{c.urut}-{c.p.sekarang}",
    )
    if decision == StatusKomentar.MENUNGGU and c.p.sekarang > c.p.baru_saja:
        return
    yield c.kantor_buka(0, 1)
    if not _is_public(c):
        return
    refused = decision == StatusKomentar.DITOLAK
    reason = "Menyerang orang, membuka identitas, atau berisi iklan." if refused else ""
    meja.moderate_komentar(actor=c.p.petugas.laras, komentar=sent, terbit=not refused, alasan=reason)


def _is_public(c: Cerita) -> bool:
    return c.laporan_id is not None and Laporan.objects.filter(
        pk=c.laporan_id, is_terbit=True, memuat_nama=False
    ).exists()
