"""A candidate dismissed by the party: klarifikasi starts a clock, a filed case means waiting (Pasal 27)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from suara.domains.paw.facts import Calon, ProsesHukum
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.sengketa_anggota import sort_proses
from suara.domains.paw.terms import Forum, HasilKlarifikasi, HasilPerkara, KodeFakta
from suara.kernel.dasar import Dasar
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda, load_kalender
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.keputusan import ParameterTerpakai
from suara.kernel.parameter import ParameterTidakAda, get_number, get_parameter

BUKAN_KLARIFIKASI = frozenset(
    {HasilKlarifikasi.TIDAK_TERHUBUNG, HasilKlarifikasi.BELUM_JELAS, HasilKlarifikasi.MEMENUHI_SYARAT}
)
"""Results after which the dismissal was not yet clarified: the clock does not start."""


class KeadaanSengketa(StrEnum):
    """Where the dispute of a dismissed candidate stands."""

    BELUM_KLARIFIKASI = "BELUM_KLARIFIKASI"
    MENUNGGU = "MENUNGGU"
    BATAL = "BATAL"
    """The dismissal is void: an ordinary candidate again."""
    TETAP = "TETAP"
    """The dismissal stands: passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilSengketa:
    """The state, why, the articles, the days up to which the candidate may still file, what to flag."""

    keadaan: KeadaanSengketa
    alasan: Kalimat
    dasar: tuple[Dasar, ...]
    batas: date | None = None
    batas_hari_kerja: date | None = None
    perhatian: Kalimat | None = None
    parameter: tuple[ParameterTerpakai, ...] = ()


@dataclass(frozen=True, slots=True)
class _Batas:
    """A limit in Hari, shown also as hari kerja because the meaning of Hari was not read."""

    hari: date
    hari_kerja: date | None
    parameter: tuple[ParameterTerpakai, ...]

    @property
    def berlaku(self) -> date:
        kalender = self.parameter[-1].nilai != "KERJA"
        return self.hari if kalender or self.hari_kerja is None else self.hari_kerja


def _limit(kunci: str, mulai: date, hari_ini: date) -> _Batas:
    """Count from `mulai`; an event before the regulation is counted by the number in force today."""
    aturan = mulai
    try:
        get_parameter(kunci, mulai)
    except ParameterTidakAda:
        aturan = hari_ini
    jumlah, terpakai = get_number(kunci, aturan)
    jenis = get_parameter("paw.jenis_hari_pasal_27", aturan)
    try:
        kerja = HariKerja(load_kalender()).tambah(mulai, jumlah).jatuh_tempo
    except KalenderTidakAda:
        kerja = None
    return _Batas(mulai + timedelta(days=jumlah), kerja, (terpakai, jenis))


def klarifikasi_day(calon: Calon, sejak: date | None = None) -> date | None:
    """Return the day on which klarifikasi about the dismissal was done; the clock starts there (27(2)).

    A klarifikasi before the decree (`sejak`) was about a rumour and starts nothing.
    """
    hari = [
        satu.tanggal
        for satu in calon.klarifikasi
        if KodeFakta.T7 in satu.tentang
        and satu.hasil not in BUKAN_KLARIFIKASI
        and (sejak is None or satu.tanggal >= sejak)
    ]
    return min(hari, default=None)


def judge_sengketa(calon: Calon, hari_ini: date, sejak: date | None = None) -> HasilSengketa:
    """Follow the dispute from klarifikasi through the tribunal and the courts (PKPU 3/2025 Pasal 27).

    `sejak` is the day of the dismissal decree.
    """
    proses = sort_proses(calon.proses_hukum)
    mulai = klarifikasi_day(calon, sejak)
    batas = _limit("paw.pengajuan_mahkamah_partai_hari", mulai, hari_ini) if mulai else None
    if not proses:
        return _without_case(calon, batas, hari_ini)
    if proses[-1].inkrah is True and proses[-1].hasil is not None:
        return _judge_last(calon, proses[-1], hari_ini)
    if batas and proses[0].tanggal_diajukan > batas.berlaku:
        return _late(calon, batas, proses[0].tanggal_diajukan, dasar.PASAL_27_2)
    for lebih_dulu, berikut in pairwise(proses):
        if lebih_dulu.tanggal_putusan and lebih_dulu.inkrah is not True:
            lanjut = _limit("paw.pengajuan_lanjutan_hari", lebih_dulu.tanggal_putusan, hari_ini)
            if berikut.tanggal_diajukan > lanjut.berlaku:
                return _late(calon, lanjut, berikut.tanggal_diajukan, dasar.PASAL_27_4)
    return _judge_last(calon, proses[-1], hari_ini)


