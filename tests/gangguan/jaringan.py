"""A browser of bytes: one officer's session over plain HTTP, and letters that can be malformed on purpose."""

from __future__ import annotations

import http.client
import io
import re
import uuid
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import urlencode, urlsplit

TOKEN = "a" * 32


def make_pdf(title: str = "") -> bytes:
    """Return a one-page PDF; another title makes other bytes, also when the title is taken away."""
    from pypdf import PdfWriter

    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=100 + zlib.crc32(title.encode()) % 10_000 / 10, height=100)
    if title:
        writer.add_metadata({"/Title": title})
    writer.write(out)
    return out.getvalue()


PDF = make_pdf()
type Berkas = tuple[str, bytes, str]
type Isian = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def teks(self) -> str:
        """Return the visible words of the page, tags and scripts taken away."""
        plain = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", self.html, flags=re.S)
        return re.sub(r"\s+", " ", unescape(plain))

    @property
    def html(self) -> str:
        """Return the page."""
        return self.body.decode("utf-8", errors="replace")


def encode(data: Isian, files: Mapping[str, Berkas] | None = None) -> tuple[bytes, str]:
    """Return body and content type of a form."""
    pairs = [(name, str(item)) for name, value in data.items() for item in as_list(value)]
    if not files:
        return urlencode(pairs).encode(), "application/x-www-form-urlencoded"
    edge = uuid.uuid4().hex
    parts = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in pairs
    ]
    for name, (file_name, content, media_type) in files.items():
        head = f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="{file_name}"\r\n'
        parts.append(head.encode() + f"Content-Type: {media_type}\r\n\r\n".encode() + content + b"\r\n")
    return b"".join([*parts, f"--{edge}--\r\n".encode()]), f"multipart/form-data; boundary={edge}"


def as_list(value: Any) -> Sequence[Any]:
    """Return a value of a form as the list that is sent."""
    return value if isinstance(value, list | tuple) else [value]


@dataclass(slots=True)
class Peramban:
    """One person: cookies, and requests with the form's protection token."""

    url: str
    sesi: str = ""
    timeout: float = 60.0
    cookies: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.cookies["csrftoken"] = TOKEN
        if self.sesi:
            self.cookies["sessionid"] = self.sesi

    def get(self, path: str) -> Jawaban:
        """Open a page."""
        return self.send("GET", path)

    def post(
        self, path: str, data: Isian | None = None, files: Mapping[str, Berkas] | None = None
    ) -> Jawaban:
        """Send a form."""
        body, media_type = encode({"csrfmiddlewaretoken": TOKEN, **(data or {})}, files)
        return self.send("POST", path, body, {"Content-Type": media_type})

    def send(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> Jawaban:
        """Send exactly these bytes; raise `OSError` or `HTTPException` when the server is gone."""
        where = urlsplit(self.url)
        connection = http.client.HTTPConnection(str(where.hostname), where.port, timeout=self.timeout)
        cookie = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(
                method, path, body, {"Cookie": cookie, "Accept": "text/html", **(headers or {})}
            )
            response = connection.getresponse()
            content = response.read()
        finally:
            connection.close()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                key, _, rest = value.partition("=")
                self.cookies[key] = rest.split(";")[0]
        return Jawaban(response.status, {k.lower(): v for k, v in response.getheaders()}, content)
