"""One table: who sees how much of a report through which exit, by its privacy flags.

Transcribed from the published promises of SP4N-LAPOR!, stricter where the house has a stronger rule: an
identity is opened only by two persons, contacts are only relayed (`tests/contoh/matriks.yaml` holds both).
An attachment of an anonim report reaches its unit only by a recorded decision on that attachment.
Rows are viewers and exits, columns the five states of the flags. "Seen" is capped, not granted: assignment,
office and conflict of interest are asked before (`rules.konflik`, the queries). What the table does not show
is answered as if it did not exist (404, not 403).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from suara.domains.pengaduan.terms import Bendera, Keluaran, Lihat, Pemirsa

KOLOM = ("biasa", "anonim", "rahasia", "anonim_rahasia", "wbs")
URUTAN = (
    Lihat.TIDAK,
    Lihat.RELAI,
    Lihat.KATA_STATUS,
    Lihat.NOMOR,
    Lihat.SAMARAN,
    Lihat.SAMAR,
    Lihat.PERMINTAAN,
    Lihat.PENUGASAN,
    Lihat.ASLI,
)
"""From nothing to everything: the relay shows its user nothing, an opened identity needs two persons."""

_0 = Lihat.TIDAK
_W = Lihat.KATA_STATUS
_N = Lihat.NOMOR
_I = Lihat.SAMARAN
_M = Lihat.SAMAR
_P = Lihat.PENUGASAN
_B = Lihat.PERMINTAAN
_R = Lihat.RELAI
_A = Lihat.ASLI

type Baris = tuple[Lihat, Lihat, Lihat, Lihat, Lihat]
TIDAK: Baris = (_0, _0, _0, _0, _0)

P, K = Pemirsa, Keluaran
# fmt: off
MATRIKS: Mapping[tuple[Pemirsa, Keluaran], Baris] = MappingProxyType({
    #                               biasa anonim rahasia a+r wbs
    (P.PUBLIK, K.KEBERADAAN):      (_A, _A, _0, _0, _0),
    (P.PUBLIK, K.STATUS):          (_A, _A, _W, _0, _0),
    (P.PUBLIK, K.ISI):             (_M, _M, _0, _0, _0),
    (P.PUBLIK, K.NAMA):            (_I, _I, _0, _0, _0),
    (P.PUBLIK, K.IDENTITAS):       TIDAK,
    (P.PUBLIK, K.KONTAK):          TIDAK,
    (P.PUBLIK, K.LAMPIRAN):        TIDAK,
    # The reporter with the secret key reads his own words; the vault shows nothing back.
    (P.PELAPOR, K.KEBERADAAN):     (_A, _A, _A, _A, _A),
    (P.PELAPOR, K.STATUS):         (_A, _A, _A, _A, _A),
    (P.PELAPOR, K.ISI):            (_A, _A, _A, _A, _A),
    (P.PELAPOR, K.NAMA):           TIDAK,
    (P.PELAPOR, K.IDENTITAS):      TIDAK,
    (P.PELAPOR, K.KONTAK):         TIDAK,
    (P.PELAPOR, K.LAMPIRAN):       (_A, _A, _A, _A, _A),
    # The unit complained about, its people and everything above it: what the public has, never more.
    (P.TERLAPOR, K.KEBERADAAN):    (_A, _A, _0, _0, _0),
    (P.TERLAPOR, K.STATUS):        (_A, _A, _0, _0, _0),
    (P.TERLAPOR, K.ISI):           (_M, _M, _0, _0, _0),
    (P.TERLAPOR, K.NAMA):          TIDAK,
    (P.TERLAPOR, K.IDENTITAS):     TIDAK,
    (P.TERLAPOR, K.KONTAK):        TIDAK,
    (P.TERLAPOR, K.LAMPIRAN):      TIDAK,
    (P.PENGHUBUNG, K.KEBERADAAN):  (_P, _P, _P, _P, _0),
    (P.PENGHUBUNG, K.STATUS):      (_P, _P, _P, _P, _0),
    (P.PENGHUBUNG, K.ISI):         (_A, _M, _A, _M, _0),
    (P.PENGHUBUNG, K.NAMA):        TIDAK,
    (P.PENGHUBUNG, K.IDENTITAS):   TIDAK,
    (P.PENGHUBUNG, K.KONTAK):      (_R, _0, _R, _0, _0),
    (P.PENGHUBUNG, K.LAMPIRAN):    (_P, _0, _P, _0, _0),
    (P.ADMIN, K.KEBERADAAN):       (_A, _A, _A, _A, _0),
    (P.ADMIN, K.STATUS):           (_A, _A, _A, _A, _0),
    (P.ADMIN, K.ISI):              (_A, _A, _A, _A, _0),
    (P.ADMIN, K.NAMA):             (_B, _B, _B, _B, _0),
    (P.ADMIN, K.IDENTITAS):        (_B, _B, _B, _B, _0),
    (P.ADMIN, K.KONTAK):           (_R, _R, _R, _R, _0),
    (P.ADMIN, K.LAMPIRAN):         (_A, _A, _A, _A, _0),
    (P.ANALIS, K.KEBERADAAN):      (_A, _A, _A, _A, _0),
    (P.ANALIS, K.STATUS):          (_A, _A, _A, _A, _0),
    (P.ANALIS, K.ISI):             (_A, _A, _A, _A, _0),
    (P.ANALIS, K.NAMA):            TIDAK,
    (P.ANALIS, K.IDENTITAS):       TIDAK,
    (P.ANALIS, K.KONTAK):          TIDAK,
    (P.ANALIS, K.LAMPIRAN):        (_A, _A, _A, _A, _0),
    (P.PIMPINAN, K.KEBERADAAN):    (_A, _A, _A, _A, _0),
    (P.PIMPINAN, K.STATUS):        (_A, _A, _A, _A, _0),
    (P.PIMPINAN, K.ISI):           (_A, _M, _A, _M, _0),
    (P.PIMPINAN, K.NAMA):          TIDAK,
    (P.PIMPINAN, K.IDENTITAS):     TIDAK,
    (P.PIMPINAN, K.KONTAK):        TIDAK,
    (P.PIMPINAN, K.LAMPIRAN):      (_A, _0, _A, _0, _0),
    (P.APIP, K.KEBERADAAN):        (_P, _P, _P, _P, _A),
    (P.APIP, K.STATUS):            (_P, _P, _P, _P, _A),
    (P.APIP, K.ISI):               (_P, _P, _P, _P, _A),
    (P.APIP, K.NAMA):              (_B, _B, _B, _B, _B),
    (P.APIP, K.IDENTITAS):         (_B, _B, _B, _B, _B),
    (P.APIP, K.KONTAK):            (_B, _B, _B, _B, _B),
    (P.APIP, K.LAMPIRAN):          (_P, _P, _P, _P, _A),
    (P.SISTEM, K.KEBERADAAN):      (_N, _N, _N, _N, _0),
    (P.SISTEM, K.STATUS):          (_N, _N, _N, _N, _0),
    (P.SISTEM, K.ISI):             TIDAK,
    (P.SISTEM, K.NAMA):            TIDAK,
    (P.SISTEM, K.IDENTITAS):       TIDAK,
    (P.SISTEM, K.KONTAK):          TIDAK,
    (P.SISTEM, K.LAMPIRAN):        TIDAK,
    (P.LUAR, K.KEBERADAAN):        (_A, _A, _N, _N, _0),
    (P.LUAR, K.STATUS):            (_A, _A, _N, _N, _0),
    (P.LUAR, K.ISI):               (_M, _M, _0, _0, _0),
    (P.LUAR, K.NAMA):              TIDAK,
    (P.LUAR, K.IDENTITAS):         TIDAK,
    (P.LUAR, K.KONTAK):            TIDAK,
    (P.LUAR, K.LAMPIRAN):          TIDAK,
})
# fmt: on


def kolom(bendera: Bendera) -> int:
    """Return which column of the table the flags mean; WBS covers the others."""
    if bendera.wbs:
        return 4
    return bendera.anonim + 2 * bendera.rahasia


def boleh(pemirsa: Pemirsa, keluaran: Keluaran, bendera: Bendera) -> Lihat:
    """Return how much this viewer may see through this exit; the callers fulfil the condition it names."""
    return MATRIKS[pemirsa, keluaran][kolom(bendera)]


def is_terlihat(pemirsa: Pemirsa, keluaran: Keluaran, bendera: Bendera) -> bool:
    """Whether anything at all is seen without a further condition."""
    return boleh(pemirsa, keluaran, bendera) not in (Lihat.TIDAK, Lihat.PENUGASAN, Lihat.PERMINTAAN)


def is_lebih(satu: Lihat, lain: Lihat) -> bool:
    """Whether `satu` shows more than `lain`."""
    return URUTAN.index(satu) > URUTAN.index(lain)
