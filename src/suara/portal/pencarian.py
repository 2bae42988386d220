"""Search in the header: the site's pages, published reports, cases and documents; a number leads to its page.

Only what anybody may read is found. A number of a report that is not public goes where a number that was
never given goes, so nobody learns from it which of the two it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.domains.paw import queries as paw
from suara.domains.pemilih.queries import cari as pemilih
from suara.domains.pemilih.queries.rekap import list_ditetapkan
from suara.domains.pemilih.umum.masa import period_words
from suara.domains.pengaduan import queries as pengaduan
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_publik import list_published, with_copy
from suara.domains.pengaduan.rules.nomor import is_mirip_nomor, periksa_nomor
from suara.domains.pengaduan.sajian_publik import Kartu, list_kartu
from suara.domains.pengaduan.saringan_publik import find, read_saringan
from suara.domains.pengaduan.teks import kata_cari
from suara.domains.pengaduan.teks.daftar import read_words
from suara.portal.halaman import list_halaman
from suara.portal.kantor import site_kantor
from suara.portal.queries import document_url, list_terbitan
from suara.ui.context import Words, path_exists
from suara.ui.format import format_date, format_number

MOST = 50
REPORTS = 10
RECAPS = 400
"""Announcements that are looked through: those of some ten years of a province."""
SHORTEST_ROOT = 4
"""A shorter root occurs inside too many other words."""


@dataclass(frozen=True, slots=True)
class Hasil:
    """One search result; `milik_warga` when its words are Indonesian in every language of the site."""

    judul: Words
    isi: Words
    url: str
    ket: str = ""
    milik_warga: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Kelompok:
    """Results of one kind; `semua` is where the rest of them is."""

    kunci: str
    judul: str
    hasil: list[Hasil]
    jumlah: int
    lebih: bool = False
    catatan: str = ""
    semua: str = ""
    semua_kata: str = ""


def find_alamat(request: HttpRequest, words: str) -> str | None:
    """Return where a typed number leads: a report, a request about the voter list, a letter of Bawaslu.

    None when no number was typed. An officer who may know of the report goes to the desk, everybody else to
    the published page or to the page that asks for the key.
    """
    number = periksa_nomor(words)
    if number is None:
        akun = request.user if isinstance(request.user, Akun) else None
        return _follow(words) if is_mirip_nomor(words) else pemilih.find_alamat(akun, words)
    if isinstance(request.user, Akun):
        try:
            return reverse("lapor_kerja:laporan", args=[pengaduan.get_for(request.user, number).nomor])
        except Laporan.DoesNotExist:
            pass
    if list_published().filter(nomor=number).exists():
        return reverse("lapor:laporan", args=[number])
    return _follow(number)


def _follow(number: str) -> str:
    return f"{reverse('lapor:cek')}?{urlencode({'nomor': number})}"


def search(words: str) -> list[Kelompok]:
    """Return what fits the words, by kind; kinds without results are left out."""
    wanted = words.lower().split()
    if not wanted:
        return []
    groups = (_pages(wanted), _recaps(wanted), _reports(words), _cases(wanted), _documents(wanted))
    return [group for group in groups if group.hasil]


def _pages(wanted: list[str]) -> Kelompok:
    """Pages in which every word occurs, as typed or by its root; words that only join others do not count."""
    asked = [word for word in wanted if word not in read_words("henti.txt")] or wanted
    forms = [(word, *_roots(word)) for word in asked]
    found = [
        Hasil(page.judul, page.isi, page.url)
        for page in list_halaman()
        if path_exists(page.url) and all(any(form in page.teks for form in each) for each in forms)
    ]
    return Kelompok(kunci="halaman", judul=_("Halaman dan layanan"), hasil=found, jumlah=len(found))


def _roots(word: str) -> Iterator[str]:
    return (root for root in kata_cari(word) if len(root) >= SHORTEST_ROOT)


def _reports(words: str) -> Kelompok:
    """Published reports, by the words of their masked copies: what the list of LAPOR! finds."""
    asked = read_saringan({"cari": words})
    found = find(asked)
    rows = with_copy(found.rows[:REPORTS]).select_related("indeks") if asked.cari else ()
    cards = list_kartu(rows) if found.dipahami.kelompok or found.dipahami.id_lapor else []
    more = _("Lihat lebih dari {n} laporan") if found.lebih else _("Lihat semua {n} laporan")
    return Kelompok(
        kunci="laporan",
        judul=_("Laporan warga"),
        hasil=[_report(card) for card in cards],
        jumlah=found.jumlah if cards else 0,
        lebih=found.lebih,
        catatan=_("Tidak ada laporan yang memuat semua kata itu; ini yang memuat sebagian.")
        if found.sebagian
        else "",
        semua=reverse("lapor:daftar") + asked.query() if found.jumlah > len(cards) else "",
        semua_kata=more.format(n=format_number(found.jumlah)),
    )


def _report(card: Kartu) -> Hasil:
    facts = (card.nomor, card.status["kata"], card.tempat, format_date(card.diterima))
    return Hasil(
        card.judul, card.ringkas, card.url, " · ".join(fact for fact in facts if fact), milik_warga=True
    )


def _cases(wanted: list[str]) -> Kelompok:
    """Published PAW cases, by the member who stopped, the constituency or the party."""
    found = paw.list_published()
    for word in wanted:
        found = found.filter(
            Q(nama_anggota__icontains=word)
            | Q(dapil__nama__icontains=word)
            | Q(anggota__kursi__partai__nama__icontains=word)
        )
    rows = [
        Hasil(
            _("Penggantian antarwaktu %(nama)s") % {"nama": case.nama_anggota},
            str(case.dapil.nama) if case.dapil else "",
            reverse("paw:perkara", args=[case.pk]),
        )
        for case in found[:MOST]
    ]
    return Kelompok(kunci="perkara", judul=_("Penggantian Antarwaktu"), hasil=rows, jumlah=len(rows))


def _recaps(wanted: list[str]) -> Kelompok:
    """Announced recaps, by office and period."""
    found = [
        (f"{periode.kantor.nama}, {period_words(periode.kode)}", periode)
        for periode in list_ditetapkan()[:RECAPS]
    ]
    fitting = [
        (words, periode)
        for words, periode in found
        if all(word in f"{words} {periode.kode} rekap pemilih".lower() for word in wanted)
    ]
    rows = [
        Hasil(words, periode.kode, reverse("pemilih:rekap", args=[periode.kode, periode.kantor_id]))
        for words, periode in fitting
    ]
    return Kelompok(
        kunci="rekap",
        judul=_("Rekap pemilih"),
        hasil=rows[:REPORTS],
        jumlah=len(rows),
        semua=reverse("pemilih:rekap_daftar") if len(rows) > REPORTS else "",
        semua_kata=_("Lihat semua rekap"),
    )


def _documents(wanted: list[str]) -> Kelompok:
    found = list_terbitan(site_kantor())
    for word in wanted:
        found = found.filter(Q(perihal__icontains=word) | Q(nomor__icontains=word))
    rows = [Hasil(item.perihal, item.nomor, document_url(item), milik_warga=True) for item in found[:MOST]]
    return Kelompok(kunci="dokumen", judul=_("Dokumen terbit"), hasil=rows, jumlah=len(rows))
