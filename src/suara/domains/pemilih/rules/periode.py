"""What the dates of a period must satisfy. They are typed, never derived: TW IV of 2025 closed early."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from suara.domains.pemilih.rules.dasar import BOLEH, PDPB, RANCANGAN, TIDAK_BOLEH, WAKTU, keputusan, langkah
from suara.domains.pemilih.terms import JenisPeriode
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Keputusan, Langkah

POLA = {
    JenisPeriode.TRIWULAN: re.compile(r"(20\d\d)-TW([1-4])"),
    JenisPeriode.SEMESTER: re.compile(r"(20\d\d)-S([12])"),
    JenisPeriode.BULAN: re.compile(r"(20\d\d)-(0[1-9]|1[0-2])"),
}


@dataclass(frozen=True, slots=True)
class Henti:
    """From when to when the list of an election replaced PDPB; `sampai` is the first day after it."""

    mulai: date
    sampai: date | None


HENTI = (Henti(date(2022, 10, 1), date(2025, 4, 1)),)
"""Known stops: the last recaps before Pemilu 2024 are of September 2022, the first after it of TW II 2025.
Add a line when a schedule of the next election is issued."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RencanaPeriode:
    """The dates of one period of one office."""

    kode: str
    jenis: JenisPeriode
    mulai: date
    cutoff: date
    tanggal_pleno: date
    tanggal_acuan: date


def nilai_periode(
    rencana: RencanaPeriode, *, lain: Sequence[RencanaPeriode] = (), henti: Sequence[Henti] = HENTI
) -> Keputusan:
    """Say whether the period may be planned. `lain`: the same office's other periods of the same kind."""
    steps = [_code(rencana), _order(rencana), _overlap(rencana, lain), _stages(rencana, henti)]
    steps += [_gap(rencana, lain), _reference(rencana)]
    wrong = [step for step in steps if step.hasil is HasilLangkah.BERHENTI]
    if wrong:
        return keputusan(TIDAK_BOLEH, *(step for step in steps if step not in wrong), wrong[0])
    done = langkah(
        "periode.layak",
        HasilLangkah.LULUS,
        _("Tanggal periode {kode} dapat dipakai."),
        WAKTU,
        kode=rencana.kode,
    )
    return keputusan(BOLEH, *steps, done)


def triwulan_dari(kode: str) -> tuple[str, str]:
    """Return the two quarters of a semester: ``2025-S2`` is ``2025-TW3`` and ``2025-TW4``."""
    found = POLA[JenisPeriode.SEMESTER].fullmatch(kode)
    if found is None:
        raise ValueError(f"{kode!r} bukan kode semester")
    first = 2 * int(found[2]) - 1
    return f"{found[1]}-TW{first}", f"{found[1]}-TW{first + 1}"


def nilai_semester(kode: str, ada: Collection[str]) -> Keputusan:
    """Say whether a semester is the sum of its quarters; one that was never held is named."""
    missing = [quarter for quarter in triwulan_dari(kode) if quarter not in ada]
    if len(missing) == 2:
        pola = _("Semester {kode} belum punya satu pun triwulan. Rencanakan triwulannya dulu.")
        return keputusan(
            TIDAK_BOLEH, langkah("periode.semester", HasilLangkah.BERHENTI, pola, WAKTU, kode=kode)
        )
    if missing:
        pola = _("Semester {kode} hanya berisi satu triwulan; {triwulan} tidak diselenggarakan.")
        step = langkah(
            "periode.semester", HasilLangkah.PERHATIAN, pola, WAKTU, kode=kode, triwulan=missing[0]
        )
        return keputusan(BOLEH, step)
    pola = _("Semester {kode} adalah jumlah kedua triwulannya; dasarnya hasil semester sebelumnya.")
    return keputusan(BOLEH, langkah("periode.semester", HasilLangkah.LULUS, pola, WAKTU, kode=kode))


