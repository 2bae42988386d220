"""A report given to an office of a kabupaten or kota: its liaison officer answers, others find nothing."""

from __future__ import annotations

import pytest
from tests.pemeran.orang import make_petugas

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.tests.meja_uji import (
    JAWAB,
    _rabu,
    baru,
    body,
    fresh,
    isian_verifikasi,
    make_penghubung,
    url,
)

pytestmark = pytest.mark.django_db
__all__ = ["_rabu", "baru"]


def test_a_kabkota_answers_what_the_province_has_given_it(client, kantor_kaltim, baru, sri, login) -> None:
    samarinda = make_penghubung("64.72", "Kota Samarinda", kantor_kaltim)
    balikpapan = make_penghubung("64.71", "Kota Balikpapan", kantor_kaltim)
    unit = Unit.objects.get(kantor="64.72")

    form = login(client, sri).get(url("verifikasi", baru.nomor)).context["form"]
    offered = [row.kantor_id for row in form.fields["unit"].queryset]
    assert unit in form.fields["unit"].queryset
    assert offered == sorted(offered), "the own office comes first"
    done = client.post(url("verifikasi", baru.nomor), isian_verifikasi(baru) | {"unit": unit.pk})
    assert done.status_code == 302

    pages = [url("laporan", baru.nomor), url("tindak_lanjut", baru.nomor)]
    login(client, samarinda)
    assert baru.nomor in body(client.get(url("daftar")))
    assert [client.get(page).status_code for page in pages] == [200, 200]
    sent = client.post(pages[1], {"versi": fresh(baru).versi, "isi": JAWAB})
    assert sent.status_code == 302, body(sent)
    assert fresh(baru).status == Status.PR

    login(client, balikpapan)
    assert baru.nomor not in body(client.get(url("daftar")))
    assert [client.get(page).status_code for page in pages] == [404, 404]


def test_a_role_of_the_whole_office_below_opens_nothing_of_the_province(
    client, kantor_kaltim, baru, sri, login
) -> None:
    make_penghubung("64.72", "Kota Samarinda", kantor_kaltim)
    form = isian_verifikasi(baru) | {"unit": Unit.objects.get(kantor="64.72").pk}
    login(client, sri).post(url("verifikasi", baru.nomor), form)
    admin = make_petugas("Gani Contoh", "ADMIN_PENGADUAN", Kantor.objects.get(pk="64.72"))
    assert login(client, admin).get(url("laporan", baru.nomor)).status_code == 404
