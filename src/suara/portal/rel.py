"""The left rail of Ruang Kerja: the rooms that the signed-in officer has."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.models import Peran
from suara.core.insiden.queries import PETUGAS_INSIDEN
from suara.domains.paw.wewenang import PETUGAS_PAW
from suara.domains.pemilih.pagar import PETUGAS_PEMILIH
from suara.domains.pengaduan.pagar import PETUGAS_PENGADUAN
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.ui.context import TautanRel, Words, path_exists

type Room = tuple[Words, str, str, frozenset[Peran]]

OFFICERS: frozenset[Peran] = frozenset()
ROOMS: tuple[Room, ...] = (
    (_("Hari ini"), "/kerja/", "kalender", OFFICERS),
    (_("Perkara saya"), "/kerja/perkara/", "perkara", OFFICERS),
    (_("Penggantian Antarwaktu"), "/kerja/paw/", "kursi", frozenset(PETUGAS_PAW)),
    (_("LAPOR!"), "/kerja/lapor/", "lapor", frozenset(PETUGAS_PENGADUAN)),
    (_("Data pemilih"), "/kerja/pemilih/", "orang", frozenset(PETUGAS_PEMILIH)),
    (_("Survei"), "/kerja/survei/", "survei", frozenset(PETUGAS_SURVEI)),
    (_("Laporan WBS"), "/kerja/lapor/wbs/", "perisai", frozenset({Peran.APIP})),
    (_("Insiden data"), "/kerja/insiden/", "perisai", frozenset(PETUGAS_INSIDEN)),
    (pgettext_lazy("daftar", "Surat"), "/kerja/surat/", "surat", OFFICERS),
    (_("Petugas"), "/akun/petugas/", "orang", frozenset({Peran.ADMINISTRATOR})),
    (_("Sesi dan keamanan"), "/akun/sesi/", "perisai", OFFICERS),
)


def work_rail(request: HttpRequest) -> list[TautanRel]:
    """Links for this person (`WORK_RAIL` in settings); nobody signed in: none. Missing rooms are left out.

    A page whose address does not say its room (a WBS report among the others) names it in `request.ruang`.
    """
    if not getattr(request, "user", None):
        return []
    authority = kewenangan_of(request)
    if authority is None:
        return []
    open_rooms = [
        (words, url, icon)
        for words, url, icon, roles in ROOMS
        if (not roles or authority.allows(roles)) and path_exists(url)
    ]
    at = getattr(request, "ruang", "") or request.path
    fitting = [url for _words, url, _icon in open_rooms if at.startswith(url)]
    here = max(fitting, key=len, default="")
    return [TautanRel(judul=words, url=url, ikon=icon, kini=url == here) for words, url, icon in open_rooms]