def _code(rencana: RencanaPeriode) -> Langkah:
    if POLA[rencana.jenis].fullmatch(rencana.kode):
        return langkah("periode.kode", HasilLangkah.LULUS, _("Kode periode sesuai jenisnya."), RANCANGAN)
    pola = _("Kode {kode} tidak cocok dengan jenis {jenis}. Tulis misalnya 2025-TW4, 2025-S2, atau 2022-09.")
    return langkah(
        "periode.kode", HasilLangkah.BERHENTI, pola, RANCANGAN, kode=rencana.kode, jenis=rencana.jenis.label
    )


def _order(rencana: RencanaPeriode) -> Langkah:
    if rencana.mulai <= rencana.cutoff <= rencana.tanggal_pleno:
        return langkah(
            "periode.urutan", HasilLangkah.LULUS, _("Mulai, penutupan, dan pleno berurutan."), PDPB
        )
    pola = _("Urutannya harus: mulai {mulai}, tutup {cutoff}, lalu pleno {pleno}. Periksa lagi tanggalnya.")
    return langkah(
        "periode.urutan",
        HasilLangkah.BERHENTI,
        pola,
        PDPB,
        mulai=rencana.mulai.isoformat(),
        cutoff=rencana.cutoff.isoformat(),
        pleno=rencana.tanggal_pleno.isoformat(),
    )


def _overlap(rencana: RencanaPeriode, lain: Sequence[RencanaPeriode]) -> Langkah:
    for other in lain:
        if other.kode != rencana.kode and rencana.mulai <= other.cutoff and other.mulai <= rencana.cutoff:
            pola = _("Tanggalnya bertumpuk dengan periode {lain} ({mulai} sampai {cutoff}).")
            return langkah(
                "periode.tumpuk",
                HasilLangkah.BERHENTI,
                pola,
                RANCANGAN,
                lain=other.kode,
                mulai=other.mulai.isoformat(),
                cutoff=other.cutoff.isoformat(),
            )
    return langkah("periode.tumpuk", HasilLangkah.LULUS, _("Tidak bertumpuk dengan periode lain."), RANCANGAN)


def _stages(rencana: RencanaPeriode, henti: Sequence[Henti]) -> Langkah:
    for stop in henti:
        if rencana.cutoff >= stop.mulai and (stop.sampai is None or rencana.mulai < stop.sampai):
            pola = _("PDPB berhenti sejak {mulai} karena tahapan daftar pemilih pemilu berjalan.")
            return langkah("periode.tahapan", HasilLangkah.BERHENTI, pola, PDPB, mulai=stop.mulai.isoformat())
    pola = _("Tidak ada tahapan pemilu yang diketahui dalam periode ini.")
    return langkah("periode.tahapan", HasilLangkah.LULUS, pola, PDPB)


def _gap(rencana: RencanaPeriode, lain: Sequence[RencanaPeriode]) -> Langkah:
    before = max((other.cutoff for other in lain if other.cutoff < rencana.mulai), default=None)
    if before is None or (rencana.mulai - before).days <= 1:
        return langkah("periode.sambung", HasilLangkah.LULUS, _("Menyambung periode sebelumnya."), RANCANGAN)
    pola = _(
        "Ada hari di antara penutupan sebelumnya ({cutoff}) dan {mulai} yang tidak masuk periode mana pun."
    )
    return langkah(
        "periode.sambung",
        HasilLangkah.PERHATIAN,
        pola,
        RANCANGAN,
        cutoff=before.isoformat(),
        mulai=rencana.mulai.isoformat(),
    )


def _reference(rencana: RencanaPeriode) -> Langkah:
    if rencana.tanggal_acuan == rencana.tanggal_pleno:
        pola = _("Umur dihitung pada tanggal pleno.")
        return langkah("periode.acuan", HasilLangkah.LULUS, pola, RANCANGAN)
    pola = _("Umur dihitung pada {acuan}, bukan tanggal pleno; teks peraturannya belum dibaca.")
    return langkah(
        "periode.acuan", HasilLangkah.PERHATIAN, pola, RANCANGAN, acuan=rencana.tanggal_acuan.isoformat()
    )
