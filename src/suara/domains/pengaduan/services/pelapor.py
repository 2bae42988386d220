"""Acts of the reporter, whose number and key the caller has checked. Sending twice does it once."""

from __future__ import annotations

import hmac
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext

from suara.core.berkas.models import Berkas
from suara.core.privasi.services import read_kontak
from suara.core.tugas.services import schedule
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.errors import LaporanDitolak, WrongState
from suara.domains.pengaduan.models import Laporan, Penilaian, Tanggapan
from suara.domains.pengaduan.services import kabar, rahasia, rem
from suara.domains.pengaduan.services.gabung import leave_family, lock_family, release_children
from suara.domains.pengaduan.services.gerbang import DiTangan, begin_pelapor, lock
from suara.domains.pengaduan.services.isian import clean_isi, clean_text
from suara.domains.pengaduan.services.kerahasiaan import apply_flags
from suara.domains.pengaduan.services.penerimaan import attach
from suara.domains.pengaduan.services.pesan import say
from suara.domains.pengaduan.services.syarat import Bahan, barred_units
from suara.domains.pengaduan.terms import JenisTanggapan, KodeJam, SebabSelesai, Status, Tuntas
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import Kalimat, gettext_noop

JENDELA = 15 * 60
EMAIL = "email"
HALAMAN = "halaman"


def answer_pertanyaan(
    *, laporan: Laporan, isi: str, kirim_id: uuid.UUID | None = None, berkas: Sequence[Berkas] = ()
) -> Laporan:
    """Answer a question, complete the report, or add a message."""
    return _send(Act.ANSWER, laporan, clean_isi(isi), kirim_id, berkas)


def add_bukti(
    *,
    laporan: Laporan,
    berkas: Sequence[Berkas],
    keterangan: str = "",
    kirim_id: uuid.UUID | None = None,
) -> Laporan:
    """Add evidence."""
    if not berkas:
        raise LaporanDitolak("berkas", Kalimat(gettext_noop("Pilih berkasnya dahulu.")))
    return _send(
        Act.ADD_BUKTI, laporan, clean_text(keterangan) or gettext("Bukti tambahan."), kirim_id, berkas
    )


@transaction.atomic
def accept_hasil(*, laporan: Laporan) -> Laporan:
    """Say that the matter is finished."""
    tangan = begin_pelapor(act=Act.ACCEPT, laporan=laporan)
    moment = tangan.perkara.at
    tangan.kolom |= {
        "sebab_selesai": SebabSelesai.PELAPOR_SETUJU,
        "selesai_at": moment,
        "pelapor_terakhir_at": moment,
    }
    return tangan.finish()


@transaction.atomic
def reopen_laporan(*, laporan: Laporan, alasan: str) -> Laporan:
    """Open a finished report again: a new round for the unit, with the old start of the deadline.

    A merged one leaves its family with the parent's unit; when it is about that unit, it goes to the desk.
    """
    parent = lock(laporan).induk
    tangan = begin_pelapor(act=Act.REOPEN, laporan=laporan, bahan=Bahan(alasan=alasan))
    if parent is not None:
        leave_family(tangan)
        barred = barred_units(tangan.laporan)
        units = (unit for unit in (tangan.laporan.unit, parent.unit) if unit is not None)
        tangan.kolom["unit"] = next((unit for unit in units if unit.pk not in barred), None)
    tangan.kolom |= {
        "sebab_selesai": "",
        "selesai_at": None,
        "terbukti": "",
        "pelapor_terakhir_at": tangan.perkara.at,
        "siklus": tangan.laporan.siklus + 1,
    }
    say(tangan, JenisTanggapan.JAWABAN_PELAPOR, alasan)
    return tangan.finish()


@transaction.atomic
def withdraw_laporan(*, laporan: Laporan, alasan: str = "") -> Laporan:
    """Take the report back. What was merged into it goes its own way."""
    locked = lock_family(laporan)
    if Status(locked.status).is_open or locked.status == Status.GB:
        release_children(locked)
    tangan = begin_pelapor(act=Act.WITHDRAW, laporan=laporan)
    leave_family(tangan)
    tangan.kolom["is_terbit"] = False
    tangan.catatan = clean_text(alasan)[:2_000]
    return tangan.finish()


@transaction.atomic
def rate_laporan(*, laporan: Laporan, nilai: int, tuntas: Tuntas, umpan_balik: str = "") -> Penilaian:
    """Rate how a round ended; once a round. The unit never learns who did."""
    if not 1 <= nilai <= 5:
        raise LaporanDitolak("nilai", Kalimat(gettext_noop("Pilih nilai 1 sampai 5.")))
    tangan = begin_pelapor(act=Act.RATE, laporan=laporan)
    rating = Penilaian.objects.create(
        laporan=tangan.laporan,
        siklus=tangan.laporan.siklus,
        nilai=nilai,
        tuntas=tuntas,
        umpan_balik=clean_text(umpan_balik)[:2_000],
    )
    tangan.publik = False
    tangan.finish()
    return rating


