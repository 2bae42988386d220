"""One table: in which state which act leads where, who may do it, and on what basis.

An edge with `hasil` holds for that outcome only: of the intake (`CHECK_KELENGKAPAN`), or of the rules
(`PREPARE_KEPUTUSAN`). Nothing outside this table changes a state.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from suara.core.akun.models import Peran
from suara.domains.paw.status import HasilPeriksa
from suara.domains.paw.status import StatusPermohonan as S
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop


class Act(StrEnum):
    """What an officer can do with a case; the value is the last part of the page's address."""

    CHECK_KELENGKAPAN = "periksa"
    ADD_LAMPIRAN = "lampiran"
    RECORD_FAKTA = "fakta"
    VERIFY_FAKTA = "verifikasi-fakta"
    RECORD_KLARIFIKASI = "klarifikasi"
    RECORD_TANGGAPAN = "tanggapan"
    RECORD_PROSES_HUKUM = "proses-hukum"
    RECORD_KEPENGURUSAN = "kepengurusan"
    RECORD_LHKPN = "lhkpn"
    PREPARE_KEPUTUSAN = "rancangan"
    HOLD_PLENO = "pleno"
    DRAFT_DOKUMEN = "konsep"
    ISSUE_DOKUMEN = "terbitkan-dokumen"
    PUBLISH = "umumkan"
    ISSUE_RALAT = "ralat"
    RECORD_PELANTIKAN = "pelantikan"
    REOPEN = "buka-kembali"
    CLOSE = "tutup"


ACT_LABELS: dict[Act, str] = {
    Act.CHECK_KELENGKAPAN: gettext_noop("Periksa kelengkapan"),
    Act.ADD_LAMPIRAN: gettext_noop("Tambah lampiran"),
    Act.RECORD_FAKTA: gettext_noop("Catat fakta calon"),
    Act.VERIFY_FAKTA: gettext_noop("Verifikasi fakta"),
    Act.RECORD_KLARIFIKASI: gettext_noop("Catat klarifikasi"),
    Act.RECORD_TANGGAPAN: gettext_noop("Catat tanggapan masyarakat"),
    Act.RECORD_PROSES_HUKUM: gettext_noop("Catat proses hukum"),
    Act.RECORD_KEPENGURUSAN: gettext_noop("Catat kepengurusan partai"),
    Act.RECORD_LHKPN: gettext_noop("Catat tanda terima LHKPN"),
    Act.PREPARE_KEPUTUSAN: gettext_noop("Siapkan rancangan keputusan"),
    Act.HOLD_PLENO: gettext_noop("Catat rapat pleno"),
    Act.DRAFT_DOKUMEN: gettext_noop("Buat konsep surat"),
    Act.ISSUE_DOKUMEN: gettext_noop("Terbitkan surat"),
    Act.PUBLISH: gettext_noop("Umumkan hasil"),
    Act.ISSUE_RALAT: gettext_noop("Terbitkan ralat"),
    Act.RECORD_PELANTIKAN: gettext_noop("Catat pelantikan"),
    Act.REOPEN: gettext_noop("Buka kembali"),
    Act.CLOSE: gettext_noop("Tutup perkara"),
}

SEKRETARIAT = frozenset({Peran.SEKRETARIAT})
VERIFIKATOR = frozenset({Peran.VERIFIKATOR})
KETUA = frozenset({Peran.KETUA})
PETUGAS = SEKRETARIAT | VERIFIKATOR

PKPU = "PKPU 3/2025"
RANCANGAN = Dasar(
    "Rancangan Suara", catatan=gettext_noop("Urutan kerja kantor; tidak diatur."), bukti=Bukti.RANCANGAN
)
PASAL_5 = Dasar(PKPU, "5", bukti=Bukti.RESMI)
PASAL_7 = Dasar(PKPU, "7", bukti=Bukti.RESMI)
PASAL_20_2 = Dasar(PKPU, "20", "2", bukti=Bukti.TEKS)
PASAL_21 = Dasar(PKPU, "21", bukti=Bukti.TEKS)
PASAL_22 = Dasar(PKPU, "22", bukti=Bukti.RESMI)
PASAL_23 = Dasar(PKPU, "23", bukti=Bukti.RESMI)
PASAL_24 = Dasar(PKPU, "24", bukti=Bukti.TEKS)
PASAL_27 = Dasar(PKPU, "27", bukti=Bukti.TEKS)
PASAL_29 = Dasar(PKPU, "29", "1", bukti=Bukti.RESMI)


@dataclass(frozen=True, slots=True)
class Edge:
    """One line of the table."""

    state: S
    act: Act
    next_state: S
    peran: frozenset[Peran]
    dasar: Dasar
    hasil: str = ""


