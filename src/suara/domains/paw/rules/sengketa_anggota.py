"""Gate 4: does the dismissed member contest it? Then no name at all (PKPU 3/2025 Pasal 7 and 29 ayat (1))."""

from __future__ import annotations

from collections.abc import Iterable

from suara.domains.paw.facts import Kasus, ProsesHukum
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.terms import AlasanBerhenti, Forum, Hasil, HasilPerkara
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


def check_sengketa_anggota(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Hold while any case of the leaving member is open; go on once every line of cases is final."""
    proses = sort_proses(kasus.anggota.proses_hukum)
    if not proses or kasus.anggota.alasan is None:
        return None
    if kasus.anggota.alasan is not AlasanBerhenti.DIBERHENTIKAN:
        pola = gettext_noop("Anggota berhenti bukan karena diberhentikan; sengketa pemberhentiannya gugur.")
        jejak.passed("sengketa_anggota", Kalimat(pola), dasar.MENINGGAL_GUGUR)
        return None
    terakhir = [jalur[-1] for jalur in _list_jalur(proses)]
    terbuka = [satu for satu in proses if _is_pending(satu)]
    terbuka += [satu for satu in terakhir if satu.inkrah is False and satu not in terbuka]
    if terbuka:
        return _hold(sort_proses(terbuka)[-1], jejak)
    return _judge_finals(terakhir, jejak)


def sort_proses(proses: Iterable[ProsesHukum]) -> list[ProsesHukum]:
    """Sort cases by the day of filing, so that the order of input never matters."""
    return sorted(proses, key=lambda satu: (satu.tanggal_diajukan, repr(satu)))


def _is_pending(perkara: ProsesHukum) -> bool:
    return perkara.tanggal_putusan is None and perkara.hasil is None and perkara.inkrah is not True


def _list_jalur(proses: list[ProsesHukum]) -> list[list[ProsesHukum]]:
    """Split into the line tribunal–PN–MA and the line PTUN–MA: a ruling in one does not end the other."""
    jalur: dict[bool, list[ProsesHukum]] = {}
    tata_usaha = False
    for satu in proses:
        if satu.forum is not Forum.MAHKAMAH_AGUNG:
            tata_usaha = satu.forum is Forum.PTUN
        jalur.setdefault(tata_usaha, []).append(satu)
    return list(jalur.values())


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


def _judge_finals(terakhir: list[ProsesHukum], jejak: Jejak) -> Akhir | None:
    """Judge the last ruling of every line; lines that contradict each other are for people."""
    for perkara in terakhir:
        if perkara.inkrah is None or perkara.hasil is None:
            pola = gettext_noop("Putusan {forum} ada, tetapi belum diketahui isinya atau apakah sudah tetap.")
            kalimat = Kalimat(pola, {"forum": perkara.forum.label})
            return jejak.stop("sengketa_anggota", Hasil.BUTUH_DATA, kalimat, dasar.PASAL_7, dasar.PASAL_29)
    batal = [satu for satu in terakhir if satu.hasil is HasilPerkara.DIKABULKAN]
    if batal and len(batal) < len(terakhir):
        pola = gettext_noop(
            "Dua putusan tetap tentang pemberhentian ini bertentangan. Pleno yang memutuskan."
        )
        return jejak.stop("sengketa_anggota", Hasil.MANUAL, Kalimat(pola), dasar.PASAL_7, dasar.PASAL_29)
    isi = {"forum": terakhir[-1].forum.label}
    if batal:
        pola = gettext_noop("Putusan {forum} yang tetap membatalkan pemberhentian: kursi tidak kosong.")
        return jejak.stop("sengketa_anggota", Hasil.BELUM_ADA_KEKOSONGAN, Kalimat(pola, isi), dasar.PASAL_7)
    pola = gettext_noop("Putusan {forum} sudah tetap dan tidak dilanjutkan: permintaan dapat diproses.")
    jejak.passed("sengketa_anggota", Kalimat(pola, isi), dasar.PASAL_7, dasar.PASAL_29)
    return None
