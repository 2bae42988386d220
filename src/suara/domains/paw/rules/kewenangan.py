"""Gate 1: is the letter from the Pimpinan, and is this the office that answers it? (Pasal 5, 32)"""

from __future__ import annotations

from suara.domains.paw.facts import Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.terms import Hasil, Lembaga, PeranPengirim, TingkatKPU
from suara.kernel.kalimat import Kalimat, gettext_noop

KANTOR_BERWENANG = {
    Lembaga.DPR: TingkatKPU.RI,
    Lembaga.DPD: TingkatKPU.RI,
    Lembaga.DPRD_PROVINSI: TingkatKPU.PROVINSI,
    Lembaga.DPRD_KAB_KOTA: TingkatKPU.KAB_KOTA,
}
PIMPINAN = {
    Lembaga.DPR: PeranPengirim.PIMPINAN_DPR,
    Lembaga.DPD: PeranPengirim.PIMPINAN_DPD,
    Lembaga.DPRD_PROVINSI: PeranPengirim.PIMPINAN_DPRD_PROVINSI,
    Lembaga.DPRD_KAB_KOTA: PeranPengirim.PIMPINAN_DPRD_KAB_KOTA,
}


def is_pimpinan(kasus: Kasus) -> bool:
    """Whether the letter came from the Pimpinan of the institution: only then a clock runs."""
    return kasus.permohonan.pengirim is PIMPINAN[kasus.kursi.lembaga]


def check_kewenangan(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Refuse a letter of anyone else, or for another office's seat (decision table 1–3)."""
    lembaga, permohonan = kasus.kursi.lembaga, kasus.permohonan
    berwenang = KANTOR_BERWENANG[lembaga]
    data = {"kantor_berwenang": berwenang.value, "pengirim_berwenang": PIMPINAN[lembaga].value}
    if not is_pimpinan(kasus):
        pola = gettext_noop(
            "Permintaan dari {pengirim} tidak memulai PAW. Permintaan harus datang dari {pimpinan}."
        )
        isi = {"pengirim": permohonan.pengirim.label, "pimpinan": PIMPINAN[lembaga].label}
        return jejak.stop(
            "kewenangan", Hasil.BUKAN_KEWENANGAN, Kalimat(pola, isi), dasar.KEWENANGAN, data=data
        )
    if kasus.kantor is not berwenang:
        pola = gettext_noop("Kursi {lembaga} adalah kewenangan {berwenang}, bukan {kantor}.")
        isi = {"lembaga": lembaga.label, "berwenang": berwenang.label, "kantor": kasus.kantor.label}
        return jejak.stop(
            "kewenangan", Hasil.BUKAN_KEWENANGAN, Kalimat(pola, isi), dasar.KEWENANGAN, data=data
        )
    if berwenang is not TingkatKPU.RI and kasus.kursi.wilayah != kasus.wilayah_kantor:
        pola = gettext_noop(
            "Kursi ini milik {lembaga} wilayah {kursi}; kantor ini melayani wilayah {kantor}."
        )
        isi = {"lembaga": lembaga.label, "kursi": kasus.kursi.wilayah, "kantor": kasus.wilayah_kantor}
        return jejak.stop(
            "kewenangan", Hasil.BUKAN_KEWENANGAN, Kalimat(pola, isi), dasar.KEWENANGAN, data=data
        )
    pola = gettext_noop("Surat datang dari {pimpinan} kepada kantor yang berwenang.")
    jejak.passed("kewenangan", Kalimat(pola, {"pimpinan": permohonan.pengirim.label}), dasar.KEWENANGAN)
    if kasus.kursi.daerah_khusus:
        pola = gettext_noop(
            "Daerah khusus: periksa ketentuan khusus daerah ini (di Aceh: KIP dan partai lokal)."
        )
        jejak.warn("daerah_khusus", Kalimat(pola), dasar.PASAL_32)
    return None
