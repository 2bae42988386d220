"""Papers of the demo: PDFs that say they are examples, and what an officer notes about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.berkas.services import store_bytes
from suara.core.surat.render import render_pdf
from suara.core.wilayah.models import Kantor
from suara.domains.paw import services, terms


def note_paper(paper: terms.JenisDokumen, nomor: int, received: dt.date) -> services.IsianDokumen:
    """Return what an officer notes about a paper that is in order."""
    return services.IsianDokumen(
        jenis_dokumen=paper.value,
        nomor_dokumen=f"CONTOH/{nomor:03}",
        tanggal_dokumen=received - dt.timedelta(days=3),
        penerbit="Instansi Contoh",
        identitas_cocok=True,
        bermeterai=True,
        ditandatangani_sendiri=True,
        menyebut_cpaw=True,
    )


def store_paper(
    actor: Akun, kantor: Kantor, title: str, number: str, day: dt.date, lines: Sequence[str], *, name: str
) -> Berkas:
    """Return a stored one-page PDF, marked CONTOH all over."""
    data = render_pdf(
        "paw/contoh", {"judul": title, "nomor": number, "tanggal": day.isoformat(), "baris": [*lines]}
    )
    return store_bytes(data=data, media_type="application/pdf", name=name, kantor=kantor, actor=actor)
