"""Published reports as pages show them: cards, the timeline in words, clocks kept or missed in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.models import Jam, Laporan, Riwayat
from suara.domains.pengaduan.queries_publik import get_tempat
from suara.domains.pengaduan.rules.jam import satuan_of
from suara.domains.pengaduan.terms import (
    AlasanArsip,
    Kelas,
    KodeJam,
    Pelaku,
    SebabSelesai,
    Status,
    Topik,
)
from suara.domains.pengaduan.workflow_acts import Act
from suara.ui.format import format_date, to_date

RINGKAS = 220
NADA = {
    Status.SL: "sukses",
    Status.TT: "perhatian",
    Status.MP: "perhatian",
    Status.TV: "info",
    Status.PR: "info",
    Status.BB: "info",
}
BUKAN_UNIT = (Pelaku.KANAL, Pelaku.PELAPOR, Pelaku.SISTEM)
# Only these acts are told; anything about privacy, identity or who is reported stays inside.
KATA: dict[str, str | Promise] = {
    Act.RECEIVE: _("Laporan diterima"),
    Act.VERIFY: _("Diverifikasi dan diteruskan kepada unit"),
    Act.ASK_KELENGKAPAN: _("Pelapor diminta melengkapi laporan"),
    Act.FORWARD: _("Diteruskan ke lembaga lain"),
    Act.ACKNOWLEDGE_PENERUSAN: _("Lembaga lain menerima penerusan"),
    Act.TAKE_BACK: _("Diambil kembali dari lembaga lain"),
    Act.ARCHIVE: _("Diarsipkan"),
    Act.APPROVE_ARSIP: _("Diarsipkan"),
    Act.APPEAL_ARSIP: _("Pelapor mengajukan keberatan atas pengarsipan"),
    Act.REDISPOSE: _("Diteruskan kepada unit lain"),
    Act.RETURN_DISPOSISI: _("Dikembalikan unit untuk diarahkan ulang"),
    Act.RECLASSIFY: _("Jenis laporan diubah"),
    Act.MERGE: _("Digabung dengan laporan lain tentang peristiwa yang sama"),
    Act.UNMERGE: _("Dilepas dari laporan gabungan"),
    Act.GIVE_TINDAK_LANJUT: _("Tindak lanjut diberikan"),
    Act.GIVE_KABAR: _("Pemberitahuan sementara"),
    Act.ASK_PELAPOR: _("Unit bertanya kepada pelapor"),
    Act.ANSWER: _("Pelapor menjawab"),
    Act.APPROVE_SELESAI: _("Dinyatakan selesai"),
    Act.DELIVER_KEPUTUSAN: _("Keputusan disampaikan kepada pelapor"),
    Act.ACCEPT: _("Pelapor menyatakan selesai"),
    Act.REOPEN: _("Dibuka kembali oleh pelapor"),
    Act.WITHDRAW: _("Dicabut oleh pelapor"),
    Act.CLOSE_OTOMATIS: _("Ditutup otomatis karena pelapor tidak menanggapi"),
    Act.DEEM_WITHDRAWN: _("Dianggap dicabut karena tidak dilengkapi"),
    Act.RESUME: _("Dilanjutkan tanpa jawaban pelapor"),
}


def status_kata(code: str) -> dict[str, str]:
    """Return word and tone of a status for the tag."""
    status = Status(code)
    return {"kata": gettext(status.label), "nada": NADA.get(status, "netral")}


def topik_kata(code: str) -> str:
    """Return the topic in the reader's language; empty when none was set."""
    return gettext(Topik(code).label) if code else ""


@dataclass(frozen=True, slots=True)
class Kartu:
    """One report in a list."""

    nomor: str
    url: str
    judul: str
    ringkas: str
    kelas: str
    topik: str
    status: dict[str, str]
    tempat: str
    unit: str
    diterima: dt.date | None
    dukungan: int


