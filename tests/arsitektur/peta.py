"""A map of the house's addresses, and a walker that finds the pages behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from django.urls.exceptions import Resolver404

# A value for each kind of part, of an object that does not exist.
NOBODY = {
    "uuid": "00000000-0000-4000-8000-000000000000",
    "int": "999999999",
    "str": "tidak-ada",
    "slug": "tidak-ada",
    "path": "tidak-ada",
}


@dataclass(frozen=True, slots=True)
class Alamat:
    """One address: its name with name space, its route, its view and what the view says of access."""

    nama: str
    rute: str
    view: Any

    @property
    def akses(self) -> Any:
        """Return the access rule on the view, None when it has none."""
        return getattr(self.view, "akses", None)

    @property
    def contoh(self) -> str:
        """Return an address of this route whose objects do not exist."""
        filled = re.sub(r"<(?:(\w+):)?\w+>", lambda m: NOBODY.get(m[1] or "str", "tidak-ada"), self.rute)
        return "/" + (filled if "(?P<" not in filled else re.sub(r"\^?\(\?P<.*\$$", "x-tidak-ada/", filled))

    @property
    def berisi(self) -> bool:
        """Return whether the address names an object."""
        return "<" in self.rute


def all_addresses() -> list[Alamat]:
    """Return every address of the house, once."""
    return sorted(_walk(get_resolver().url_patterns, "", ()), key=lambda alamat: alamat.rute)


def _walk(patterns: list[Any], prefix: str, spaces: tuple[str, ...]) -> Iterator[Alamat]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern.url_patterns, route, inner)
        elif isinstance(pattern, URLPattern):
            yield Alamat(":".join([*spaces, pattern.name or route]), route, pattern.callback)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value for name, value in attrs if name == "href" and value]


def links(page: str, base: str) -> list[str]:
    """Return the house's own addresses that a page links to, without fragments."""
    parser = _Links()
    parser.feed(page)
    joined = [urldefrag(urljoin(base, link)).url for link in parser.found]
    return [link for link in joined if not urlsplit(link).netloc and link.startswith("/")]


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page that the walker opened."""

    url: str
    nama: str
    response: Any


def crawl(client: Client, *starts: str, per_name: int = 2, limit: int = 250) -> list[Halaman]:
    """Open pages from `starts` on, following links; at most `per_name` of each kind of address."""
    waiting, seen, counts, pages = list(starts), set(starts), dict[str, int](), list[Halaman]()
    while waiting and len(pages) < limit:
        url = waiting.pop(0)
        name = _name(url)
        counts[name] = counts.get(name, 0) + 1
        if counts[name] > per_name or name.startswith("static"):
            continue
        response = client.get(url)
        pages.append(Halaman(url, name, response))
        if response.status_code == 200 and response.headers.get("Content-Type", "").startswith("text/html"):
            fresh = [link for link in links(response.text, url) if link not in seen]
            seen.update(fresh)
            waiting += fresh
    return pages


def _name(url: str) -> str:
    try:
        return resolve(urlsplit(url).path).view_name
    except Resolver404:
        return f"tak dikenal {url}"
