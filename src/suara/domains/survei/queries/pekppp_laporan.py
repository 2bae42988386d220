"""The report of a round: what it holds, what still stands before its signature, what it promised."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.domains.survei.instrumen.definisi import canonical
from suara.domains.survei.models import LaporanPEKPPP, PutaranPEKPPP, RencanaPEKPPP
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.queries.laporan import Syarat
from suara.domains.survei.queries.pekppp import read_f03
from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.pekppp import rata_aspek_f03
from suara.domains.survei.rules.pekppp_simulasi import aspek_terendah
from suara.domains.survei.terms import FormulirPEKPPP
from suara.domains.survei.terms_kerja import StatusLaporanSurvei, StatusTindakLanjut
from suara.kernel.kalimat import Kalimat, gettext_noop

ISIAN = ("pelaksana", "sebab", "saran", "kepala_nama", "kepala_jabatan", "kepala_nip")
"""What the office writes itself."""
WAJIB = ("pelaksana", "sebab", "kepala_nama", "kepala_jabatan")


def get_laporan(putaran: PutaranPEKPPP) -> LaporanPEKPPP | None:
    """Return the report of a round, if it was begun."""
    rows = LaporanPEKPPP.objects.filter(putaran=putaran)
    return rows.select_related("putaran__kantor", "dokumen__kantor", "dokumen__berkas").first()


def list_terbit() -> QuerySet[LaporanPEKPPP]:
    """Return the signed reports of all offices, for everybody."""
    rows = LaporanPEKPPP.objects.filter(status=StatusLaporanSurvei.TERBIT)
    return rows.select_related("putaran__kantor", "dokumen")


def list_rencana(laporan: LaporanPEKPPP) -> list[RencanaPEKPPP]:
    """Return the lines of a report's plan with their evidence: two queries."""
    rows = laporan.rencana_set.select_related("laporan__putaran__kantor")
    return list(rows.prefetch_related("bukti_set__berkas"))


def list_rencana_for(akun: Akun) -> QuerySet[RencanaPEKPPP]:
    """Return the lines of all PEKPPP plans of the officer's offices."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    rows = RencanaPEKPPP.objects.filter(laporan__putaran__kantor__in=mine)
    return rows.select_related("laporan__putaran__kantor")


def hari_sah(putaran: PutaranPEKPPP) -> date:
    """Return the day on which a second person approved the round, where the office stands."""
    if putaran.selesai_at is None:
        raise ValueError("putaran belum disahkan")
    return putaran.selesai_at.astimezone(ZoneInfo(putaran.kantor.zona_waktu)).date()


def terendah_of(putaran: PutaranPEKPPP) -> tuple[str, ...]:
    """Return the lowest aspects of an approved round, by the pure rule."""
    return aspek_terendah(putaran.hasil["aspek"])


def sidik_of(laporan: LaporanPEKPPP, rencana: Sequence[RencanaPEKPPP]) -> str:
    """Return the fingerprint of all that a signature would stand under."""
    lines = [
        [row.pk, row.aspek, row.kegiatan, row.tahun, row.triwulan, row.penanggung_jawab, row.status]
        for row in rencana
    ]
    isi = {"hasil": laporan.putaran.hasil, "isian": laporan.isian, "rencana": lines}
    return hashlib.sha256(canonical(isi)).hexdigest()[:16]


def belum_direncanakan(laporan: LaporanPEKPPP, rencana: Sequence[RencanaPEKPPP]) -> list[str]:
    """Return the lowest aspects about which nothing is planned yet."""
    planned = {row.aspek for row in rencana if row.status != StatusTindakLanjut.BATAL}
    return [kode for kode in terendah_of(laporan.putaran) if kode not in planned]


def list_syarat(laporan: LaporanPEKPPP, rencana: Sequence[RencanaPEKPPP]) -> list[Syarat]:
    """Return what a report needs before it is signed."""
    missing = belum_direncanakan(laporan, rencana)
    return [
        Syarat(
            kalimat=Kalimat(gettext_noop("Pelaksana, sebab, dan penanda tangan sudah ditulis.")),
            ada=all(laporan.isian.get(key) for key in WAJIB),
        ),
        Syarat(
            kalimat=Kalimat(
                gettext_noop("Setiap aspek terendah punya tindak lanjut (belum: {n})."), {"n": len(missing)}
            ),
            ada=not missing,
        ),
    ]


def aspek_f03(putaran: PutaranPEKPPP) -> tuple[int, dict[str, str]]:
    """Return how many users answered, and their mean of each aspect as pages show it."""
    said = read_f03(putaran.hasil_f03_set.first())
    if said is None:
        return 0, {}
    means = rata_aspek_f03(said.butir, FormulirPEKPPP(putaran.formulir))
    return said.responden, {
        satu.value: str(bulat(nilai)) for satu, nilai in means.items() if nilai is not None
    }
