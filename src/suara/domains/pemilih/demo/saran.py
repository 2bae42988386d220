"""Bawaslu's demo: one letter that the office is answering, one sample drawn among decided candidates."""

from __future__ import annotations

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih import services
from suara.domains.pemilih.demo.satker import running
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.models.saran import SuratSaran
from suara.domains.pemilih.queries import Pilihan, preview
from suara.domains.pemilih.rules.saran_tabel import BarisKasus
from suara.domains.pemilih.services import saran, uji
from suara.domains.pemilih.services.saran_jawab import IsianHasil, set_hasil
from suara.domains.pemilih.terms import Putusan
from suara.domains.pemilih.terms_saran import HasilKasus, JenisKasus, KelompokUji, TingkatBawaslu


def make_supervision(people: dict[str, Akun]) -> None:
    """Let zul write, fitri answer one case, and zul draw a sample."""
    periode = running("64.72")
    if SuratSaran.objects.exists():
        return
    desa = Wilayah.objects.filter(pk__startswith="64.72.", tingkat="KELURAHAN_DESA").order_by("pk")
    places = list(desa.values_list("pk", flat=True)[:4])
    day = today()
    isian = saran.IsianSurat(
        nomor="CONTOH/21/PM.00.02",
        tanggal=day,
        tingkat=TingkatBawaslu.KAB_KOTA,
        hal="Saran perbaikan data pemilih",
        diterima=day,
    )
    letter = saran.record_surat(actor=people["zul"], periode=periode, isian=isian)
    rows = (
        (JenisKasus.BARU, "", "Penghuni rumah susun baru belum terdaftar"),
        (JenisKasus.TMS, "MENINGGAL", "Keluarga menyerahkan surat keterangan kematian"),
        (JenisKasus.UBAH, "", "RT tertulis 000"),
        (JenisKasus.LAIN, "", "Pengumuman rekap belum ditempel di kelurahan"),
    )
    cases = saran.add_kasus(
        actor=people["zul"],
        surat=letter,
        baris=[
            BarisKasus(jenis=jenis, wilayah=place, uraian=uraian, alasan=alasan)
            for (jenis, alasan, uraian), place in zip(rows, places, strict=True)
        ],
    )
    answer = IsianHasil(
        hasil=HasilKasus.DITERUSKAN,
        alasan="Pengumuman adalah tugas subbagian humas.",
        tujuan="Subbagian humas",
    )
    set_hasil(actor=people["fitri"], kasus=cases[3], isian=answer, versi=1)
    _sample(people, periode)


def _sample(people: dict[str, Akun], periode: PeriodeSatker) -> None:
    chosen = Pilihan(jenis="TMS", alasan="PINDAH_DOMISILI")
    count = preview(periode, chosen, Putusan.TERIMA).boleh
    if not count:
        return
    usul = services.propose(
        actor=people["fitri"],
        periode=periode,
        putusan=Putusan.TERIMA,
        pilihan=chosen,
        alasan="Sesuai data kependudukan",
        terlihat=count,
    )
    services.approve(actor=people["intan"], usul=usul)
    if Kandidat.objects.filter(keputusan=usul).exists():
        uji.ask_uji(
            actor=people["zul"], periode=periode, kelompok=[KelompokUji.TMS], ukuran=3, kata="CONTOH dadu 4"
        )
