"""The results of a wave: read for its officers as they are now, for everybody as they were frozen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from suara.domains.survei.hitung.gelombang import hasil_gelombang
from suara.domains.survei.hitung.lain import hasil_lain
from suara.domains.survei.hitung.masukan import LayananMasuk, Masukan, minimum_of
from suara.domains.survei.instrumen.aturan import load_aturan
from suara.domains.survei.instrumen.definisi import build_definisi
from suara.domains.survei.instrumen.istilah import CaraSkor
from suara.domains.survei.models import Gelombang, GelombangLayanan, LaporanSurvei
from suara.domains.survei.queries.hasil_sql import read_butir, read_profil, read_sel
from suara.domains.survei.queries.jumlah import plan_of
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import StatusLaporanSurvei
from suara.kernel.kalimat import Json

DERET = 7
"""So many earlier reports stand in the series of a report."""


def read_hasil(gelombang: Gelombang) -> dict[str, Json]:
    """Return the results as the answers are now, scored by the ruleset that the questionnaire names.

    Five queries; a questionnaire that is no index has no series, and so one less.
    """
    definisi = build_definisi(gelombang.versi.definisi)
    ikm = load_aturan()[definisi.aturan_skor].cara is CaraSkor.IKM
    lines = list(GelombangLayanan.objects.filter(gelombang=gelombang).select_related("layanan__unit"))
    profil, cara = read_profil(gelombang.pk, definisi)
    masukan = Masukan(
        nama=gelombang.nama,
        mulai=gelombang.tanggal_mulai,
        akhir=gelombang.tanggal_selesai,
        definisi=definisi,
        layanan=[_service(line) for line in lines],
        sel=read_sel(gelombang.pk, definisi) if ikm else (),
        isian=() if ikm else read_butir(gelombang.pk, definisi, minimum_of(definisi)),
        sampel=plan_of(lines, CaraSampel(gelombang.cara_sampel)),
        profil=profil,
        cara_mengisi=cara,
        sebelum=list_titik(gelombang) if ikm else (),
    )
    return hasil_gelombang(masukan) if ikm else hasil_lain(masukan)


def is_cukup(angka: Mapping[str, Any]) -> bool:
    """Whether results hold enough to be reported: an index, or counted answers of ten respondents."""
    return bool(angka.get("butir")) if "cara" in angka else angka["titik"] is not None


def list_titik(gelombang: Gelombang) -> list[dict[str, Any]]:
    """Return the points of the office's earlier published waves, the oldest first."""
    rows = (
        list_terbit()
        .filter(
            gelombang__kantor=gelombang.kantor_id, gelombang__tanggal_selesai__lt=gelombang.tanggal_selesai
        )
        .order_by("-gelombang__tanggal_selesai", "-pk")
        .values_list("hasil__angka__titik", flat=True)
    )
    found = [titik for titik in rows[:DERET] if titik]
    return found[::-1]


def list_terbit() -> QuerySet[LaporanSurvei]:
    """Return the published reports of all offices that no newer one corrects, the latest first."""
    rows = LaporanSurvei.objects.filter(status=StatusLaporanSurvei.TERBIT)
    rows = rows.exclude(ralat_set__status=StatusLaporanSurvei.TERBIT)
    return rows.select_related("gelombang__kantor", "dokumen").order_by(
        "-gelombang__tanggal_selesai", "gelombang__kantor_id", "-pk"
    )


def get_terbit(kode: str) -> LaporanSurvei:
    """Return the published report of a wave by its short code; raise `LaporanSurvei.DoesNotExist`."""
    found = list_terbit().select_related("gelombang__kantor", "dokumen", "gelombang__versi__instrumen")
    row = found.filter(gelombang__kode_pendek=kode).first()
    if row is None:
        raise LaporanSurvei.DoesNotExist
    return row


def _service(line: GelombangLayanan) -> LayananMasuk:
    unit = line.layanan.unit
    return LayananMasuk(
        pk=line.layanan_id,
        kode=line.layanan.kode,
        nama=line.layanan.nama,
        nama_en=line.layanan.nama_en,
        unit=unit.nama if unit else "",
        populasi=line.populasi,
    )