@transaction.atomic
def appeal_arsip(*, laporan: Laporan, alasan: str) -> Laporan:
    """Object to the archiving, once."""
    tangan = begin_pelapor(act=Act.APPEAL_ARSIP, laporan=laporan, bahan=Bahan(alasan=alasan))
    say(tangan, JenisTanggapan.JAWABAN_PELAPOR, alasan)
    tangan.kolom |= {"alasan_arsip": "", "pelapor_terakhir_at": tangan.perkara.at}
    return tangan.finish()


@transaction.atomic
def mark_disampaikan(*, laporan: Laporan) -> None:
    """Note that the reporter has opened the page with the decision: it is delivered."""
    try:
        tangan = begin_pelapor(act=Act.DELIVER_KEPUTUSAN, laporan=laporan)
    except WrongState:
        return
    if any(jam.kode == KodeJam.C8 for jam in tangan.perkara.papan.running):
        tangan.publik = False
        tangan.finish()


@dataclass(frozen=True, slots=True)
class Konfirmasi:
    """How switching a flag off is confirmed: a code by e-mail, or, without an address, a second page.

    `kode` is given for the second page only; by e-mail it never passes this machine's pages.
    """

    cara: str
    kode: str = ""


def start_change_privasi(
    *, laporan: Laporan, anonim: bool | None = None, rahasia: bool | None = None
) -> Konfirmasi:
    """Send the confirmation code, or return it for the second page when there is no address."""
    kontak = read_kontak(laporan.identitas_id) if laporan.identitas_id is not None else None
    window = int(now().timestamp()) // JENDELA
    if kontak is None or not kontak.email:
        return Konfirmasi(HALAMAN, kode_privasi(laporan, anonim, rahasia, window))
    schedule(
        key=f"lapor.kode:{laporan.pk}:{laporan.versi}:{window}:{anonim}:{rahasia}",
        task=f"{kabar.TASKS}.send_kode",
        args={"laporan_id": str(laporan.pk), "anonim": anonim, "rahasia": rahasia, "jendela": window},
        run_at=now(),
    )
    return Konfirmasi(EMAIL)


@transaction.atomic
def change_privasi(
    *,
    laporan: Laporan,
    anonim: bool | None = None,
    rahasia: bool | None = None,
    kode: str = "",
    klien: str = "",
) -> Laporan:
    """Switch flags; switching one off needs the code of `start_change_privasi`."""
    confirmed = bool(kode) and _is_kode(laporan, anonim, rahasia, kode, klien)
    bahan = Bahan(anonim=anonim, rahasia=rahasia, dikonfirmasi=confirmed)
    tangan = begin_pelapor(act=Act.CHANGE_PRIVASI, laporan=laporan, bahan=bahan)
    apply_flags(tangan, anonim, rahasia)
    tangan.publik = False
    return tangan.finish()


def kode_privasi(laporan: Laporan, anonim: bool | None, rahasia: bool | None, jendela: int) -> str:
    """Return the code for these flags of this version of the report; it dies with the next act."""
    mark = _mark(laporan, anonim, rahasia, jendela)
    return f"{int(mark[:12], 16) % 10**8:08d}"


def _mark(laporan: Laporan, anonim: bool | None, rahasia_: bool | None, jendela: int) -> str:
    return rahasia.keyed(
        "kode", str(laporan.pk), str(laporan.versi), str(anonim), str(rahasia_), str(jendela)
    )


def _is_kode(laporan: Laporan, anonim: bool | None, rahasia_: bool | None, kode: str, klien: str) -> bool:
    rem.hold_back("kode", f"{klien}:{laporan.pk}", limit=10)
    window = int(now().timestamp()) // JENDELA
    given = "".join(sign for sign in kode if sign.isdigit())
    valid = [kode_privasi(laporan, anonim, rahasia_, item) for item in (window, window - 1)]
    return bool(sum(hmac.compare_digest(given, item) for item in valid))


def was_sent(laporan: Laporan, kirim_id: uuid.UUID) -> bool:
    """Say whether this form has arrived: its files must not be stored a second time."""
    return Tanggapan.objects.filter(kirim_hash=_mark_of(laporan, kirim_id)).exists()


def _mark_of(laporan: Laporan, kirim_id: uuid.UUID) -> str:
    return rahasia.keyed("pesan", str(laporan.pk), str(kirim_id))


@transaction.atomic
def _send(
    act: Act, laporan: Laporan, isi: str, kirim_id: uuid.UUID | None, berkas: Sequence[Berkas]
) -> Laporan:
    locked = lock(laporan)
    if kirim_id is not None and was_sent(laporan, kirim_id):
        return locked
    mark = _mark_of(laporan, kirim_id) if kirim_id is not None else None
    tangan: DiTangan = begin_pelapor(act=act, laporan=laporan, bahan=Bahan(isi=isi))
    message = say(tangan, JenisTanggapan.JAWABAN_PELAPOR, isi, kirim_hash=mark)
    attach(tangan.laporan, berkas, message)
    tangan.kolom["pelapor_terakhir_at"] = tangan.perkara.at
    counted = any(jam.kode == KodeJam.C4 for jam in tangan.perkara.papan.rows)
    if tangan.laporan.status == Status.TT and not counted:
        tangan.kolom["lengkap_at"] = tangan.perkara.at
    return tangan.finish()