def list_kartu(rows: Iterable[Laporan]) -> list[Kartu]:
    """Return the cards of rows from `queries_publik.with_copy`, with `indeks` beside them."""
    return [_kartu(row) for row in rows]


def _kartu(row: Laporan) -> Kartu:
    words = " ".join((row.isi_publik or "").split())  # type: ignore[attr-defined]
    indeks = getattr(row, "indeks", None)
    return Kartu(
        nomor=row.nomor,
        url=reverse("lapor:laporan", args=[row.nomor]),
        judul=row.judul_publik or row.nomor,  # type: ignore[attr-defined]
        ringkas=words if len(words) <= RINGKAS else f"{words[:RINGKAS].rsplit(' ', 1)[0]} …",
        kelas=gettext(Kelas(row.kelas).label),
        topik=topik_kata(row.topik),
        status=status_kata(row.status),
        tempat=str(get_tempat(row.wilayah)),
        unit=row.unit.nama if row.unit else "",
        diterima=to_date(row.terima_at),
        dukungan=indeks.dukungan if indeks else 0,
    )


def list_linimasa(rows: Iterable[Riwayat]) -> list[dict[str, Any]]:
    """Return what happened, in words and days, without names; the last line is where things stand now."""
    items = [_baris_linimasa(row) for row in rows if row.act in KATA]
    if items:
        items[-1]["kini"] = True
    return items


def _baris_linimasa(row: Riwayat) -> dict[str, Any]:
    reason = row.alasan_kode
    words = gettext(AlasanArsip(reason).label) if reason in list(AlasanArsip) else ""
    return {
        "waktu": to_date(row.created_at),
        "judul": KATA[row.act],
        "isi": words,
        # The unit that holds the report stands on every row; it did not do what others did.
        "oleh": row.unit.nama if row.unit and row.pelaku not in BUKAN_UNIT else "",
        "kini": False,
    }


@dataclass(frozen=True, slots=True)
class JamKata:
    """One clock: what was awaited, whether it was kept, and by when it was due."""

    judul: str
    kata: str
    nada: str
    jatuh_tempo: dt.date | None
    berjalan: bool
    satuan: str = ""


def list_jam(laporan: Laporan, rows: Iterable[Jam], hari_ini: dt.date) -> list[JamKata]:
    """Return the public clocks. An open pengaduan does not show C4: its length would tell the kadar."""
    hidden = KodeJam.C4 if laporan.kelas == Kelas.PENGADUAN and Status(laporan.status).is_open else None
    return [_jam(row, hari_ini) for row in rows if row.kode != hidden]


def _jam(row: Jam, hari_ini: dt.date) -> JamKata:
    done, due = to_date(row.berhenti_at), row.jatuh_tempo
    title = gettext(KodeJam(row.kode).label)
    if done and due:
        kept = done <= due
        words = (
            gettext("Tepat waktu: selesai {hari}, jatuh tempo {tempo}.")
            if kept
            else gettext("Terlambat: selesai {hari}, jatuh tempo {tempo}.")
        ).format(hari=format_date(done), tempo=format_date(due))
        return JamKata(title, words, "sukses" if kept else "galat", due, berjalan=False)
    if done:
        return JamKata(
            title, gettext("Selesai {hari}.").format(hari=format_date(done)), "netral", None, berjalan=False
        )
    if due is None:
        return JamKata(
            title, gettext("Berhenti sementara: menunggu pelapor."), "perhatian", None, berjalan=False
        )
    late = due < hari_ini
    unit = satuan_of(KodeJam(row.kode)).label
    return JamKata(title, "", "galat" if late else "info", due, berjalan=True, satuan=unit)


def sebab_kata(laporan: Laporan) -> str:
    """Return why a report ended; empty while it has not."""
    return gettext(SebabSelesai(laporan.sebab_selesai).label) if laporan.sebab_selesai else ""


SORT_WORDS = {
    "baru": pgettext_lazy("urutan laporan", "Terbaru"),
    "dukungan": pgettext_lazy("urutan laporan", "Dukungan terbanyak"),
}
