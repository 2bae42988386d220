"""The province in a plenary on the last quarter: the sum of what was announced; others named."""

from __future__ import annotations

import datetime as dt

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.queries.jumlah import list_bagian
from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.services.pleno import IsianRapat
from suara.domains.pemilih.terms import ActPeriode, JenisPeriode, StatusPeriode
from suara.domains.pemilih.terms_pleno import KeadaanPleno

PROVINSI = "64"


def make_province_plenary(people: dict[str, Akun]) -> None:
    """Sum the last announced quarter and open the meeting today, once; by the services, as mega would."""
    last = PlenoPeriode.objects.filter(keadaan=KeadaanPleno.DITETAPKAN).order_by("periode__mulai").last()
    if last is None or PeriodeSatker.objects.filter(kantor=PROVINSI).exists():
        return
    mega, below = people["mega"], last.periode
    rencana = RencanaPeriode(
        kode=below.kode,
        jenis=JenisPeriode(below.jenis),
        mulai=below.mulai,
        cutoff=below.cutoff,
        tanggal_pleno=today(),
        tanggal_acuan=today(),
    )
    periode = services.plan_periode(actor=mega, kantor=get_kantor(PROVINSI), rencana=rencana)
    for act in (ActPeriode.BUKA, ActPeriode.TUTUP):
        periode = services.move_periode(actor=mega, periode=periode, act=act, versi=periode.versi)
    words = {
        part.kantor.pk: "Contoh: ditunda karena pemungutan suara ulang"
        if part.status == StatusPeriode.DITUNDA
        else "Contoh: tidak diisi dalam peragaan"
        for part in list_bagian(periode)
        if part.rekap is None
    }
    services.record_jumlah(actor=mega, periode=periode, kecuali=words)
    rapat = IsianRapat(tanggal=periode.tanggal_pleno, jam=dt.time(9, 0), tempat="Aula Kantor Contoh")
    pleno = services.start_pleno(actor=mega, periode=periode, versi=periode.versi, isian=rapat)
    services.record_tanggapan(
        actor=mega,
        pleno=pleno,
        versi=pleno.versi,
        lembaga="Bawaslu Provinsi Kalimantan Timur",
        nama="",
        isi="Contoh: mohon dijelaskan baris yang ditangguhkan di Samarinda.",
    )
