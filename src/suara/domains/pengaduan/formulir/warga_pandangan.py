"""The page of one report for its reporter: where it stands, until when, what was said, what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.tugas.waktu import today
from suara.core.wilayah.tempat import nama_lengkap
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.formulir.warga_cek import FORMS, TindakanForm, build_form
from suara.domains.pengaduan.models import Jam, Laporan, Penerusan, Penilaian, Riwayat
from suara.domains.pengaduan.queries.lingkup import is_bp_family
from suara.domains.pengaduan.queries.wbs import di_luar
from suara.domains.pengaduan.queries_publik import get_published
from suara.domains.pengaduan.rules.masa_wbs import list_masa
from suara.domains.pengaduan.sajian_publik import KATA
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    JenisTanggapan,
    Kelas,
    KodeJam,
    Pelaku,
    Pemirsa,
    SebabSelesai,
    Status,
)
from suara.domains.pengaduan.workflow import Act, acts_for
from suara.ui.format import to_date

# What the office does now, and the clock that says until when.
KINI: dict[Status, tuple[str | Promise, KodeJam | None]] = {
    Status.BV: (_("Kami memeriksa laporan Anda dan mencari bagian yang tepat."), KodeJam.C1),
    Status.TT: (
        _("Kami menunggu kelengkapan dari Anda. Baca pertanyaannya di bawah, lalu jawab."),
        KodeJam.C5,
    ),
    Status.TV: (_("%(unit)s menyiapkan tindak lanjut yang pertama."), KodeJam.C2),
    Status.PR: (_("%(unit)s menindaklanjuti laporan Anda. Baca tanggapannya di bawah."), KodeJam.C4),
    Status.MP: (_("%(unit)s bertanya kepada Anda. Baca pertanyaannya di bawah, lalu jawab."), KodeJam.C3),
    Status.BB: (_("%(unit)s memeriksa lagi, karena Anda membuka laporan ini kembali."), KodeJam.C2),
    Status.SL: (_("Laporan ini selesai. Bila masalahnya ternyata belum selesai, buka kembali."), KodeJam.C7),
    Status.BK: (_("Laporan ini kami teruskan ke lembaga yang berwenang: %(lembaga)s."), KodeJam.C6),
    Status.AR: (_("Laporan ini tidak diproses: %(alasan)s. Anda dapat mengajukan keberatan."), None),
    Status.GB: (_("Laporan ini digabung dengan laporan lain tentang peristiwa yang sama."), None),
    Status.CB: (_("Laporan ini dicabut. Anda dapat mengirim laporan baru kapan saja."), None),
}
JUDUL: dict[Act, str | Promise] = {
    Act.ANSWER: _("Jawab atau tambahkan keterangan"),
    Act.ADD_BUKTI: _("Tambah bukti"),
    Act.ACCEPT: _("Masalahnya sudah selesai"),
    Act.RATE: _("Nilai pelayanan kami"),
    Act.REOPEN: _("Belum selesai? Buka kembali"),
    Act.APPEAL_ARSIP: _("Ajukan keberatan"),
    Act.CHANGE_PRIVASI: _("Ubah kerahasiaan"),
    Act.WITHDRAW: _("Cabut laporan"),
}
TOMBOL: dict[Act, str | Promise] = {
    Act.ANSWER: _("Kirim jawaban"),
    Act.ADD_BUKTI: _("Kirim bukti"),
    Act.ACCEPT: _("Ya, sudah selesai"),
    Act.RATE: _("Kirim penilaian"),
    Act.REOPEN: _("Buka kembali"),
    Act.APPEAL_ARSIP: _("Kirim keberatan"),
    Act.CHANGE_PRIVASI: _("Simpan"),
    Act.WITHDRAW: _("Cabut laporan ini"),
}
KATA_ANDA: dict[Act, str | Promise] = {
    Act.ASK_KELENGKAPAN: _("Anda diminta melengkapi laporan"),
    Act.APPEAL_ARSIP: _("Anda mengajukan keberatan atas pengarsipan"),
    Act.ASK_PELAPOR: _("Ada pertanyaan untuk Anda"),
    Act.ANSWER: _("Anda menjawab"),
    Act.DELIVER_KEPUTUSAN: _("Keputusan disampaikan kepada Anda"),
    Act.ACCEPT: _("Anda menyatakan selesai"),
    Act.REOPEN: _("Anda membuka laporan kembali"),
    Act.WITHDRAW: _("Anda mencabut laporan"),
    Act.CLOSE_OTOMATIS: _("Ditutup otomatis karena Anda tidak menanggapi"),
    Act.RESUME: _("Dilanjutkan tanpa jawaban Anda"),
}
"""The acts that the public reads about a third person, said to the reporter."""
WAITING = (Status.TT, Status.MP)
ASKING = (JenisTanggapan.PERTANYAAN, JenisTanggapan.PERMINTAAN_KELENGKAPAN)


@dataclass(frozen=True, slots=True)
class Tindakan:
    """One act that is offered, with its form."""

    act: Act
    judul: str
    tombol: str
    form: TindakanForm
    terbuka: bool

    @property
    def bahaya(self) -> bool:
        """Whether it can't be undone."""
        return self.act is Act.WITHDRAW

    @property
    def berkas(self) -> bool:
        """Whether files can be sent with it."""
        return "bukti" in self.form.fields


