"""The one deadline of a report that "Hari ini" shows: the next one that an officer must meet."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.urls import NoReverseMatch, reverse

from suara.core.tugas.services import mirror_tenggat
from suara.domains.pengaduan.models import Jam, Laporan
from suara.domains.pengaduan.rules.jam import JamTidakAda, hitung_jam
from suara.domains.pengaduan.rules.penggabungan import tenggat_keluarga
from suara.domains.pengaduan.terms import Kadar, Kelas, KodeJam
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.kernel.hari_kerja import KalenderTidakAda
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.parameter import ParameterTidakAda

ATURAN = "pengaduan.jam"
PETUGAS = (KodeJam.C1, KodeJam.C2, KodeJam.C4, KodeJam.C6, KodeJam.C8, KodeJam.C9, KodeJam.C11)
"""Clocks in which an officer must act; in the others the reporter may."""

C4 = ("lengkap_at", "verifikasi_at", "kelas", "kadar")
"""What the time of a merged report is counted from."""

TITLES: dict[KodeJam, str] = {
    KodeJam.C1: gettext_noop("Verifikasi laporan {nomor}"),
    KodeJam.C2: gettext_noop("Tindak lanjuti laporan {nomor}"),
    KodeJam.C4: gettext_noop("Selesaikan laporan {nomor}"),
    KodeJam.C6: gettext_noop("Tunggu tanda terima lembaga atas laporan {nomor}"),
    KodeJam.C8: gettext_noop("Sampaikan keputusan laporan {nomor}"),
    KodeJam.C9: gettext_noop("Kabari pelapor apakah laporan {nomor} lengkap"),
    KodeJam.C11: gettext_noop("Batas akhir laporan {nomor}"),
}


def next_jam(running: Iterable[Jam]) -> Jam | None:
    """Return the earliest running clock of an officer; None while only the reporter must act."""
    due = [jam for jam in running if jam.kode in PETUGAS and jam.jatuh_tempo is not None]
    return min(due, key=lambda jam: (jam.jatuh_tempo or date.max, jam.kode), default=None)


def due_of(laporan: Laporan, running: Iterable[Jam]) -> tuple[Jam, date] | None:
    """Return the next clock of an officer and the day of the family: a merged report never gains time."""
    jam = next_jam(running)
    if jam is None or jam.jatuh_tempo is None:
        return None
    family = [_c4_of(laporan, child) for child in Laporan.objects.filter(induk=laporan).only(*C4)]
    return jam, tenggat_keluarga([jam.jatuh_tempo, *family]) or jam.jatuh_tempo


def _c4_of(parent: Laporan, child: Laporan) -> date | None:
    """Return when a merged report had to be finished: by its own class, or its parent's before it has one."""
    judged = child if child.verifikasi_at is not None else parent
    try:
        kadar = Kadar(judged.kadar) if judged.kadar else None
        return hitung_jam(
            KodeJam.C4, mulai=child.lengkap_at, kelas=Kelas(judged.kelas), kadar=kadar
        ).jatuh_tempo
    except (JamTidakAda, KalenderTidakAda, ParameterTidakAda):
        return None


def mirror(laporan: Laporan, running: Iterable[Jam]) -> None:
    """Show the next deadline of the report among those of all rooms, or take it away."""
    due = due_of(laporan, running)
    mirror_tenggat(
        kantor=laporan.kantor_id,
        domain="pengaduan",
        obj_type=OBJ_TYPE,
        obj_id=str(laporan.pk),
        aturan=ATURAN,
        judul=Kalimat(TITLES[KodeJam(due[0].kode)] if due else "", {"nomor": laporan.nomor}),
        url=url_of(laporan),
        jatuh_tempo=due[1] if due else None,
    )


def mirror_new(laporan: Laporan, running: Iterable[Jam]) -> None:
    """The same for a report that has just come in: nothing to look for first."""
    from suara.core.tugas.models import Tenggat

    jam = next_jam(running)
    if jam is None or jam.jatuh_tempo is None:
        return
    Tenggat.objects.create(
        kantor_id=laporan.kantor_id,
        domain="pengaduan",
        obj_type=OBJ_TYPE,
        obj_id=str(laporan.pk),
        aturan=ATURAN,
        judul=TITLES[KodeJam(jam.kode)],
        judul_isi={"nomor": laporan.nomor},
        url=url_of(laporan),
        jatuh_tempo=jam.jatuh_tempo,
    )


def url_of(laporan: Laporan) -> str:
    """Return where officers work on the report."""
    if laporan.kelas == Kelas.WBS:
        return "/kerja/lapor/wbs/"
    try:
        return reverse("lapor_kerja:laporan", args=[laporan.nomor])
    except NoReverseMatch:  # a process without the pages, such as a command
        return f"/kerja/lapor/{laporan.nomor}/"
