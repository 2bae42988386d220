"""Two clocks: the first answer is due in five working days; the name may come later (Pasal 5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from suara.domains.paw.facts import Kasus
from suara.domains.paw.rules.jejak import Jejak
from suara.domains.paw.rules.kewenangan import is_pimpinan
from suara.domains.paw.terms import Hasil
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda, load_kalender
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.parameter import get_number, get_parameter

MENUNGGU_NAMA: Mapping[Hasil, str] = {
    Hasil.KLARIFIKASI: gettext_noop("Menunggu hasil klarifikasi."),
    Hasil.MENUNGGU_PUTUSAN_CALON: gettext_noop("Menunggu penyelesaian sengketa calon."),
    Hasil.MENUNGGU_LHKPN: gettext_noop("Menunggu tanda terima LHKPN."),
    Hasil.BELUM_DAPAT_DIPROSES: gettext_noop("Menunggu putusan yang tetap tentang anggota."),
    Hasil.TIDAK_LENGKAP: gettext_noop("Menunggu kelengkapan surat."),
    Hasil.BELUM_ADA_KEKOSONGAN: gettext_noop("Menunggu alasan berhenti yang sah."),
    Hasil.MANUAL: gettext_noop("Menunggu keputusan rapat pleno."),
    Hasil.BUTUH_DATA: gettext_noop("Menunggu kelengkapan data."),
}


def compute_tenggat(kasus: Kasus, hasil: Hasil, jejak: Jejak) -> dict[str, Json] | None:
    """Return due day and trace of the first answer, and what the answer with a name waits for.

    A letter that is not from the Pimpinan starts no clock. A year without calendar leaves the day open.
    """
    if not is_pimpinan(kasus):
        return None
    mulai = kasus.permohonan.tanggal_diterima
    jumlah, terpakai = get_number("paw.jawaban_hari", mulai)
    jenis = get_parameter("paw.jenis_hari_jawaban", mulai)
    jejak.use(terpakai)
    jejak.use(jenis)
    menunggu = Kalimat(MENUNGGU_NAMA[hasil]).to_dict() if hasil in MENUNGGU_NAMA else None
    dasar: dict[str, Json] = {
        "mulai": mulai.isoformat(),
        "jumlah": jumlah,
        "jenis_hari": jenis.nilai,
        "dasar": dict(terpakai.dasar.to_dict()),
        "jawaban_nama": {"menunggu": menunggu},
    }
    if jenis.nilai != "KERJA":
        return {
            "jatuh_tempo": (mulai + timedelta(days=jumlah)).isoformat(),
            "jejak": [],
            "galat": None,
            **dasar,
        }
    try:
        hitung = HariKerja(load_kalender()).tambah(mulai, jumlah)
    except KalenderTidakAda as galat:
        jejak.warn("tenggat", galat.pesan, terpakai.dasar)
        return {"jatuh_tempo": None, "jejak": [], "galat": galat.pesan.to_dict(), **dasar}
    hari: list[Json] = [satu.to_dict() for satu in hitung.jejak]
    return {"jatuh_tempo": hitung.jatuh_tempo.isoformat(), "jejak": hari, "galat": None, **dasar}