def _without_case(calon: Calon, batas: _Batas | None, hari_ini: date) -> HasilSengketa:
    isi = {"nama": calon.nama}
    if batas is None:
        jumlah, terpakai = get_number("paw.pengajuan_mahkamah_partai_hari", hari_ini)
        pola = gettext_noop(
            "{nama} diberhentikan partainya. Lakukan klarifikasi; sejak itu batas {hari} Hari berjalan."
        )
        return HasilSengketa(
            keadaan=KeadaanSengketa.BELUM_KLARIFIKASI,
            alasan=Kalimat(pola, {**isi, "hari": jumlah}),
            dasar=(dasar.PASAL_27_2,),
            parameter=(terpakai,),
        )
    if hari_ini <= batas.berlaku:
        pola = gettext_noop("{nama} diberhentikan partainya dan masih dapat menggugat sampai {batas}.")
        return _result(KeadaanSengketa.MENUNGGU, pola, batas, dasar.PASAL_27_2, isi=isi)
    pola = gettext_noop("{nama} diberhentikan partainya dan tidak menggugat sampai {batas}.")
    catatan = _other_reading(batas, hari_ini)
    return _result(KeadaanSengketa.TETAP, pola, batas, dasar.PASAL_27_2, isi=isi, perhatian=catatan)


def _other_reading(batas: _Batas, hari: date) -> Kalimat | None:
    """Flag for the pleno when the limit would still be open if Hari meant working days."""
    if batas.hari_kerja is None or hari > batas.hari_kerja:
        return None
    pola = gettext_noop(
        "Bila “Hari” berarti hari kerja, batasnya baru lewat sesudah {batas}. Pertimbangkan dalam pleno."
    )
    return Kalimat(pola, {"batas": batas.hari_kerja.isoformat()})


def _late(calon: Calon, batas: _Batas, diajukan: date, pasal: Dasar) -> HasilSengketa:
    """Filed after the limit: skipped, flagged for the pleno (reference §20 case 13)."""
    pola = gettext_noop("Gugatan {nama} diajukan sesudah batas {batas}; dianggap tidak menggugat.")
    catatan = Kalimat(gettext_noop("Gugatan terlambat: bahas dalam pleno sebelum surat dikirim."))
    if batas.hari_kerja is not None and diajukan <= batas.hari_kerja:
        bacaan_lain = gettext_noop(
            "Gugatan terlambat, kecuali “Hari” berarti hari kerja (batas {batas}). Bahas dalam pleno."
        )
        catatan = Kalimat(bacaan_lain, {"batas": batas.hari_kerja.isoformat()})
    isi = {"nama": calon.nama}
    return _result(KeadaanSengketa.TETAP, pola, batas, pasal, isi=isi, perhatian=catatan)


def _judge_last(calon: Calon, perkara: ProsesHukum, hari_ini: date) -> HasilSengketa:
    isi = {"nama": calon.nama, "forum": perkara.forum.label}
    pasal = dasar.PASAL_27_1 if perkara.forum is Forum.MAHKAMAH_PARTAI else dasar.PASAL_27_3
    if perkara.hasil is None or (perkara.tanggal_putusan is None and perkara.inkrah is not True):
        pola = gettext_noop("{nama} menggugat pemberhentiannya di {forum}; tunggu putusannya.")
        return HasilSengketa(keadaan=KeadaanSengketa.MENUNGGU, alasan=Kalimat(pola, isi), dasar=(pasal,))
    putusan = perkara.tanggal_putusan
    batas = _limit("paw.pengajuan_lanjutan_hari", putusan, hari_ini) if putusan else None
    tetap = perkara.inkrah is True or (perkara.inkrah is None and _is_over(perkara, batas, hari_ini))
    if batas and not tetap:
        pola = gettext_noop(
            "Putusan {forum} belum tetap; {nama} atau partai masih dapat melanjutkan sampai {batas}."
        )
        return _result(KeadaanSengketa.MENUNGGU, pola, batas, dasar.PASAL_27_4, isi=isi)
    if perkara.hasil is HasilPerkara.DIKABULKAN:
        pola = gettext_noop(
            "Putusan {forum} membatalkan pemberhentian {nama}: kedudukannya kembali seperti calon lain."
        )
        return HasilSengketa(keadaan=KeadaanSengketa.BATAL, alasan=Kalimat(pola, isi), dasar=(pasal,))
    pola = gettext_noop("Pemberhentian {nama} tetap berlaku setelah {forum}, tanpa langkah hukum lagi.")
    return _result(KeadaanSengketa.TETAP, pola, batas, pasal, dasar.PASAL_27_4, isi=isi)


def _is_over(perkara: ProsesHukum, batas: _Batas | None, hari_ini: date) -> bool:
    return perkara.forum is Forum.MAHKAMAH_AGUNG or batas is None or hari_ini > batas.berlaku


def _result(
    keadaan: KeadaanSengketa,
    pola: str,
    batas: _Batas | None,
    *citations: Dasar,
    isi: dict[str, str] | None = None,
    perhatian: Kalimat | None = None,
) -> HasilSengketa:
    tanggal = {"batas": batas.berlaku.isoformat()} if batas else {}
    return HasilSengketa(
        keadaan=keadaan,
        alasan=Kalimat(pola, {**tanggal, **(isi or {})}),
        dasar=citations,
        batas=batas.berlaku if batas else None,
        batas_hari_kerja=batas.hari_kerja if batas else None,
        perhatian=perhatian,
        parameter=batas.parameter if batas else (),
    )
