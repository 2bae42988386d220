"""Error pages that help: what happened, what to do now, whom to ask."""

from __future__ import annotations

import errno
import logging
import sys
from collections.abc import Callable, Iterable

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve
from django.utils.translation import gettext as _

from suara.ui.context import Situs

logger = logging.getLogger("suara.ui")
READ_ON = 64 * 1024 * 1024
WAIT_SECONDS = 60
LONG = 40


def keep_typed[View: Callable[..., object]](view: View) -> View:
    """Mark a form: when the machine fails for a while, its answer holds what was typed and sends it again.

    Not for forms with a password. The form must be harmless to send twice.
    """
    view.is_typed_kept = True  # type: ignore[attr-defined]
    return view


def _page(
    request: HttpRequest,
    status: int,
    *,
    judul: str,
    sebab: str,
    langkah: list[str],
    isian: list[tuple[str, str, bool]] | None = None,
) -> HttpResponse:
    """Render an error page; when even that fails, answer in plain words."""
    context = {
        "situs": Situs(request),
        "kode": status,
        "judul": judul,
        "sebab": sebab,
        "langkah": langkah,
        "isian": isian or [],
    }
    try:
        body = render_to_string("ui/galat.html", context, request=request)
    except Exception:
        logger.exception("the error page itself failed")
        return HttpResponse(f"{judul}. {sebab}", status=status, content_type="text/plain; charset=utf-8")
    return HttpResponse(body, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400, or 413 when what was sent is too large."""
    if isinstance(exception, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)):
        return too_large(request)
    return _page(
        request,
        400,
        judul=_("Permintaan ini tidak dapat kami baca"),
        sebab=_(
            "Yang dikirim peramban Anda tidak lengkap atau bentuknya rusak. Tidak ada data yang berubah."
        ),
        langkah=[
            _("Kembali ke halaman sebelumnya, lalu coba sekali lagi."),
            _("Bila terjadi lagi, buka beranda dan mulai dari sana."),
        ],
    )


def too_large(request: HttpRequest) -> HttpResponse:
    """413: the upload was too large."""
    _read_on(request)
    return _page(
        request,
        413,
        judul=_("Yang Anda kirim terlalu besar"),
        sebab=_("Kiriman ini melebihi batas yang dapat kami terima. Tidak ada yang tersimpan."),
        langkah=[
            _("Kecilkan berkasnya: pindai dengan 200 dpi, atau kirim foto dengan ukuran lebih kecil."),
            _("Kirim berkas satu per satu."),
        ],
    )


def _read_on(request: HttpRequest) -> None:
    """Take the rest of what is being sent, within reason: a browser cut off shows no answer at all."""
    stream = request.META.get("wsgi.input")
    if stream is None:
        return
    left = min(int(request.META.get("CONTENT_LENGTH") or 0), READ_ON)
    while left > 0 and (piece := stream.read(min(left, 1 << 16))):
        left -= len(piece)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """403: the person is known, the act is not theirs."""
    return _page(
        request,
        403,
        judul=_("Bagian ini bukan untuk akun Anda"),
        sebab=_("Anda dikenal, tetapi peran Anda tidak mencakup tindakan ini. Tidak ada data yang berubah."),
        langkah=[
            _("Bila Anda memerlukannya untuk bekerja, minta administrator memberi peran yang tepat."),
            _("Bila Anda memakai beberapa akun, keluar lalu masuk dengan akun yang lain."),
        ],
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: nothing here, or nothing for this reader."""
    return _page(
        request,
        404,
        judul=_("Halaman ini tidak ada"),
        sebab=_("Alamatnya mungkin salah ketik, sudah dipindahkan, atau hanya terbuka bagi petugas."),
        langkah=[
            _("Periksa kembali alamatnya, terutama huruf dan angka di bagian akhir."),
            _("Cari dengan kotak pencarian di atas, atau mulai dari beranda."),
        ],
    )


def method_not_allowed(request: HttpRequest, allowed: Iterable[str]) -> HttpResponse:
    """405: an address that only takes a form was opened like a page, or the other way round."""
    response = _page(
        request,
        405,
        judul=_("Alamat ini tidak dibuka begitu saja"),
        sebab=_("Alamat ini bagian dari sebuah formulir. Tidak ada data yang berubah."),
        langkah=[_("Kembali ke halaman sebelumnya, lalu pakai tombol yang ada di sana.")],
    )
    response["Allow"] = ", ".join(sorted(allowed))
    return response


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; 503 when database or disk fail for a while."""
    if _is_outage(sys.exc_info()[1]):
        return unavailable(request)
    return _page(
        request,
        500,
        judul=_("Ada yang rusak di pihak kami"),
        sebab=_(
            "Ini bukan kesalahan Anda. Yang sudah tersimpan tetap tersimpan; yang belum selesai dibatalkan."
        ),
        langkah=[
            _("Tunggu sebentar, lalu muat ulang halaman ini."),
            _("Bila masih terjadi, beri tahu kantor kami: sebutkan halaman dan jamnya."),
        ],
    )


def _is_outage(error: BaseException | None) -> bool:
    """Whether the machine is the cause: a database that does not answer or is hurt, a disk without room."""
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    hurt = type(error) is DatabaseError  # SQLite: "file is not a database"; our own mistakes are subclasses
    return full or hurt or isinstance(error, (OperationalError, InterfaceError))


def unavailable(request: HttpRequest) -> HttpResponse:
    """503: database or disk fail for a while. A marked form is given back as it was typed."""
    isian = _typed(request)
    kept = [_("Isian Anda ada di halaman ini. Jangan tutup halaman ini; kirim lagi sebentar lagi.")]
    response = _page(
        request,
        503,
        judul=_("Layanan ini sedang terganggu"),
        sebab=_("Penyimpanan kantor ini sedang tidak dapat dipakai. Kiriman ini belum diterima."),
        langkah=[
            *(kept if isian else []),
            _("Tunggu satu menit, lalu coba lagi. Mengirim dua kali tidak membuat dua laporan.")
            if isian
            else _("Tunggu satu menit, lalu muat ulang halaman ini."),
        ],
        isian=isian,
    )
    response["Retry-After"] = str(WAIT_SECONDS)
    response["Cache-Control"] = "private, no-store"
    return response


def _typed(request: HttpRequest) -> list[tuple[str, str, bool]]:
    """Return name, value and whether it is long, of each field of a marked form; files are lost."""
    try:
        marked = request.method == "POST" and getattr(resolve(request.path_info).func, "is_typed_kept", False)
        pairs = request.POST.lists() if marked else ()
    except (Resolver404, OSError, ValueError, RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent):
        return []
    return [
        (name, str(value), len(str(value)) >= LONG and name != "draf")
        for name, values in pairs
        for value in values
        if name != "csrfmiddlewaretoken"
    ]


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 for a form whose protection token is missing or old."""
    logger.warning("csrf: %s", reason)
    return _page(
        request,
        403,
        judul=_("Formulir ini sudah kedaluwarsa"),
        sebab=_(
            "Demi keamanan, formulir hanya berlaku di peramban yang membukanya. Isian Anda belum terkirim."
        ),
        langkah=[
            _("Kembali dengan tombol peramban Anda: isian biasanya masih ada. Muat ulang, lalu kirim lagi."),
            _("Pastikan peramban Anda mengizinkan kuki untuk situs ini."),
        ],
    )
