"""One table for every list: filtered by links that can be shared, sorted, paged, exported.

    t = Tabel(
        Perkara.objects.filter(...),
        kolom=[
            Kolom("nomor", _("Nomor"), url=lambda p: p.get_absolute_url()),
            Kolom("status", _("Status"), lencana=True),
            Kolom("suara", _("Suara sah"), nilai="calon.suara", angka=True),
        ],
        query=request.GET,
        cari=("nomor", "nama"),
        saringan=[Saringan("status", _("Status"), Status.choices)],
    )
    if (file := t.export_requested()):      # ?ekspor=csv or ?ekspor=xlsx
        return file

and in the template ``{% tabel t %}``. Rows are a queryset or a list of objects or mappings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.http import HttpResponse, QueryDict

from suara.ui import ekspor
from suara.ui.kolom import Kolom, Rows, Saringan, Sel, Words, plain
from suara.ui.nilai import display, is_whole, read, sort_key, words

__all__ = ["Kolom", "Saringan", "Tabel"]

EXPORT_KEY = "ekspor"


class Tabel:
    """Rows, narrowed, sorted and paged as the query string says. See the module's example."""

    def __init__(
        self,
        rows: Rows | Iterable[Any],
        kolom: Sequence[Kolom],
        *,
        query: Mapping[str, str] | QueryDict | None = None,
        judul: Words = "",
        cari: Sequence[str] = (),
        saringan: Sequence[Saringan] = (),
        urut: str = "",
        per_halaman: int = 25,
        kosong: Words = "",
        nama: str = "tabel",
        awalan: str = "",
        ekspor: bool = True,
    ) -> None:
        """`urut` is the column sorted by at first (``-`` in front: descending); `awalan` keeps the query
        keys of two tables on one page apart; `nama` names the exported file."""
        self.semua: Rows = rows if isinstance(rows, (QuerySet, list, tuple)) else list(rows)
        self.kolom = list(kolom)
        self.query = query if query is not None else QueryDict()
        self.judul, self.kosong, self.nama, self.awalan = judul, kosong, nama, awalan
        self.medan_cari = cari
        self.saringan_semua = list(saringan)
        self.urut_awal = urut
        self.per_halaman = per_halaman
        self.boleh_ekspor = ekspor

    def key(self, name: str) -> str:
        """The query-string key of this table for `name`."""
        return f"{self.awalan}{name}"

    def asked(self, name: str) -> str:
        """What the query string says for `name`, without spaces around it."""
        return str(self.query.get(self.key(name), "") or "").strip()

    @property
    def kata_cari(self) -> str:
        """The searched words."""
        return self.asked("cari").replace("\0", "")[:100]

    @cached_property
    def urutan(self) -> tuple[Kolom | None, bool]:
        """The sorted column and whether it is descending; unknown keys are ignored."""
        wanted = self.asked("urut") or self.urut_awal
        found = next(
            (item for item in self.kolom if item.kunci == wanted.removeprefix("-") and item.urut), None
        )
        return found, wanted.startswith("-")

    @cached_property
    def rows(self) -> Rows:
        """All rows that fit search and filters, sorted."""
        rows = self.semua
        for item in self.saringan_semua:
            value = self.asked(item.kunci)
            if value and value in {str(plain(choice)) for choice, _label in item.pilihan}:
                rows = item.narrow(rows, value)
        if self.kata_cari and self.medan_cari:
            rows = self._search(rows)
        return self._sort(rows)

    def _search(self, rows: Rows) -> Rows:
        """Keep the rows in which every searched word occurs in some searched field."""
        words = self.kata_cari.split()
        if isinstance(rows, QuerySet):
            for word in words:
                anywhere = Q()
                for path in self.medan_cari:
                    anywhere |= Q(**{f"{path.replace('.', '__')}__icontains": word})
                rows = rows.filter(anywhere)
            return rows
        return [row for row in rows if self._contains(row, words)]

    def _contains(self, row: object, words: list[str]) -> bool:
        text = " ".join(str(read(row, path)) for path in self.medan_cari).lower()
        return all(word.lower() in text for word in words)

    def _sort(self, rows: Rows) -> Rows:
        """Sort by the asked column; a queryset sorts in the database where the column allows it."""
        column, descending = self.urutan
        if column is None:
            return rows
        if isinstance(rows, QuerySet):
            if column.sort_path:
                return rows.order_by(f"{'-' if descending else ''}{column.sort_path}", "pk")
            rows = list(rows)
        reader = column.urut if callable(column.urut) else column.value
        known = [row for row in rows if reader(row) is not None]
        unknown = [row for row in rows if reader(row) is None]
        return sorted(known, key=lambda row: sort_key(reader(row)), reverse=descending) + unknown

    @cached_property
    def halaman(self) -> Page[Any]:
        """The page that was asked for; a number out of range shows the nearest page."""
        rows: Any = self.rows
        if isinstance(rows, QuerySet) and not rows.ordered:
            rows = rows.order_by("pk")
        return Paginator(rows, self.per_halaman).get_page(self.asked("halaman") or 1)

    @property
    def jumlah(self) -> int:
        """How many rows fit."""
        return self.halaman.paginator.count

    @property
    def disaring(self) -> bool:
        """Whether a search or filter is active."""
        return bool(self.kata_cari or any(self.asked(item.kunci) for item in self.saringan_semua))

    @property
    def baris(self) -> list[list[Sel]]:
        """The cells of the rows on this page."""
        return [
            [
                Sel(
                    column, display(column, row), column.url(row) if column.url else "", is_whole(column, row)
                )
                for column in self.kolom
            ]
            for row in self.halaman.object_list
        ]

    def address(self, **changes: str | None) -> str:
        """The address of this table with some keys changed (None removes one)."""
        query = QueryDict(mutable=True)
        items = (
            self.query.lists()
            if isinstance(self.query, QueryDict)
            else ((k, [v]) for k, v in self.query.items())
        )
        for key, values in items:
            query.setlist(key, values)
        for name, value in changes.items():
            query.pop(self.key(name), None)
            if value:
                query[self.key(name)] = value
        return f"?{query.urlencode()}"

    @property
    def kepala(self) -> list[dict[str, object]]:
        """Header cells: words, sort link, and the direction sorted now."""
        current, descending = self.urutan
        heads: list[dict[str, object]] = []
        for column in self.kolom:
            here = current is not None and column.kunci == current.kunci
            target = f"-{column.kunci}" if here and not descending else column.kunci
            heads.append(
                {
                    "kolom": column,
                    "url": self.address(urut=target, halaman=None, ekspor=None) if column.urut else "",
                    "arah": ("descending" if descending else "ascending") if here else "",
                    "ikon": ("turun" if descending else "naik") if here else "urut",
                }
            )
        return heads

    @property
    def saringan(self) -> list[dict[str, object]]:
        """Filters with their choices as the form shows them."""
        return [
            {
                "kunci": self.key(item.kunci),
                "judul": item.judul,
                "nilai": self.asked(item.kunci),
                "pilihan": [(str(plain(value)), label) for value, label in item.pilihan],
            }
            for item in self.saringan_semua
        ]

    @property
    def tersembunyi(self) -> list[tuple[str, str]]:
        """Query keys that the filter form must carry along: the sort order and other tables' keys."""
        own = {self.key(item.kunci) for item in self.saringan_semua}
        own |= {self.key(name) for name in ("cari", "halaman", EXPORT_KEY)}
        return [(key, str(value)) for key, value in self.query.items() if key not in own]

    @property
    def tanpa_saringan(self) -> str:
        """The address with every search and filter taken away."""
        names: dict[str, str | None] = {item.kunci: None for item in self.saringan_semua}
        return self.address(**names | {"cari": None, "halaman": None, EXPORT_KEY: None})

    def page_address(self, number: int) -> str:
        """The address of another page."""
        return self.address(halaman=str(number), ekspor=None)

    @property
    def sebelumnya(self) -> str:
        """Address of the page before; empty on the first."""
        return self.page_address(self.halaman.previous_page_number()) if self.halaman.has_previous() else ""

    @property
    def berikutnya(self) -> str:
        """Address of the page after; empty on the last."""
        return self.page_address(self.halaman.next_page_number()) if self.halaman.has_next() else ""

    @property
    def unduhan(self) -> list[tuple[str, str]]:
        """Export links: (format, address). The export holds all rows that fit, not just this page."""
        if not self.boleh_ekspor:
            return []
        return [(fmt.upper(), self.address(ekspor=fmt, halaman=None)) for fmt in ekspor.FORMATS]

    def export_requested(self) -> HttpResponse | None:
        """The file, when the query string asks for one; the view returns it instead of a page."""
        fmt = self.asked(EXPORT_KEY)
        return self.export(fmt) if self.boleh_ekspor and fmt in ekspor.FORMATS else None

    def export(self, fmt: str) -> HttpResponse:
        """All rows that fit, as ``csv`` or ``xlsx``."""
        header = [str(column.judul) for column in self.kolom]
        rows = self.rows.iterator(2000) if isinstance(self.rows, QuerySet) else iter(self.rows)
        return ekspor.respond(
            fmt, self.nama, header, ([words(row, item.source) for item in self.kolom] for row in rows)
        )
