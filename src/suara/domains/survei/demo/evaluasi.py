"""One approved round of PEKPPP, one that is being filled in, and SPI scores as they were published."""

from __future__ import annotations

from decimal import Decimal

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import PutaranPEKPPP
from suara.domains.survei.queries.pekppp_laporan import list_rencana, sidik_of, terendah_of
from suara.domains.survei.rules.pekppp import formulir_hukum
from suara.domains.survei.services import pekppp, pekppp_f03, pekppp_laporan, pekppp_rencana, spi_catatan
from suara.domains.survei.services.pekppp import IsianNilai
from suara.domains.survei.services.rencana import IsianKeadaan, IsianRencana
from suara.domains.survei.services.spi_catatan import IsianSkor
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_evaluasi import AlasanTanpaSkor
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_pekppp import ActPutaran, AspekLayanan

NILAI = (
    *(5, 4, 5, 4, 5, 5, 4, 4, 3, 4, 4, 3, 4, 5, 4),
    *(5, 4, 3, 4, 4, 5, 4, 5, 4, 4, 4, 5, 4, 3, 4),
)
"""Invented values: F-02 4.10, with F-03 4.60 an index of 4.23."""
F03 = (4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5)
SEPARUH = 20
SKOR = (
    (2022, "KPU RI", "73.24"),
    (2023, "KPU RI", "74.49"),
    (2021, "Provinsi Kalimantan Timur", "66.35"),
    (2024, "Provinsi Kalimantan Timur", "72.75"),
    (2021, "Nasional", "72.4"),
    (2022, "Nasional", "71.94"),
    (2023, "Nasional", "70.97"),
    (2024, "Nasional", "71.53"),
    (2025, "Nasional", "72.32"),
)
"""As the press quoted KPK; figures of KPU for 2024 and 2025 were not found."""
SUMBER = "Pemberitaan yang mengutip KPK"
ISIAN = {
    "pelaksana": "Subbagian Hukum dan SDM",
    "sebab": (
        "Inovasi layanan belum ditetapkan dengan keputusan, dan fasilitas bagi kelompok rentan di ruang "
        "layanan belum lengkap."
    ),
    "kepala_jabatan": "Ketua",
}
KEGIATAN = {
    AspekLayanan.INOVASI: "Menetapkan inovasi layanan dengan keputusan dan sumber dayanya",
    AspekLayanan.SDM: "Melatih petugas layanan tentang kode etik dan pelayanan prima",
    AspekLayanan.SARANA: "Menambah kursi prioritas dan jalur kursi roda di ruang layanan",
}


def create_evaluasi(*, operator: Akun, ketua: Akun, kantor: Kantor) -> None:
    """Make the rounds and the scores once; safe to repeat."""
    if PutaranPEKPPP.objects.filter(kantor=kantor).exists():
        return
    year = today(kantor.zona_waktu).year
    done = _round(operator, kantor, year - 1, len(NILAI))
    pekppp_f03.record_f03_angka(
        actor=operator,
        putaran=done,
        responden=12,
        butir=[Decimal(one) for one in F03],
        metode=MetodeF03.RATA_ASPEK,
        sumber="Rekap formulir F-03 (contoh)",
    )
    for actor, act in ((operator, ActPutaran.NILAI), (ketua, ActPutaran.SELESAIKAN)):
        done.refresh_from_db()
        pekppp.move_putaran(actor=actor, putaran=done, act=act, revisi=done.revisi)
    _report(operator, ketua, done)
    _round(operator, kantor, year, SEPARUH)
    for tahun, lembaga, terbit in SKOR:
        isian = IsianSkor(tahun=tahun, lembaga=lembaga, terbit=terbit, alasan_kosong=None, sumber=SUMBER)
        spi_catatan.record_skor(actor=operator, kantor=kantor, isian=isian)
    none = IsianSkor(
        tahun=2023, lembaga="BKPM", terbit="", alasan_kosong=AlasanTanpaSkor.SAMPEL, sumber=SUMBER
    )
    spi_catatan.record_skor(actor=operator, kantor=kantor, isian=none)


def _round(operator: Akun, kantor: Kantor, tahun: int, banyak: int) -> PutaranPEKPPP:
    form = FormulirPEKPPP.LURING
    row = pekppp.open_putaran(actor=operator, kantor=kantor, tahun=tahun, formulir=form)
    part = formulir_hukum(form).dihitung[:banyak]
    values = [IsianNilai(kode=one.kode, nilai=nilai) for one, nilai in zip(part, NILAI, strict=False)]
    pekppp.record_nilai(actor=operator, putaran=row, revisi=row.revisi, isian=values)
    for one in part:
        for doc in one.dokumen:
            if doc.wajib:
                pekppp.add_bukti(
                    actor=operator,
                    putaran=row,
                    indikator=one.kode,
                    dokumen=doc.kode,
                    keterangan="Map PEKPPP, arsip kantor (contoh)",
                    berkas=None,
                )
    return row


def _report(operator: Akun, ketua: Akun, row: PutaranPEKPPP) -> None:
    """Write, sign and begin what the report of the approved round promises."""
    row.refresh_from_db()
    words = ISIAN | {"kepala_nama": ketua.nama}
    report = pekppp_laporan.draft_laporan(actor=operator, putaran=row, isian=words)
    day = today(row.kantor.zona_waktu)
    for kode in terendah_of(row):
        aspek = AspekLayanan(kode)
        pekppp_rencana.add_rencana(
            actor=operator, laporan=report, aspek=kode,
            isian=IsianRencana(
                kegiatan=KEGIATAN.get(aspek, f"Memperbaiki {aspek.label}"), tahun=day.year + 1, triwulan=2,
                penanggung_jawab="Kepala Bagian Keuangan, Umum, dan Logistik",
            ),
        )  # fmt: skip
    pekppp_laporan.publish_laporan(
        actor=ketua, laporan=report, sidik=sidik_of(report, list_rencana(report)), tanggal_surat=day
    )
    line = list_rencana(report)[0]
    begun = IsianKeadaan(status=StatusTindakLanjut.BERJALAN)
    pekppp_rencana.move_rencana(actor=operator, rencana=line, revisi=line.revisi, isian=begun)