def describe(laporan: Laporan, *, salah: tuple[Act, TindakanForm] | None = None) -> dict[str, Any]:
    """Return everything the page shows; `salah` is a form that was refused, shown open as it was typed."""
    status = Status(laporan.status)
    jams = {jam.kode: jam for jam in Jam.objects.filter(laporan=laporan).order_by("urutan")}
    rated = list(Penilaian.objects.filter(laporan=laporan).order_by("siklus"))
    words, code = KINI[status]
    waits = jams.get(code) if code else None
    view = queries.view_pelapor(laporan)
    return {
        "laporan": laporan,
        "status": status,
        "hari_ini": today(laporan.kantor.zona_waktu),
        "kini": gettext(str(words)) % _names(laporan, status) if "%(" in str(words) else words,
        "jam": waits if waits and waits.berhenti_at is None and waits.habis_at is None else None,
        "jam_c3": jams.get(KodeJam.C3) if status is Status.PR else None,
        "sebab": gettext(SebabSelesai(laporan.sebab_selesai).label) if laporan.sebab_selesai else "",
        "v": view,
        "sebab_rahasia": queries.list_sebab_rahasia(Pemirsa.PELAPOR, laporan),
        "kelas": gettext(Kelas(laporan.kelas).label),
        "tempat": " · ".join(part for part in (view.lokasi, nama_lengkap(laporan.wilayah)) if part),
        "linimasa": list_linimasa(laporan.nomor, Pemirsa.PELAPOR),
        "nilai": rated,
        "tindakan": list_tindakan(laporan, status, rated, salah),
        "pertanyaan": find_pertanyaan(view, status),
        "induk": find_induk(laporan),
        "salah": salah[1] if salah else None,
    }


def find_pertanyaan(view: queries.PandanganLaporan, status: Status) -> queries.PandanganTanggapan | None:
    """Return the question that waits for an answer: it is read right above the field for it."""
    if status not in WAITING and not _asked_by_wbs(view, status):
        return None
    return next((row for row in reversed(view.tanggapan) if row.jenis in ASKING), None)


def _asked_by_wbs(view: queries.PandanganLaporan, status: Status) -> bool:
    """Whether the last word is a question of the WBS team, which asks without stopping its work."""
    return status is Status.BK and bool(view.tanggapan) and view.tanggapan[-1].jenis in ASKING


def find_induk(laporan: Laporan) -> Laporan | None:
    """Return the report that this one follows, as the public reads it; None while it is not public.

    Its answers reach a merged reporter here: the parent belongs to somebody else.
    """
    if laporan.status != Status.GB or laporan.induk is None:
        return None
    try:
        return get_published(laporan.induk.nomor)
    except Laporan.DoesNotExist:
        return None


def list_linimasa(nomor: str, pemirsa: Pemirsa = Pemirsa.PUBLIK) -> list[dict[str, Any]]:
    """Return what this viewer may know of the way of a report: acts in words, no names.

    The hour is the reporter's alone: to others it could tell who sat at a computer then. That a reporter
    and the WBS team talked only the reporter reads.
    """
    acts = list(Riwayat.objects.filter(laporan__nomor=nomor).defer("catatan").order_by("urutan"))
    masa = () if pemirsa is Pemirsa.PELAPOR else list_masa((row.act, row.created_at) for row in acts)
    rows = [row for row in di_luar(acts, masa) if row.publik and row.act in KATA]
    own = KATA_ANDA if pemirsa is Pemirsa.PELAPOR else {}
    return [
        {
            "waktu": row.created_at if pemirsa is Pemirsa.PELAPOR else to_date(row.created_at),
            "judul": gettext(str(own.get(Act(row.act), KATA[row.act]))),
            "isi": gettext(Status(row.ke).label) if row.ke != row.dari else "",
            "kini": row is rows[-1],
        }
        for row in rows
    ]


def list_tindakan(
    laporan: Laporan, status: Status, rated: Sequence[Penilaian], salah: tuple[Act, TindakanForm] | None
) -> list[Tindakan]:
    """Return the acts that make sense now, the expected one open."""
    allowed = set(acts_for(status, (Pelaku.PELAPOR,)))
    if status is Status.BK and laporan.kelas != Kelas.WBS:  # the other body answers now
        allowed -= {Act.ANSWER, Act.ADD_BUKTI}
    if laporan.tl_pertama_at is None or is_bp_family(laporan):  # of a BP the leaders decide the end
        allowed.discard(Act.ACCEPT)
    if status is Status.GB and (laporan.induk is None or laporan.induk.status != Status.SL):
        allowed -= {Act.RATE, Act.REOPEN}
    if any(row.siklus == laporan.siklus for row in rated):
        allowed.discard(Act.RATE)
    found = []
    for act in FORMS:
        if act in allowed:
            failed = salah is not None and salah[0] is act
            form = salah[1] if salah is not None and failed else build_form(act, initial=_now(laporan))
            first = (act is Act.ANSWER and status in WAITING) or act is Act.RATE
            found.append(
                Tindakan(act, str(JUDUL[act]), str(TOMBOL[act]), form, failed or (first and not salah))
            )
    return found


def _now(laporan: Laporan) -> dict[str, Any]:
    return {
        "is_anonim": "ya" if laporan.is_anonim else "tidak",
        "is_rahasia": "ya" if laporan.is_rahasia else "tidak",
    }


def _names(laporan: Laporan, status: Status) -> dict[str, str]:
    sent = Penerusan.objects.filter(laporan=laporan).first() if status is Status.BK else None
    reason = AlasanArsip(laporan.alasan_arsip).label if laporan.alasan_arsip else ""
    return {
        "unit": laporan.unit.nama if laporan.unit else gettext("Bagian yang ditunjuk"),
        "lembaga": sent.nama_lembaga if sent else "–",
        "alasan": gettext(reason) if reason else "–",
    }
