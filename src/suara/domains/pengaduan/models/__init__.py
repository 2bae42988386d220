"""Tables of LAPOR!; decisions are made elsewhere."""

from suara.domains.pengaduan.models.cari import IndeksLaporan, KataLaporan, Kosakata
from suara.domains.pengaduan.models.keputusan import Gabungan, Penerusan, Usulan
from suara.domains.pengaduan.models.laporan import Laporan, SalinanPublik, Terlapor, UrutNomor
from suara.domains.pengaduan.models.percakapan import Lampiran, Riwayat, Tanggapan, Unggahan
from suara.domains.pengaduan.models.publik import KeadaanPublik
from suara.domains.pengaduan.models.suara_warga import Dukungan, Komentar, Penilaian, StatusKomentar
from suara.domains.pengaduan.models.waktu import Eskalasi, Jam

__all__ = [
    "Dukungan",
    "Eskalasi",
    "Gabungan",
    "IndeksLaporan",
    "Jam",
    "KataLaporan",
    "KeadaanPublik",
    "Komentar",
    "Kosakata",
    "Lampiran",
    "Laporan",
    "Penerusan",
    "Penilaian",
    "Riwayat",
    "SalinanPublik",
    "StatusKomentar",
    "Tanggapan",
    "Terlapor",
    "Unggahan",
    "UrutNomor",
    "Usulan",
]
