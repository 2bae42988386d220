"""The pages of a plenary as officers, Bawaslu and strangers meet them; one real PDF."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.pemeran.orang import login

from suara.core.akun.models import Akun
from suara.domains.pemilih import services
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.queries import rekap_terbit
from suara.domains.pemilih.tests.pleno_uji import (
    PanggungPleno,
    attend,
    close,
    fresh,
    make_panggung_pleno,
    opened,
    rekap_uji,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def p(db: None) -> PanggungPleno:
    """The office with its chair."""
    return make_panggung_pleno()


def client(akun: Akun) -> Client:
    """Return the officer's browser."""
    return login(Client(), akun)


def url(p: PanggungPleno, name: str, *args: object) -> str:
    """Return an address of this period's meeting."""
    return reverse(f"pemilih_kerja:{name}", args=[p.periode.pk, *args])


def test_a_meeting_in_the_browser_until_it_is_public(p: PanggungPleno) -> None:
    services.record_rekap(actor=None, periode=p.periode, isi=rekap_uji(gap=3), snapshot="s1")
    gani, fitri, ketua = client(p.gani), client(p.fitri), client(p.ketua)
    assert "Belum ada rapat pleno" in gani.get(url(p, "pleno")).text
    close(p)
    sent = {"tanggal": "2025-12-08", "versi": "3", "jam": "09:00", "tempat": "Aula Contoh"}
    assert gani.post(url(p, "pleno_mulai"), sent).headers["Location"] == url(p, "pleno")
    pleno = PlenoPeriode.objects.get()
    attend(p, pleno)
    page = fitri.get(url(p, "pleno_celah")).text
    assert "celah +3" in page
    words = {
        "versi": str(fresh(pleno).versi),
        "isi_0": "Tiga orang aktif lagi.",
        "bawah_0": "on",
        "isi_1": "",
    }
    assert fitri.post(url(p, "pleno_celah"), words).status_code == 302
    page = ketua.get(url(p, "pleno")).text
    assert "Belum terbit: Berita Acara, Keputusan" in page
    ketua.post(url(p, "pleno_konsep"))
    day = {
        "tanggal_surat": "2025-12-08",
        "konfirmasi": "terbitkan",
    }
    for jenis, nomor in (("ba", "41/PK.01-BA/6472/3/2025"), ("sk", "20 Tahun 2025")):
        assert ketua.post(url(p, "pleno_dokumen", jenis), day | {"nomor": nomor}).status_code == 302
    done = {"versi": str(fresh(pleno).versi), "konfirmasi": "TETAPKAN"}
    assert ketua.post(url(p, "pleno_tetapkan"), done).status_code == 302
    shown = rekap_terbit("64.72", "2025-TW4")
    pdf = Client().get(shown.dokumen["SK"] + "unduh/")
    assert pdf.headers["Content-Type"] == "application/pdf"
    assert (
        b"".join(pdf.streaming_content).startswith(b"%PDF") if pdf.streaming else pdf.content[:4] == b"%PDF"
    )


def test_everybody_who_has_no_part_in_it_is_refused(p: PanggungPleno) -> None:
    pleno = opened(p, gap=1)
    names = ("pleno_peserta", "pleno_celah", "pleno_rapat", "pleno_koreksi_baru", "pleno_tanggapan_baru")
    for stranger in (p.zul, p.ratna, p.mega):
        page = client(stranger)
        assert {page.get(url(p, name)).status_code for name in names} <= {403, 404}
        assert page.post(url(p, "pleno_tetapkan"), {"versi": "1"}).status_code in (403, 404)
    for reader, code in ((p.zul, 200), (p.mega, 200), (p.ratna, 404), (p.fitri, 200)):
        assert client(reader).get(url(p, "pleno")).status_code == code
    assert client(p.fitri).post(url(p, "pleno_tetapkan"), {"versi": "1"}).status_code == 404
    assert fresh(pleno).keadaan == "BERLANGSUNG"


def test_the_meeting_is_read_in_twelve_queries(p: PanggungPleno) -> None:
    pleno = opened(p, gap=3)
    row = attend(p, pleno)
    services.record_tanggapan(
        actor=p.fitri, pleno=row, versi=row.versi, lembaga="Bawaslu", nama="", isi="Mohon penjelasan."
    )
    page = client(p.fitri)
    page.get("/kerja/")
    with CaptureQueriesContext(connection) as seen:
        answer = page.get(url(p, "pleno"))
    assert "Belum ada tindak lanjut" in answer.text
    assert len(seen) <= 12, [row["sql"][:90] for row in seen]


def test_a_refused_act_says_so_and_keeps_what_was_typed(p: PanggungPleno) -> None:
    pleno = opened(p)
    sent = {
        "versi": "1",
        "uraian": "Lima nama",
        "pengusul": "Partai",
        "jalan": "DIBAWA",
        "alasan": "",
        "usul": "",
    }
    answer = client(p.fitri).post(url(p, "pleno_koreksi_baru"), sent)
    assert answer.status_code == 409
    assert "Lima nama" in answer.text
    rows = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "versi": "9", "form-0-kelompok": "BAWASLU",
            "form-0-lembaga": "Bawaslu Kota Samarinda", "form-0-hadir": "ya"}  # fmt: skip
    stale = client(p.fitri).post(url(p, "pleno_peserta"), rows)
    assert (stale.status_code, "baru saja berubah" in stale.text) == (409, True)
    assert pleno.peserta_set.count() > 1
    assert client(p.fitri).post(url(p, "pleno_peserta"), rows | {"versi": "1"}).status_code == 302
    assert pleno.peserta_set.count() == 1
    assert PeriodeSatker.objects.get().status == "PLENO"
