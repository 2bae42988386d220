"""Reads of PEKPPP: rounds, how far each is, its simulation, and what evaluators published."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.tugas.waktu import today
from suara.domains.survei.models import Gelombang, HasilF03, Pengecualian, PutaranPEKPPP
from suara.domains.survei.models.evaluasi import HasilTerbitPEKPPP
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.queries.pekppp_bukti import BuktiTampil, dokumen_of, list_bukti
from suara.domains.survei.rules.pekppp import TERTINGGI, formulir_hukum
from suara.domains.survei.rules.pekppp_simulasi import MasukanF03, Simulasi, simulasi
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_kerja import JenisInstrumen, StatusGelombang, StatusPengecualian

JENIS = {FormulirPEKPPP.LURING: JenisInstrumen.F03A, FormulirPEKPPP.DARING: JenisInstrumen.F03B}


def list_putaran_for(akun: Akun) -> QuerySet[PutaranPEKPPP]:
    """Return the rounds of the officer's offices."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    return PutaranPEKPPP.objects.filter(kantor__in=mine).select_related("kantor")


def list_terbit_for(akun: Akun) -> QuerySet[HasilTerbitPEKPPP]:
    """Return the published results of the officer's offices."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    return HasilTerbitPEKPPP.objects.filter(kantor__in=mine).select_related("kantor")


def list_terbit() -> QuerySet[HasilTerbitPEKPPP]:
    """Return the published results of all offices, for everybody."""
    return HasilTerbitPEKPPP.objects.select_related("kantor")


def list_disahkan() -> QuerySet[PutaranPEKPPP]:
    """Return the approved self-assessments of all offices, for everybody."""
    return PutaranPEKPPP.objects.filter(status=StatusPutaran.SELESAI).select_related("kantor")


def read_nilai(putaran: PutaranPEKPPP) -> dict[str, int | None]:
    """Return the values by indicator."""
    return dict(putaran.nilai_set.values_list("indikator", "nilai"))


def read_simulasi(putaran: PutaranPEKPPP) -> Simulasi:
    """Return how the round stands, by the pure rule."""
    pada = today(putaran.kantor.zona_waktu)
    return simulasi(
        read_nilai(putaran),
        FormulirPEKPPP(putaran.formulir),
        read_f03(putaran.hasil_f03_set.first()),
        pada=pada,
    )


def read_f03(hasil: HasilF03 | None) -> MasukanF03 | None:
    """Return what users said as the rule reads it: exact means, None for a statement nobody answered."""
    if hasil is None:
        return None
    if "rata" in hasil.rincian:
        butir = tuple(None if one is None else Fraction(str(one)) for one in hasil.rincian["rata"])
    else:
        butir = tuple(
            Fraction(int(one["jumlah"]), int(one["n"])) if one["n"] else None
            for one in hasil.rincian["butir"]
        )
    return MasukanF03(responden=hasil.n, butir=butir, metode=MetodeF03(hasil.metode))


def kurang_bukti(putaran: PutaranPEKPPP, bukti: Sequence[BuktiTampil] | None = None) -> list[str]:
    """Return the indicators with a value above 0 and without their required evidence, or with it gone."""
    nilai = read_nilai(putaran)
    ada = dokumen_of(list_bukti(putaran) if bukti is None else bukti)
    form = formulir_hukum(FormulirPEKPPP(putaran.formulir))
    return [
        satu.kode
        for satu in form.indikator
        if (nilai.get(satu.kode) or 0) > 0
        and {one.kode for one in satu.dokumen if one.wajib} - ada.get(satu.kode, set())
    ]


def list_gelombang_f03(putaran: PutaranPEKPPP) -> QuerySet[Gelombang]:
    """Return the closed waves of this office that asked the users' form of this round."""
    return Gelombang.objects.filter(
        kantor=putaran.kantor_id,
        versi__instrumen__jenis=JENIS[FormulirPEKPPP(putaran.formulir)].value,
        status__in=[StatusGelombang.TUTUP, StatusGelombang.TERBIT],
    )


def fits_wave(putaran: PutaranPEKPPP, gelombang: Gelombang) -> bool:
    """Say whether the wave is this office's and asked the users' form of this round."""
    jenis = JENIS[FormulirPEKPPP(putaran.formulir)]
    return gelombang.kantor_id == putaran.kantor_id and gelombang.versi.instrumen.jenis == jenis


def count_butir(gelombang: Gelombang) -> tuple[list[tuple[int, int]], int]:
    """Return (sum, count) of each statement in the order of the form, and how many people answered.

    Answers left out by two persons are left out here too; a blank counts nowhere,
    and who left everything blank is no respondent.
    """
    kode = [
        str(satu["kode"])
        for satu in gelombang.versi.definisi.get("butir", [])
        if (satu.get("skor") or {}).get("aspek")
    ]
    out = Pengecualian.objects.filter(gelombang=gelombang, status=StatusPengecualian.DISETUJUI)
    rows = gelombang.jawaban_set.exclude(pk__in=out.values("jawaban_id")).values_list("isi", flat=True)
    total = [[0, 0] for _satu in kode]
    people = 0
    for isi in rows.iterator():
        said = {n: isi.get(satu) for n, satu in enumerate(kode)}
        known = {n: one for n, one in said.items() if isinstance(one, int) and 0 <= one <= TERTINGGI}
        people += bool(known)
        for n, nilai in known.items():
            total[n][0] += nilai
            total[n][1] += 1
    return [(jumlah, n) for jumlah, n in total], people
