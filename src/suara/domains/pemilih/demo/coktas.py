"""Invented visits of the demo: Fitri's plan in the kecamatan with most doubtful people, one visit made."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from uuid import UUID

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import now, today
from suara.domains.pemilih import services
from suara.domains.pemilih.demo.satker import running
from suara.domains.pemilih.isi_coktas import IsiKunjungan
from suara.domains.pemilih.models import BarisCoktas
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.services.kunjungan import IsianKunjungan
from suara.domains.pemilih.services.rencana_coktas import IsianRencana
from suara.domains.pemilih.terms_coktas import HasilCoktas, HubunganResponden, SebabTidakDitemukan
from suara.engine.terms import SumberData

SATU_KUNJUNGAN = UUID("00000000-0000-4000-8000-00000000c0c7")


def make_coktas(people: dict[str, Akun]) -> None:
    """Send the presumed dead and the unmatched of Samarinda to visits, and plan one kecamatan."""
    periode = running("64.72")
    if BarisCoktas.objects.exists():
        return
    for chosen in (Pilihan(sumber=SumberData.BPS_BPJS.value), Pilihan(jenis="TIDAK_PADAN")):
        waiting = chosen.of(periode).filter(status="MASUK").count()
        services.send_to_coktas(actor=people["fitri"], periode=periode, pilihan=chosen, terlihat=waiting)
    desa = list(BarisCoktas.objects.filter(periode=periode).values_list("desa", flat=True))
    kecamatan = Counter(code.rpartition(".")[0] for code in desa).most_common(1)[0][0]
    plan = services.plan_coktas(
        actor=people["gani"],
        periode=periode,
        kecamatan=kecamatan,
        isian=IsianRencana(
            petugas=people["fitri"],
            mulai=today(),
            selesai=today() + timedelta(days=4),
            desa=tuple({code for code in desa if code.startswith(f"{kecamatan}.")}),
            perangkat="Lurah Contoh",
            pengawas="Zul Contoh",
        ),
    )
    row = plan.coktas_set.order_by("pk")[0]
    services.record_kunjungan(
        actor=people["fitri"],
        rencana=plan,
        baris=row,
        isian=IsianKunjungan(
            id=SATU_KUNJUNGAN,
            versi=1,
            waktu=now(),
            hasil=HasilCoktas.TIDAK_DITEMUKAN,
            sebab=SebabTidakDitemukan.RUMAH_KOSONG,
            hubungan=HubunganResponden.TETANGGA,
            nomor_ba="BA-CONTOH/1",
            isi=IsiKunjungan(responden="Tetangga Contoh"),
        ),
    )
