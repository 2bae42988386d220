"""Gate 4: does the dismissed member contest it? Then no name at all (PKPU 3/2025 Pasal 7 and 29 ayat (1))."""

from __future__ import annotations

from suara.domains.paw.facts import Kasus, ProsesHukum
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.terms import AlasanBerhenti, Hasil, HasilPerkara
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


def check_sengketa_anggota(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Hold while the case of the leaving member is open; go on once it is final."""
    proses = sorted(
        kasus.anggota.proses_hukum,
        key=lambda satu: (satu.tanggal_diajukan, satu.forum.value, satu.nomor_perkara),
    )
    if not proses:
        return None
    if kasus.anggota.alasan is not AlasanBerhenti.DIBERHENTIKAN:
        pola = gettext_noop("Anggota berhenti bukan karena diberhentikan; sengketa pemberhentiannya gugur.")
        jejak.passed("sengketa_anggota", Kalimat(pola), dasar.MENINGGAL_GUGUR)
        return None
    terbuka = [satu for satu in proses if satu.tanggal_putusan is None]
    if proses[-1].inkrah is False:
        terbuka.append(proses[-1])
    if terbuka:
        return _hold(terbuka[-1], jejak)
    return _judge_last(proses[-1], jejak)


def _hold(perkara: ProsesHukum, jejak: Jejak) -> Akhir:
    pola = gettext_noop(
        "Anggota menggugat pemberhentiannya di {forum}. Permintaan belum dapat diproses sampai putusan tetap."
    )
    kalimat = Kalimat(pola, {"forum": perkara.forum.label})
    data: dict[str, Json] = {
        "perkara": {
            "forum": perkara.forum.value,
            "nomor": perkara.nomor_perkara,
            "tanggal_diajukan": perkara.tanggal_diajukan.isoformat(),
        }
    }
    return jejak.stop(
        "sengketa_anggota", Hasil.BELUM_DAPAT_DIPROSES, kalimat, dasar.PASAL_7, dasar.PASAL_29, data=data
    )


def _judge_last(perkara: ProsesHukum, jejak: Jejak) -> Akhir | None:
    isi = {"forum": perkara.forum.label}
    if perkara.inkrah is None or perkara.hasil is None:
        pola = gettext_noop("Putusan {forum} ada, tetapi belum diketahui isinya atau apakah sudah tetap.")
        return jejak.stop(
            "sengketa_anggota", Hasil.BUTUH_DATA, Kalimat(pola, isi), dasar.PASAL_7, dasar.PASAL_29
        )
    if perkara.hasil is HasilPerkara.DIKABULKAN:
        pola = gettext_noop("Putusan {forum} yang tetap membatalkan pemberhentian: kursi tidak kosong.")
        return jejak.stop("sengketa_anggota", Hasil.BELUM_ADA_KEKOSONGAN, Kalimat(pola, isi), dasar.PASAL_7)
    pola = gettext_noop("Putusan {forum} sudah tetap dan tidak dilanjutkan: permintaan dapat diproses.")
    jejak.passed("sengketa_anggota", Kalimat(pola, isi), dasar.PASAL_7, dasar.PASAL_29)
    return None
