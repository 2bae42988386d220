"""The sample of a wave with its working: N, the size by Krejcie and Morgan, the share of each service.

Too few answers are shown and block nothing (reference surveys.md §1.4).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.sampel import GALAT, KHI_KUADRAT, PQ, SENSUS, bagi_sampel, ukuran_sampel
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import StatusSampel
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import BUTUH_DATA, HasilLangkah, Keputusan, Langkah

KREJCIE_MORGAN = Dasar(
    "PermenPANRB 14/2017",
    pasal="Lampiran",
    bukti=Bukti.UMUM,
    catatan=_("ukuran sampel menurut tabel atau rumus Krejcie dan Morgan"),
)
PEMBAGIAN = Dasar(
    "PermenPANRB 14/2017",
    bukti=Bukti.RANCANGAN,
    catatan=_("dibagi sebanding, paling sedikit satu tiap layanan"),
)
SAMPEL, CACAH = "SAMPEL", "SENSUS"


@dataclass(frozen=True, slots=True, kw_only=True)
class RencanaSampel:
    """How many must answer. `sampel` and `bagian` are None and empty while a service's N is not known."""

    populasi: int | None
    sampel: int | None
    bagian: Mapping[str, int]
    keputusan: Keputusan


def rencana_sampel(pengguna: Mapping[str, int | None], cara: CaraSampel) -> RencanaSampel:
    """Return the plan for services by name with their users; None is "not known", never 0."""
    ada = {nama: n for nama, n in pengguna.items() if n is not None}
    belum = [nama for nama in pengguna if pengguna[nama] is None]
    populasi = sum(ada.values())
    if belum or populasi < 1:
        return RencanaSampel(populasi=None, sampel=None, bagian={}, keputusan=_unknown(belum))
    sampel = ukuran_sampel(populasi, cara)
    bagian = bagi_sampel(sampel, ada)
    return RencanaSampel(
        populasi=populasi,
        sampel=sampel,
        bagian=bagian,
        keputusan=_explain(populasi, sampel, cara, bagian),
    )


def nilai_sampel(terjawab: int, target: int | None) -> StatusSampel:
    """Say whether enough have answered; without a target nothing can be said."""
    if target is None:
        return StatusSampel.TAK_DIKETAHUI
    return StatusSampel.SESUAI if terjawab >= target else StatusSampel.BELUM_SESUAI


def _unknown(belum: list[str]) -> Keputusan:
    if belum:
        said = _("Pengguna layanan belum diketahui untuk {jumlah} layanan: {nama}.")
        alasan = Kalimat(said, {"jumlah": len(belum), "nama": "; ".join(belum)})
    else:
        alasan = Kalimat(_("Belum ada pengguna layanan yang dihitung."))
    langkah = Langkah(
        aturan="populasi", hasil=HasilLangkah.BUTUH_DATA, alasan=alasan, dasar=(KREJCIE_MORGAN,)
    )
    said = _("Ukuran sampel belum dapat dihitung. Survei tetap dapat berjalan.")
    return Keputusan(hasil=BUTUH_DATA, alasan=Kalimat(said), langkah=(langkah,))


def _explain(populasi: int, sampel: int, cara: CaraSampel, bagian: Mapping[str, int]) -> Keputusan:
    satu = Langkah(
        aturan="populasi",
        hasil=HasilLangkah.LULUS,
        alasan=Kalimat(_("N = {n} pengguna dari semua layanan."), {"n": populasi}),
        dasar=(KREJCIE_MORGAN,),
    )
    tiga = Langkah(
        aturan="pembagian",
        hasil=HasilLangkah.LULUS,
        alasan=Kalimat(
            _("Dibagi sebanding dengan pengguna tiap layanan, paling sedikit satu: {bagian}."),
            {"bagian": "; ".join(f"{nama} {n}" for nama, n in bagian.items())},
        ),
        dasar=(PEMBAGIAN,),
    )
    said = _("Paling sedikit {sampel} responden dari {n} pengguna layanan.")
    return Keputusan(
        hasil=CACAH if populasi <= SENSUS else SAMPEL,
        alasan=Kalimat(said, {"sampel": sampel, "n": populasi}),
        langkah=(satu, _size(populasi, sampel, cara), tiga),
        data={"populasi": populasi, "sampel": sampel, "cara": cara.value},
    )


def _size(populasi: int, sampel: int, cara: CaraSampel) -> Langkah:
    if populasi <= SENSUS:
        said = _("Penggunanya {n} orang atau kurang dari itu: semua ditanya.")
        alasan = Kalimat(said, {"n": SENSUS})
    elif cara is CaraSampel.TABEL:
        said = _("Baris tabel Krejcie dan Morgan berikutnya untuk N = {n} memberi {sampel}.")
        alasan = Kalimat(said, {"n": populasi, "sampel": sampel})
    else:
        said = _(
            "3,841 × {n} × 0,25 ÷ (0,05² × ({n} − 1) + 3,841 × 0,25) = {tepat}, dibulatkan menjadi {sampel}."
        )
        tepat = str(bulat(_exact(populasi))).replace(".", ",")
        alasan = Kalimat(said, {"n": populasi, "tepat": tepat, "sampel": sampel})
    return Langkah(aturan="krejcie_morgan", hasil=HasilLangkah.LULUS, alasan=alasan, dasar=(KREJCIE_MORGAN,))


def _exact(populasi: int) -> Fraction:
    return KHI_KUADRAT * populasi * PQ / (GALAT**2 * (populasi - 1) + KHI_KUADRAT * PQ)
