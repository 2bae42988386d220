"""What every page knows: the office it speaks for, how the reader wants it shown, where one can go.

The design system may not know the accounts and offices above it, so settings name two callables:
`SITE_OFFICE() -> KantorSitus | None` and `WORK_RAIL(request) -> list[TautanRel]`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from django.conf import settings
from django.db import DatabaseError
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

type Words = str | Promise

TEMA = ("sistem", "terang", "gelap")
THEME_COOKIE = "tema"
DENSITY_COOKIE = "kerapatan"


@dataclass(frozen=True, slots=True, kw_only=True)
class KantorSitus:
    """The office whose site this is, as the header, footer and error pages name it."""

    nama: str = "Komisi Pemilihan Umum"
    alamat: str = ""
    telepon: str = ""
    email: str = ""
    jam_kerja: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TautanRel:
    """One link of the navigation: its words, address, icon and how many things wait there."""

    judul: Words
    url: str
    ikon: str = "berkas"
    jumlah: int | None = None
    kini: bool = False


NAVIGATION: tuple[tuple[Words, str], ...] = (
    (_("Lapor"), "/lapor/"),
    (_("Data pemilih"), "/pemilih/"),
    (_("Survei"), "/survei/"),
    (_("PAW"), "/paw/"),
    (_("Siapa berikutnya?"), "/paw/siapa-berikutnya/"),
    (_("Periksa dokumen"), "/periksa/"),
    (_("Tentang"), "/tentang/"),
)


def path_exists(path: str) -> bool:
    """Whether some view answers at `path`: the site shows no link that leads nowhere."""
    return _answers(path, settings.ROOT_URLCONF)


@lru_cache(maxsize=256)
def _answers(path: str, urlconf: str) -> bool:
    try:
        resolve(path, urlconf)
    except Resolver404:
        return False
    return True


class Situs:
    """Everything a template asks of the site; each part is computed only when a page shows it."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    @cached_property
    def kantor(self) -> KantorSitus:
        """The office; a nameless KPU when the database cannot say (an error page must still appear)."""
        dotted = getattr(settings, "SITE_OFFICE", "")
        try:
            office: KantorSitus | None = import_string(dotted)() if dotted else None
        except (DatabaseError, ImportError):
            office = None
        return office or KantorSitus()

    @cached_property
    def rel(self) -> Sequence[TautanRel]:
        """Links of Ruang Kerja's left rail for the person who is signed in."""
        dotted = getattr(settings, "WORK_RAIL", "")
        links: Sequence[TautanRel] = import_string(dotted)(self.request) if dotted else ()
        return links

    @cached_property
    def nav(self) -> Sequence[TautanRel]:
        """Links of the public header; the one that the reader stands on is marked."""
        here = self.request.path
        links = [(words, url) for words, url in NAVIGATION if path_exists(url)]
        best = max((url for _words, url in links if here.startswith(url)), key=len, default="")
        return [TautanRel(judul=words, url=url, kini=url == best) for words, url in links]

    @property
    def demo(self) -> bool:
        """Whether this is the demo office, whose people and votes are invented."""
        return bool(getattr(settings, "DEMO", False))

    @property
    def tema(self) -> str:
        """Light, dark, or as the device says."""
        chosen = self.request.COOKIES.get(THEME_COOKIE, "")
        return chosen if chosen in TEMA else "sistem"

    @property
    def rapat(self) -> bool:
        """Whether tables are shown dense."""
        return self.request.COOKIES.get(DENSITY_COOKIE) == "rapat"

    @property
    def jalur(self) -> str:
        """The address of this page with its query, to come back to after a switch."""
        return self.request.get_full_path() if self.request.method == "GET" else self.request.path

    @property
    def masuk(self) -> bool:
        """Whether an officer is signed in."""
        user = getattr(self.request, "user", None)
        return bool(user and user.is_authenticated)


def page(request: HttpRequest) -> Mapping[str, object]:
    """Context processor: `situs` for every template."""
    return {"situs": Situs(request)}