def _from(
    states: Iterable[S], act: Act, next_state: S | None, peran: frozenset[Peran], dasar: Dasar, *hasil: str
) -> list[Edge]:
    """Write one line per state (and outcome); `next_state=None` stays where it is."""
    return [
        Edge(state, act, next_state or state, peran, dasar, item)
        for state in states
        for item in (hasil or ("",))
    ]


INTAKE = (S.DITERIMA, S.TIDAK_LENGKAP)
WORKING = (S.VERIFIKASI, S.KLARIFIKASI, S.MENUNGGU_PUTUSAN, S.MENUNGGU_LHKPN, S.MANUAL, S.SIAP_PLENO)
OPEN = (*INTAKE, S.BUKAN_KEWENANGAN, *WORKING, S.DIPUTUSKAN)
PUBLISHED = (S.TERBIT, S.DITUTUP)
_PREPARE = Act.PREPARE_KEPUTUSAN

TABLE: tuple[Edge, ...] = (
    # Intake.
    *_from(INTAKE, Act.CHECK_KELENGKAPAN, S.VERIFIKASI, SEKRETARIAT, PASAL_22, HasilPeriksa.LENGKAP),
    *_from(INTAKE, Act.CHECK_KELENGKAPAN, S.TIDAK_LENGKAP, SEKRETARIAT, PASAL_5, HasilPeriksa.TIDAK_LENGKAP),
    *_from(
        INTAKE, Act.CHECK_KELENGKAPAN, S.BUKAN_KEWENANGAN, SEKRETARIAT, PASAL_5, HasilPeriksa.BUKAN_KEWENANGAN
    ),
    *_from((*INTAKE, *WORKING), Act.ADD_LAMPIRAN, None, PETUGAS, PASAL_5),
    # Facts, each with its document.
    *_from(WORKING, Act.RECORD_FAKTA, None, PETUGAS, PASAL_21),
    *_from(WORKING, Act.VERIFY_FAKTA, None, VERIFIKATOR, PASAL_21),
    *_from(WORKING, Act.RECORD_KLARIFIKASI, None, PETUGAS, PASAL_24),
    *_from((*INTAKE, *WORKING), Act.RECORD_TANGGAPAN, None, PETUGAS, PASAL_24),
    *_from((*INTAKE, *WORKING, S.TERBIT), Act.RECORD_PROSES_HUKUM, None, PETUGAS, PASAL_27),
    *_from(WORKING, Act.RECORD_KEPENGURUSAN, None, PETUGAS, RANCANGAN),
    *_from(WORKING, Act.RECORD_LHKPN, None, PETUGAS, PASAL_23),
    # The rules are asked; their outcome says where the case goes.
    *_from(
        WORKING,
        _PREPARE,
        S.SIAP_PLENO,
        VERIFIKATOR,
        PASAL_20_2,
        "NAMA",
        "HABIS",
        "TIDAK_DILAKSANAKAN",
        "BUKAN_PAW",
    ),
    *_from(WORKING, _PREPARE, S.SIAP_PLENO, VERIFIKATOR, PASAL_7, "BELUM_DAPAT_DIPROSES"),
    *_from(WORKING, _PREPARE, S.KLARIFIKASI, VERIFIKATOR, PASAL_24, "KLARIFIKASI"),
    *_from(WORKING, _PREPARE, S.MENUNGGU_PUTUSAN, VERIFIKATOR, PASAL_27, "MENUNGGU_PUTUSAN_CALON"),
    *_from(WORKING, _PREPARE, S.MENUNGGU_LHKPN, VERIFIKATOR, PASAL_23, "MENUNGGU_LHKPN"),
    *_from(WORKING, _PREPARE, S.MANUAL, VERIFIKATOR, RANCANGAN, "MANUAL"),
    *_from(WORKING, _PREPARE, S.VERIFIKASI, VERIFIKATOR, RANCANGAN, "BUTUH_DATA"),
    *_from(WORKING, _PREPARE, S.TIDAK_LENGKAP, VERIFIKATOR, PASAL_5, "TIDAK_LENGKAP", "BELUM_ADA_KEKOSONGAN"),
    *_from(WORKING, _PREPARE, S.BUKAN_KEWENANGAN, VERIFIKATOR, PASAL_5, "BUKAN_KEWENANGAN"),
    # The pleno decides; what the law does not decide it decides with recorded reasons.
    *_from((S.SIAP_PLENO, S.MANUAL), Act.HOLD_PLENO, S.DIPUTUSKAN, KETUA, PASAL_20_2),
    # Letters. Which ones belong to which state stands in LETTERS.
    *_from(OPEN, Act.DRAFT_DOKUMEN, None, PETUGAS, PASAL_5),
    *_from((*OPEN, S.TERBIT), Act.ISSUE_DOKUMEN, None, KETUA, PASAL_5),
    *_from((S.DIPUTUSKAN,), Act.PUBLISH, S.TERBIT, KETUA, RANCANGAN),
    *_from(PUBLISHED, Act.ISSUE_RALAT, None, KETUA, RANCANGAN),
    # Peresmian and oath are acts of others; the office notes them, often long after the case is closed.
    *_from(PUBLISHED, Act.RECORD_PELANTIKAN, None, SEKRETARIAT, RANCANGAN),
    *_from((S.TERBIT,), Act.REOPEN, S.VERIFIKASI, VERIFIKATOR, PASAL_29),
    # Facts changed after the pleno, before its answer went out: the decision stays, a new one follows.
    *_from((S.DIPUTUSKAN,), Act.REOPEN, S.VERIFIKASI, VERIFIKATOR, RANCANGAN),
    *_from((*OPEN, S.TERBIT), Act.CLOSE, S.DITUTUP, SEKRETARIAT, RANCANGAN),
)

