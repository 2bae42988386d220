"""A report that is being written: what it holds, and what still stands before its signature."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.domains.survei.instrumen.definisi import canonical
from suara.domains.survei.models import Gelombang, LaporanSurvei, RencanaTindakLanjut
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.queries.hasil_sql import count_menunggu
from suara.domains.survei.terms_kerja import StatusLaporanSurvei, StatusTindakLanjut
from suara.kernel.kalimat import Kalimat, gettext_noop

ISIAN = (
    *("pelaksana", "lokasi", "sebab", "saran", "dokumentasi"),
    *("kepala_nama", "kepala_jabatan", "kepala_nip"),
)
"""What the office writes itself."""
WAJIB = ("pelaksana", "lokasi", "sebab", "kepala_nama", "kepala_jabatan")


@dataclass(frozen=True, slots=True, kw_only=True)
class Syarat:
    """One thing that a report needs before it is signed, and whether it is there."""

    kalimat: Kalimat
    ada: bool


def get_draf(gelombang: Gelombang) -> LaporanSurvei | None:
    """Return the draft of a wave, if there is one."""
    rows = gelombang.laporan_set.filter(status=StatusLaporanSurvei.DRAF)
    return rows.select_related("gelombang__kantor", "gelombang__versi__instrumen", "dokumen").first()


def get_laporan(gelombang: Gelombang) -> LaporanSurvei | None:
    """Return the report that the wave's page is about: its draft, else the last published one."""
    rows = gelombang.laporan_set.select_related("dokumen__kantor", "dokumen__berkas")
    return rows.order_by("status", "-pk").first()


def list_rencana(laporan: LaporanSurvei) -> list[RencanaTindakLanjut]:
    """Return the lines of a report's follow-up plan with their evidence: two queries."""
    return list(laporan.rencana_set.prefetch_related("bukti_set__berkas"))


def list_rencana_for(akun: Akun) -> QuerySet[RencanaTindakLanjut]:
    """Return the lines of all plans of the officer's offices."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    rows = RencanaTindakLanjut.objects.filter(laporan__gelombang__kantor__in=mine)
    return rows.select_related("laporan__gelombang__kantor").defer("laporan__hasil")


def sidik_of(laporan: LaporanSurvei, rencana: Sequence[RencanaTindakLanjut]) -> str:
    """Return the fingerprint of all that a signature would stand under; the check is not part of it."""
    isi: dict[str, Any] = {key: laporan.hasil.get(key) for key in ("angka", "isian", "disusun")}
    isi["rencana"] = [
        [row.pk, row.unsur, row.kegiatan, row.tahun, row.triwulan, row.penanggung_jawab, row.status]
        for row in rencana
    ]
    return hashlib.sha256(canonical(isi)).hexdigest()[:16]


def is_diperiksa(laporan: LaporanSurvei, sidik: str) -> bool:
    """Whether a second person has read the report as it is now: any change afterwards undoes it."""
    return bool((laporan.hasil.get("diperiksa") or {}).get("sidik") == sidik)


def belum_direncanakan(laporan: LaporanSurvei, rencana: Sequence[RencanaTindakLanjut]) -> list[str]:
    """Return the lowest unsur about which nothing is planned yet."""
    planned = {row.unsur for row in rencana if row.status != StatusTindakLanjut.BATAL}
    return [kode for kode in laporan.hasil["angka"]["terendah"] if kode not in planned]


def list_syarat(laporan: LaporanSurvei, rencana: Sequence[RencanaTindakLanjut]) -> list[Syarat]:
    """Return what a report needs before a second person checks it: one query."""
    isian: Mapping[str, str] = laporan.hasil.get("isian", {})
    waiting = count_menunggu(laporan.gelombang_id)
    missing = belum_direncanakan(laporan, rencana)
    return [
        Syarat(
            kalimat=Kalimat(
                gettext_noop("Semua jawaban sudah masuk hitungan (masih menunggu: {n})."),
                {"n": waiting["spool"]},
            ),
            ada=not waiting["spool"],
        ),
        Syarat(
            kalimat=Kalimat(
                gettext_noop("Semua usul pengecualian sudah diputus (belum: {n})."), {"n": waiting["usul"]}
            ),
            ada=not waiting["usul"],
        ),
        Syarat(
            kalimat=Kalimat(gettext_noop("Pelaksana, lokasi, sebab, dan penanda tangan sudah ditulis.")),
            ada=all(isian.get(key) for key in WAJIB),
        ),
        Syarat(
            kalimat=Kalimat(
                gettext_noop("Setiap unsur terendah punya tindak lanjut (belum: {n})."), {"n": len(missing)}
            ),
            ada=not missing,
        ),
    ]
