"""Public answers never older than what they show: always asked again, answered 304 when nothing changed."""

from __future__ import annotations

import hashlib
import re

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import quote_etag

# `no-cache` lets a browser keep a copy but not show it without asking; `private` keeps it out of proxies.
RULE = "private, no-cache"
# The form token is masked anew in every answer; the same token unmasked is in the cookie.
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')


def fresh(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """Return the answer marked by its own bytes, or 304 when the reader has these very bytes."""
    cookie = request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")
    body = TOKEN.sub(b"", response.content) + cookie.encode()
    etag = quote_etag(hashlib.sha256(body).hexdigest()[:32])
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = RULE
    patch_vary_headers(response, ["Cookie"])
    return get_conditional_response(request, etag=etag, response=response) or response
