"""A candidate dismissed by the party: klarifikasi starts a clock, a filed case means waiting (Pasal 27)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from suara.domains.paw.facts import Calon, ProsesHukum
from suara.domains.paw.rules import dasar
from suara.domains.paw.terms import Forum, HasilKlarifikasi, HasilPerkara, KodeFakta
from suara.kernel.dasar import Dasar
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda, load_kalender
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.keputusan import ParameterTerpakai
from suara.kernel.parameter import get_number, get_parameter

BUKAN_KLARIFIKASI = frozenset({HasilKlarifikasi.TIDAK_TERHUBUNG})


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


def _limit(kunci: str, mulai: date) -> _Batas:
    jumlah, terpakai = get_number(kunci, mulai)
    jenis = get_parameter("paw.jenis_hari_pasal_27", mulai)
    try:
        kerja = HariKerja(load_kalender()).tambah(mulai, jumlah).jatuh_tempo
    except KalenderTidakAda:
        kerja = None
    return _Batas(mulai + timedelta(days=jumlah), kerja, (terpakai, jenis))


def klarifikasi_day(calon: Calon) -> date | None:
    """Return the day on which klarifikasi about the dismissal was done; the clock starts there (27(2))."""
    hari = [
        satu.tanggal
        for satu in calon.klarifikasi
        if KodeFakta.T7 in satu.tentang and satu.hasil not in BUKAN_KLARIFIKASI
    ]
    return min(hari, default=None)


def judge_sengketa(calon: Calon, hari_ini: date) -> HasilSengketa:
    """Follow the dispute from klarifikasi through the tribunal and the courts (PKPU 3/2025 Pasal 27)."""
    proses = sorted(
        calon.proses_hukum, key=lambda satu: (satu.tanggal_diajukan, satu.forum.value, satu.nomor_perkara)
    )
    mulai = klarifikasi_day(calon)
    batas = _limit("paw.pengajuan_mahkamah_partai_hari", mulai) if mulai else None
    if not proses:
        return _without_case(batas, hari_ini)
    if batas and proses[0].tanggal_diajukan > batas.berlaku:
        return _late(batas, dasar.PASAL_27_2)
    for lebih_dulu, berikut in pairwise(proses):
        if lebih_dulu.tanggal_putusan and lebih_dulu.inkrah is not True:
            lanjut = _limit("paw.pengajuan_lanjutan_hari", lebih_dulu.tanggal_putusan)
            if berikut.tanggal_diajukan > lanjut.berlaku:
                return _late(lanjut, dasar.PASAL_27_4)
    return _judge_last(proses[-1], hari_ini)


def _without_case(batas: _Batas | None, hari_ini: date) -> HasilSengketa:
    if batas is None:
        pola = gettext_noop(
            "Calon diberhentikan partainya. Lakukan klarifikasi; sejak itu batas 14 Hari berjalan."
        )
        return HasilSengketa(
            keadaan=KeadaanSengketa.BELUM_KLARIFIKASI, alasan=Kalimat(pola), dasar=(dasar.PASAL_27_2,)
        )
    if hari_ini <= batas.berlaku:
        pola = gettext_noop("Calon diberhentikan partainya dan masih dapat menggugat sampai {batas}.")
        return _result(KeadaanSengketa.MENUNGGU, pola, batas, dasar.PASAL_27_2)
    pola = gettext_noop("Calon diberhentikan partainya dan tidak menggugat sampai {batas}.")
    return _result(
        KeadaanSengketa.TETAP, pola, batas, dasar.PASAL_27_2, perhatian=_other_reading(batas, hari_ini)
    )


def _other_reading(batas: _Batas, hari: date) -> Kalimat | None:
    """Flag for the pleno when the limit would still be open if Hari meant working days."""
    if batas.hari_kerja is None or hari > batas.hari_kerja:
        return None
    pola = gettext_noop(
        "Bila “Hari” berarti hari kerja, batasnya baru lewat sesudah {batas}. Pertimbangkan dalam pleno."
    )
    return Kalimat(pola, {"batas": batas.hari_kerja.isoformat()})


def _late(batas: _Batas, pasal: Dasar) -> HasilSengketa:
    pola = gettext_noop("Gugatan diajukan sesudah batas {batas}; dianggap tidak menggugat.")
    catatan = Kalimat(gettext_noop("Gugatan terlambat: bahas dalam pleno sebelum surat dikirim."))
    return _result(KeadaanSengketa.TETAP, pola, batas, pasal, perhatian=catatan)


def _judge_last(perkara: ProsesHukum, hari_ini: date) -> HasilSengketa:
    isi = {"forum": perkara.forum.label}
    pasal = dasar.PASAL_27_1 if perkara.forum is Forum.MAHKAMAH_PARTAI else dasar.PASAL_27_3
    if perkara.tanggal_putusan is None or perkara.hasil is None:
        pola = gettext_noop("Calon menggugat pemberhentiannya di {forum}; tunggu putusannya.")
        return HasilSengketa(keadaan=KeadaanSengketa.MENUNGGU, alasan=Kalimat(pola, isi), dasar=(pasal,))
    batas = _limit("paw.pengajuan_lanjutan_hari", perkara.tanggal_putusan)
    tetap = perkara.inkrah is True or (perkara.inkrah is None and _is_over(perkara, batas, hari_ini))
    if not tetap:
        pola = gettext_noop("Putusan {forum} belum tetap; langkah berikutnya dapat diajukan sampai {batas}.")
        return _result(KeadaanSengketa.MENUNGGU, pola, batas, dasar.PASAL_27_4, isi=isi)
    if perkara.hasil is HasilPerkara.DIKABULKAN:
        pola = gettext_noop("Putusan {forum} membatalkan pemberhentian: calon kembali seperti calon lain.")
        return HasilSengketa(keadaan=KeadaanSengketa.BATAL, alasan=Kalimat(pola, isi), dasar=(pasal,))
    pola = gettext_noop("Pemberhentian calon tetap berlaku setelah {forum}, tanpa langkah hukum lagi.")
    return _result(KeadaanSengketa.TETAP, pola, batas, pasal, dasar.PASAL_27_4, isi=isi)


def _is_over(perkara: ProsesHukum, batas: _Batas, hari_ini: date) -> bool:
    return perkara.forum is Forum.MAHKAMAH_AGUNG or hari_ini > batas.berlaku


def _result(
    keadaan: KeadaanSengketa,
    pola: str,
    batas: _Batas,
    *citations: Dasar,
    isi: dict[str, str] | None = None,
    perhatian: Kalimat | None = None,
) -> HasilSengketa:
    return HasilSengketa(
        keadaan=keadaan,
        alasan=Kalimat(pola, {"batas": batas.berlaku.isoformat(), **(isi or {})}),
        dasar=citations,
        batas=batas.berlaku,
        batas_hari_kerja=batas.hari_kerja,
        perhatian=perhatian,
        parameter=batas.parameter,
    )
