"""Gates 2 and 3: a sworn-in member of Pemilu Terakhir, and enough of the term left.

UU 7/2017 Pasal 426 (never sworn in: another procedure); PKPU 3/2025 Pasal 4, UU 23/2014 Pasal 144."""

from __future__ import annotations

from suara.domains.paw.facts import Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.rules.kalender_bulan import months_before
from suara.domains.paw.terms import Hasil
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import get_number


def check_pelantikan(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Someone elected but never sworn in is replaced by another procedure (UU 7/2017 Pasal 426)."""
    if kasus.anggota.tanggal_dilantik is None:
        pola = gettext_noop("{nama} belum pernah dilantik. Ini penggantian calon terpilih, bukan PAW.")
        kalimat = Kalimat(pola, {"nama": kasus.anggota.nama})
        citations = (dasar.BUKAN_CALON_TERPILIH, dasar.PENGGANTIAN_TERPILIH, dasar.MK_176)
        return jejak.stop("pelantikan", Hasil.BUKAN_PAW, kalimat, *citations)
    if kasus.kursi.pemilu != kasus.pemilu_terakhir:
        pola = gettext_noop(
            "Kursi tercatat pada pemilu {kursi}, sedangkan Pemilu Terakhir adalah {terakhir}."
        )
        isi = {"kursi": kasus.kursi.pemilu, "terakhir": kasus.pemilu_terakhir}
        return jejak.stop(
            "pemilu_terakhir", Hasil.BUTUH_DATA, Kalimat(pola, isi), *dasar.UMUM[kasus.kursi.lembaga]
        )
    pola = gettext_noop("{nama} dilantik pada {tanggal}.")
    isi = {"nama": kasus.anggota.nama, "tanggal": kasus.anggota.tanggal_dilantik.isoformat()}
    jejak.passed("pelantikan", Kalimat(pola, isi), dasar.PASAL_3)
    if kasus.kursi.dapil_sekarang and kasus.kursi.dapil_sekarang != kasus.kursi.dapil:
        pola = gettext_noop("Dapil sekarang {baru}; yang dipakai tetap {lama}, dapil Pemilu Terakhir.")
        isi = {"baru": kasus.kursi.dapil_sekarang, "lama": kasus.kursi.dapil}
        jejak.passed("dapil", Kalimat(pola, isi), dasar.of(kasus.kursi.lembaga, dasar.DAPIL_LAMA))
    return None


def check_sisa_masa_jabatan(kasus: Kasus, jejak: Jejak) -> Akhir | None:
    """Less than six months left: no PAW; exactly six is allowed (Pasal 4, UU 23/2014 Pasal 144).

    No source names the reference date: receipt decides; where the day of vacancy says otherwise, people do.
    """
    citations = (dasar.PASAL_4, dasar.UU_PEMDA_144, dasar.TANGGAL_ACUAN)
    akhir_jabatan, diterima = kasus.kursi.akhir_jabatan, kasus.permohonan.tanggal_diterima
    if akhir_jabatan is None:
        pola = gettext_noop("Akhir masa jabatan belum diketahui. Isi dulu tanggalnya.")
        return jejak.stop("sisa_masa_jabatan", Hasil.BUTUH_DATA, Kalimat(pola), *citations)
    bulan, terpakai = get_number("paw.sisa_masa_jabatan_bulan", diterima)
    jejak.use(terpakai)
    terakhir = months_before(akhir_jabatan, bulan)
    kosong = kasus.anggota.tanggal_kosong
    cukup, cukup_kosong = diterima <= terakhir, kosong is None or kosong <= terakhir
    isi: dict[str, str | int] = {
        "bulan": bulan,
        "terakhir": terakhir.isoformat(),
        "diterima": diterima.isoformat(),
        "kosong": kosong.isoformat() if kosong else "-",
    }
    if kosong is not None and cukup != cukup_kosong:
        pola = gettext_noop(
            "Surat diterima {diterima} dan kursi kosong {kosong} ada di dua sisi batas {terakhir}."
        )
        return jejak.stop("sisa_masa_jabatan", Hasil.MANUAL, Kalimat(pola, isi), *citations)
    if not cukup:
        if kosong is None:
            _warn_unknown_vacancy(isi, jejak)
        pola = gettext_noop(
            "Sisa masa jabatan kurang dari {bulan} bulan: surat diterima {diterima}, batasnya {terakhir}."
        )
        return jejak.stop("sisa_masa_jabatan", Hasil.TIDAK_DILAKSANAKAN, Kalimat(pola, isi), *citations)
    pola = gettext_noop("Sisa masa jabatan cukup: surat diterima {diterima}, batasnya {terakhir}.")
    if kosong is not None:
        pola = gettext_noop(
            "Sisa masa jabatan cukup: kursi kosong {kosong}, surat diterima {diterima}, batasnya {terakhir}."
        )
    jejak.passed("sisa_masa_jabatan", Kalimat(pola, isi), *citations)
    return None


def _warn_unknown_vacancy(isi: dict[str, str | int], jejak: Jejak) -> None:
    """The other reference date is not known: it could put the case before the pleno."""
    pola = gettext_noop(
        "Tanggal kursi kosong belum diisi. Bila paling lambat {terakhir}, pleno yang memutuskan."
    )
    jejak.warn("sisa_masa_jabatan", Kalimat(pola, isi), dasar.TANGGAL_ACUAN)
