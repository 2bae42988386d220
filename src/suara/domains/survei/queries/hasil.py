"""The results of a wave: read for its officers as they are now, for everybody as they were frozen."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from suara.domains.survei.errors import WrongState
from suara.domains.survei.hitung.gelombang import LayananMasuk, Masukan, hasil_gelombang
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.models import Gelombang, GelombangLayanan, LaporanSurvei
from suara.domains.survei.queries.hasil_sql import read_profil, read_sel
from suara.domains.survei.queries.jumlah import plan_of
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import JenisInstrumen, StatusLaporanSurvei
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

DERET = 7
"""So many earlier reports stand in the series of a report."""


def read_hasil(gelombang: Gelombang) -> dict[str, Json]:
    """Return the results as the answers are now: five queries, and one for each trait of several choices.

    Raises `WrongState` for a questionnaire that is not scored as IKM.
    """
    if gelombang.versi.instrumen.jenis != JenisInstrumen.SKM:
        said = gettext_noop("Hasil dengan IKM hanya untuk kuesioner SKM. F-03 diambil dari putaran PEKPPP.")
        raise WrongState(Kalimat(said))
    definisi = load_definisi(gelombang.versi.definisi)
    lines = list(GelombangLayanan.objects.filter(gelombang=gelombang).select_related("layanan__unit"))
    profil, cara = read_profil(gelombang.pk, definisi)
    return hasil_gelombang(
        Masukan(
            nama=gelombang.nama,
            mulai=gelombang.tanggal_mulai,
            akhir=gelombang.tanggal_selesai,
            definisi=definisi,
            layanan=[_service(line) for line in lines],
            sel=read_sel(gelombang.pk, definisi),
            sampel=plan_of(lines, CaraSampel(gelombang.cara_sampel)),
            profil=profil,
            cara_mengisi=cara,
            sebelum=list_titik(gelombang),
        )
    )


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
