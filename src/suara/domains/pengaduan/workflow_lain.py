"""Lines beside the main way: merging, privacy, the public copy, the identity vault."""

from __future__ import annotations

from suara.domains.pengaduan.terms import KodeJam as J
from suara.domains.pengaduan.terms import Pelaku, Status
from suara.domains.pengaduan.workflow_acts import Act, Akibat, Syarat
from suara.domains.pengaduan.workflow_dasar import IDENTITAS, RAHASIA, RANCANGAN, TERBIT
from suara.domains.pengaduan.workflow_sisi import (
    ADMIN,
    BUKA,
    KABAR,
    KABAR_UNIT,
    LEPAS_JAM,
    PELAPOR,
    PESAN_BARU,
    PETUGAS,
    SAMA,
    SEMUA,
    SEMUA_JAM,
    SISTEM,
    TANGAN_UNIT,
    TERBIT_SYARAT,
    TUTUP,
    Sisi,
    baris,
    mulai,
    terus,
)

LAIN: tuple[Sisi, ...] = (
    # Merging: the child keeps number, flags and rating; its clocks go on from their old start afterwards.
    *baris(
        BUKA,
        Act.MERGE,
        Status.GB,
        ADMIN,
        RANCANGAN,
        syarat=(
            Syarat.BUKAN_WBS,
            Syarat.TANPA_ANAK,
            Syarat.INDUK_TERBUKA,
            Syarat.GABUNG_TANPA_TERLAPOR,
            Syarat.SATU_PERISTIWA,
            Syarat.ADA_ALASAN,
        ),
        jam=SEMUA_JAM,
        akibat=TUTUP,
    ),
    *baris(
        (Status.GB,),
        Act.UNMERGE,
        None,
        ADMIN | SISTEM,
        RANCANGAN,
        syarat=(Syarat.ADA_ALASAN,),
        jam=LEPAS_JAM,
        akibat=KABAR,
    ),
    # To the parent's unit (BB), or to the desk (BV) when the report is about the unit that would get it.
    *baris(
        (Status.GB,),
        Act.REOPEN,
        None,
        PELAPOR,
        RANCANGAN,
        syarat=(Syarat.INDUK_SELESAI, Syarat.DALAM_C7, Syarat.ADA_ALASAN),
        jam=(*mulai(J.C2), *terus(J.C4, J.C11)),
        akibat=(Akibat.SIKLUS_BARU, *KABAR_UNIT),
    ),
    *baris(
        (Status.GB,),
        Act.RATE,
        SAMA,
        PELAPOR,
        RANCANGAN,
        syarat=(Syarat.INDUK_SELESAI, Syarat.NILAI_SEKALI),
    ),
    # The WBS team and its reporter talk with the key; no clock of the office hangs on it.
    *baris(
        (Status.BK,),
        Act.ASK_PELAPOR,
        SAMA,
        frozenset({Pelaku.APIP}),
        RANCANGAN,
        syarat=(Syarat.WBS_SAJA, Syarat.ADA_ISI),
        akibat=KABAR,
    ),
    *baris(
        (Status.BK,),
        Act.ANSWER,
        SAMA,
        PELAPOR,
        RANCANGAN,
        syarat=(Syarat.WBS_SAJA, Syarat.ADA_ISI),
        akibat=PESAN_BARU,
    ),
    *baris(
        (Status.BK,),
        Act.ADD_BUKTI,
        SAMA,
        PELAPOR,
        RANCANGAN,
        syarat=(Syarat.WBS_SAJA,),
        akibat=PESAN_BARU,
    ),
    # Privacy: flags only ratchet up for officers; a rahasia report leaves the public at once.
    *baris(
        SEMUA,
        Act.SET_PRIVASI,
        SAMA,
        PETUGAS | SISTEM,
        RAHASIA,
        syarat=(Syarat.HANYA_MENYALAKAN, Syarat.ADA_ALASAN),
        akibat=(Akibat.TARIK, Akibat.KABARI_PELAPOR),
    ),
    *baris(
        SEMUA,
        Act.CHANGE_PRIVASI,
        SAMA,
        PELAPOR,
        RAHASIA,
        syarat=(Syarat.KONFIRMASI_KEDUA,),
        akibat=(Akibat.TARIK, Akibat.KABARI_PELAPOR),
    ),
    *baris(SEMUA, Act.EDIT_SALINAN, SAMA, ADMIN | {Pelaku.ANALIS}, RAHASIA, syarat=(Syarat.ADA_ALASAN,)),
    *baris(
        (*TANGAN_UNIT, Status.SL),
        Act.PUBLISH,
        SAMA,
        ADMIN,
        TERBIT,
        syarat=(Syarat.TIDAK_RAHASIA, *TERBIT_SYARAT),
        akibat=(Akibat.TERBITKAN,),
    ),
    *baris(SEMUA, Act.UNPUBLISH, SAMA, ADMIN, RANCANGAN, syarat=(Syarat.ADA_ALASAN,), akibat=(Akibat.TARIK,)),
    *baris(
        (*BUKA, Status.GB),
        Act.RECORD_TERLAPOR,
        SAMA,
        ADMIN | {Pelaku.ANALIS},
        RAHASIA,
        syarat=(Syarat.TERLAPOR_ORANG_LAIN,),
        akibat=(Akibat.KABARI_PIMPINAN,),
    ),
    # Nobody opens who took a report back: the reporter of a withdrawn one is left alone.
    *baris(
        (status for status in SEMUA if status is not Status.CB),
        Act.OPEN_IDENTITAS,
        SAMA,
        ADMIN | {Pelaku.APIP},
        IDENTITAS,
        syarat=(Syarat.ADA_ALASAN,),
        akibat=(Akibat.KABARI_PIMPINAN, Akibat.KABARI_PELAPOR),
    ),
)
