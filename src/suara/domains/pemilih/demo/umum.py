"""Two quarters that were announced: counted by the engine, decided in a plenary, with its two documents."""

from __future__ import annotations

import datetime as dt

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import demo_time
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.demo.daftar import Ditetapkan
from suara.domains.pemilih.demo.masa import Masa, at
from suara.domains.pemilih.demo.satker import SATKER, Satker, running
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.services.pleno import IsianRapat
from suara.domains.pemilih.services.pleno_catatan import Peserta
from suara.domains.pemilih.terms import ActPeriode
from suara.domains.pemilih.terms_pleno import JenisDokumenPleno, KelompokPeserta

DITANGGUHKAN = (
    "Contoh: NIK yang tercatat lebih dari satu kali. Barisnya ditangguhkan sampai pemiliknya jelas, dan "
    "ditanyakan ke Disdukcapil pada triwulan berikutnya."
)


def make_announced(people: dict[str, Akun], masa: Masa, hasil: Ditetapkan) -> None:
    """Let each office close its running quarter, meet and decide the count, on its own dates."""
    with demo_time() as jam:
        for nomor, satker in enumerate(SATKER, start=1):
            jam(at(masa.cutoff, 8))
            periode, isi = running(satker.kode), hasil.rekap[satker.kode].to_dict()
            services.record_rekap(actor=None, periode=periode, isi=isi, snapshot=hasil.snapshot)
            periode = services.move_periode(
                actor=people[satker.kasubbag], periode=periode, act=ActPeriode.TUTUP, versi=periode.versi
            )
            jam(at(masa.pleno))
            pleno = _meet(people, satker, periode)
            jam(at(masa.pleno, 3))
            _issue(people, satker, pleno, nomor + 2 * (masa.pleno.month // 3))
            row = _fresh(pleno)
            services.decide(actor=people[satker.anggota], pleno=row, versi=row.versi)


def make_postponed(people: dict[str, Akun], masa: Masa) -> None:
    """Let Bontang postpone this quarter."""
    with demo_time() as jam:
        jam(at(masa.buka))
        bima = people["bima"]
        periode = services.plan_periode(actor=bima, kantor=get_kantor("64.74"), rencana=masa.rencana())
        alasan = "Contoh: pemungutan suara ulang"
        services.postpone(actor=bima, periode=periode, versi=periode.versi, alasan=alasan)


def _meet(people: dict[str, Akun], satker: Satker, periode: PeriodeSatker) -> PlenoPeriode:
    """Open the meeting, record who came and what was said, and explain the gaps that the recap names."""
    operator = people[satker.operator]
    rapat = IsianRapat(tanggal=periode.tanggal_pleno, jam=dt.time(9, 0), tempat="Aula Kantor Contoh")
    pleno = services.start_pleno(
        actor=people[satker.kasubbag], periode=periode, versi=periode.versi, isian=rapat
    )
    pleno = services.record_peserta(
        actor=operator, pleno=pleno, versi=pleno.versi, peserta=_attendance(satker, people)
    )
    services.record_tanggapan(
        actor=operator,
        pleno=pleno,
        versi=pleno.versi,
        lembaga=f"Bawaslu {satker.tempat}",
        nama="",
        isi="Contoh: mohon pemilih yang berusia 17 tahun pada hari pleno dipastikan masuk.",
        tindak_lanjut="Contoh: umur dihitung pada hari pleno; semuanya sudah masuk sebagai pemilih baru.",
    )
    row = _fresh(pleno)
    if celah := row.rekap_dibaca.isi["celah"]:
        kata = {celah[0]["kode"]: (DITANGGUHKAN, True)}
        row = services.explain_gaps(actor=operator, pleno=row, versi=row.versi, kata=kata)
    return row


def _attendance(satker: Satker, people: dict[str, Akun]) -> list[Peserta]:
    lembaga = (
        (KelompokPeserta.BAWASLU, f"Bawaslu {satker.tempat}", True),
        (KelompokPeserta.DUKCAPIL, f"Dinas Kependudukan dan Pencatatan Sipil {satker.tempat}", True),
        (KelompokPeserta.TNI, f"TNI {satker.tempat}", True),
        (KelompokPeserta.POLRI, f"Kepolisian {satker.tempat}", True),
        (KelompokPeserta.KESBANGPOL, f"Badan Kesatuan Bangsa dan Politik {satker.tempat}", False),
        (KelompokPeserta.PARTAI, "Partai Contoh Nusantara", True),
    )
    anggota = Peserta(
        kelompok=KelompokPeserta.KPU,
        lembaga=f"KPU {satker.tempat}",
        nama=people[satker.anggota].nama,
        jabatan="Anggota",
        hadir=True,
        tanda_tangan=True,
    )
    return [anggota, *(Peserta(kelompok=k, lembaga=nama, hadir=hadir) for k, nama, hadir in lembaga)]


def _issue(people: dict[str, Akun], satker: Satker, pleno: PlenoPeriode, nomor: int) -> None:
    """Issue both documents under typed sample numbers."""
    tahun, kode = pleno.tanggal.year, satker.kode.replace(".", "")
    for jenis, teks in (
        (JenisDokumenPleno.BA, f"{nomor}/CONTOH/PK.01-BA/{kode}/{tahun}"),
        (JenisDokumenPleno.SK, f"{nomor}-CONTOH Tahun {tahun}"),
    ):
        services.issue_pleno_document(
            actor=people[satker.anggota],
            pleno=_fresh(pleno),
            jenis=jenis,
            tanggal_surat=pleno.tanggal,
            nomor=teks,
        )


def _fresh(pleno: PlenoPeriode) -> PlenoPeriode:
    return PlenoPeriode.objects.select_related("periode__kantor", "rekap_dibaca").get(pk=pleno.pk)
