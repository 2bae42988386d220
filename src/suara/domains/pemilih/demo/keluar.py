"""What leaves and what stays: two requests to export, one of which may be written; a snapshot is held."""

from __future__ import annotations

from datetime import timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih.demo.satker import running
from suara.domains.pemilih.models import PermintaanEkspor
from suara.domains.pemilih.services.ekspor import IsianEkspor, approve_ekspor, request_ekspor
from suara.domains.pemilih.services.retensi import answer_retensi, hold_snapshot, propose_retensi
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.domains.pemilih.terms_retensi import TempatData

KANTOR = "64.72"


def make_requests_to_export(people: dict[str, Akun]) -> None:
    """Ask for two exports of the running period, once; approve the first."""
    periode = running(KANTOR)
    if PermintaanEkspor.objects.exists():
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


def make_retention(people: dict[str, Akun], awal: str, dulu: str) -> None:
    """Propose to delete the oldest list, which the second person refuses, and hold the one after it."""
    kantor = get_kantor(KANTOR)
    usul = propose_retensi(
        actor=people["gani"],
        kantor=kantor,
        tempat=TempatData.DAFTAR,
        snapshot=[awal],
        alasan="Contoh: daftar sebelum triwulan pertama di sini",
    )
    kata = "Contoh: belum cukup umur menurut ./suara pemilih snapshot retensi"
    answer_retensi(actor=people["intan"], usul=usul, setuju=False, catatan=kata)
    alasan = "Contoh: dipakai menjawab saran perbaikan Bawaslu"
    hold_snapshot(actor=people["intan"], kantor=kantor, snapshot=dulu, alasan=alasan)
