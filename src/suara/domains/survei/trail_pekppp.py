"""What the trail says about PEKPPP and the register around SPI. No name of a person on a list."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "survei.pekppp.dibuka": gettext_noop("{actor} membuka putaran PEKPPP {tahun}, formulir {formulir}."),
    "survei.pekppp.dinilai": gettext_noop("{actor} menilai {jumlah} indikator putaran PEKPPP {tahun}."),
    "survei.pekppp.bukti": gettext_noop("{actor} menambah bukti indikator {indikator} PEKPPP {tahun}."),
    "survei.pekppp.f03": gettext_noop("{actor} mencatat F-03 dari {jumlah} responden, PEKPPP {tahun}."),
    "survei.pekppp.diajukan": gettext_noop("{actor} menyatakan putaran PEKPPP {tahun} selesai dinilai."),
    "survei.pekppp.dikembalikan": gettext_noop("{actor} mengembalikan putaran PEKPPP {tahun} untuk diisi."),
    "survei.pekppp.disahkan": gettext_noop("{actor} mengesahkan simulasi PEKPPP {tahun}: {ipp}."),
    "survei.pekppp.terbit": gettext_noop("{actor} mencatat nilai PEKPPP terbit {lokus} {tahun}: {nilai}."),
    "survei.pekppp.laporan": gettext_noop("{actor} menyusun laporan PEKPPP {tahun}."),
    "survei.pekppp.laporan_terbit": gettext_noop(
        "{actor} menerbitkan laporan PEKPPP {tahun} dengan nomor {nomor}."
    ),
    "survei.pekppp.rencana": gettext_noop("{actor} menambah tindak lanjut PEKPPP {tahun}: {aspek}."),
    "survei.pekppp.rencana_diubah": gettext_noop("{actor} mengubah tindak lanjut PEKPPP {tahun}: {aspek}."),
    "survei.pekppp.rencana_keadaan": gettext_noop(
        "{actor} mengubah keadaan tindak lanjut PEKPPP {tahun}: {aspek}."
    ),
    "survei.pekppp.rencana_bukti": gettext_noop(
        "{actor} menambah bukti tindak lanjut PEKPPP {tahun}: {aspek}."
    ),
    "survei.spi.populasi_dibuka": gettext_noop("{actor} membuat daftar populasi SPI {tahun}."),
    "survei.spi.populasi_diisi": gettext_noop(
        "{actor} menambah {jumlah} orang ke daftar populasi SPI {tahun}; {gugur} tidak memenuhi syarat."
    ),
    "survei.spi.populasi_diunduh": gettext_noop(
        "{actor} mengunduh daftar populasi SPI {tahun} ({jumlah} orang) untuk dikirim kepada KPK."
    ),
    "survei.spi.populasi_dikirim": gettext_noop("{actor} mencatat daftar populasi SPI {tahun} dikirim."),
    "survei.spi.hapus_diusulkan": gettext_noop(
        "{actor} mengusulkan penghapusan daftar populasi SPI {tahun}."
    ),
    "survei.spi.hapus_ditolak": gettext_noop("{actor} menolak penghapusan daftar populasi SPI {tahun}."),
    "survei.spi.populasi_dihapus": gettext_noop(
        "{actor} menyetujui penghapusan daftar populasi SPI {tahun}: {jumlah} orang dihapus."
    ),
    "survei.spi.populasi_habis_masa": gettext_noop(
        "Daftar populasi SPI {tahun} dihapus pada tanggal hapusnya: {jumlah} orang."
    ),
    "survei.spi.partisipasi": gettext_noop(
        "{actor} mencatat partisipasi SPI {tahun}: {mengisi} dari {diundang}."
    ),
    "survei.spi.skor": gettext_noop("{actor} mencatat skor SPI terbit {lembaga} {tahun}: {skor}."),
    "survei.spi.aksi": gettext_noop("{actor} mencatat kegiatan SPI {tahun}."),
    "survei.spi.aksi_diubah": gettext_noop("{actor} mengubah keadaan kegiatan SPI {tahun}."),
}