LETTERS: dict[S, tuple[str, ...]] = {
    S.TIDAK_LENGKAP: ("S5",),
    S.BUKAN_KEWENANGAN: ("S4",),
    S.VERIFIKASI: ("S6", "S7"),
    S.KLARIFIKASI: ("S6", "S7"),
    S.MENUNGGU_PUTUSAN: ("S7", "S6"),
    S.MENUNGGU_LHKPN: ("S7", "S6"),
    S.MANUAL: ("S7", "S6"),
    S.SIAP_PLENO: ("S6",),
}
"""Letters an officer may draft in a state. BA2 comes with its klarifikasi; the others come from the pleno."""

REPLY_LETTERS: dict[str, str] = {
    "NAMA": "S1",
    "HABIS": "S1",
    "BELUM_DAPAT_DIPROSES": "S2",
    "TIDAK_DILAKSANAKAN": "S3",
    "BUKAN_KEWENANGAN": "S4",
    "BUKAN_PAW": "S4",
    "TIDAK_LENGKAP": "S5",
    "BELUM_ADA_KEKOSONGAN": "S5",
}
"""The letter by which each decided outcome is answered."""

PRIMARY: dict[S, tuple[Act, ...]] = {
    S.DITERIMA: (Act.CHECK_KELENGKAPAN,),
    S.TIDAK_LENGKAP: (Act.DRAFT_DOKUMEN, Act.ISSUE_DOKUMEN, Act.CHECK_KELENGKAPAN),
    S.BUKAN_KEWENANGAN: (Act.DRAFT_DOKUMEN, Act.ISSUE_DOKUMEN, Act.CLOSE),
    S.VERIFIKASI: (Act.PREPARE_KEPUTUSAN,),
    S.KLARIFIKASI: (Act.RECORD_KLARIFIKASI, Act.PREPARE_KEPUTUSAN),
    S.MENUNGGU_PUTUSAN: (Act.RECORD_PROSES_HUKUM, Act.PREPARE_KEPUTUSAN),
    S.MENUNGGU_LHKPN: (Act.RECORD_LHKPN, Act.PREPARE_KEPUTUSAN),
    S.MANUAL: (Act.HOLD_PLENO,),
    S.SIAP_PLENO: (Act.HOLD_PLENO,),
    S.DIPUTUSKAN: (Act.ISSUE_DOKUMEN, Act.PUBLISH),
    S.TERBIT: (Act.RECORD_PELANTIKAN, Act.CLOSE),
    S.DITUTUP: (Act.RECORD_PELANTIKAN,),
}
"""What usually comes next in a state; the case page offers the first that the reader may do."""


def find_edge(state: str, act: Act, hasil: str = "") -> Edge | None:
    """Return the line for this state, act and outcome; None when the table has none."""
    for edge in TABLE:
        if edge.state == state and edge.act is act and edge.hasil == hasil:
            return edge
    return None


def list_acts(state: str, peran: Iterable[str]) -> list[Act]:
    """Return the acts that somebody with one of `peran` may do in `state`, in the order of `Act`."""
    held = set(peran)
    found = {edge.act for edge in TABLE if edge.state == state and held & edge.peran}
    return [act for act in Act if act in found]


def peran_of(act: Act) -> frozenset[Peran]:
    """Return who may ever do `act`: what the view's decorator states."""
    return frozenset().union(*(edge.peran for edge in TABLE if edge.act is act))
