"""Two invented requests to export: one waits for a second person, one may be written."""

from __future__ import annotations

from datetime import timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.pemilih.models import PeriodeSatker, PermintaanEkspor
from suara.domains.pemilih.services.ekspor import IsianEkspor, approve_ekspor, request_ekspor
from suara.domains.pemilih.terms_keluar import ProfilEkspor

KANTOR = "64.72"


def make_requests_to_export(people: dict[str, Akun]) -> None:
    """Ask for two exports of the running period, once; approve the first."""
    periode = PeriodeSatker.objects.filter(kantor=KANTOR).order_by("-mulai").first()
    if periode is None or PermintaanEkspor.objects.exists():
        return
    for penerima, nomor, wilayah in (
        ("Partai Contoh Nusantara", "CONTOH/12/2026", KANTOR),
        ("Partai Contoh Sejahtera", "CONTOH/31/2026", f"{KANTOR}.05"),
    ):
        isian = IsianEkspor(
            profil=ProfilEkspor.SALINAN, wilayah=wilayah, penerima=penerima, nomor_surat=nomor,
            tanggal_surat=today() - timedelta(days=6), keperluan="Salinan daftar menurut surat permintaan",
        )  # fmt: skip
        row = request_ekspor(actor=people["fitri"], periode=periode, isian=isian)
        if wilayah == KANTOR:
            approve_ekspor(actor=people["intan"], permintaan=row)
