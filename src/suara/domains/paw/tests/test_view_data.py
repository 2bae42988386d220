"""Pages of election data: who sees and changes what, publishing, oaths, and the queries of a dapil."""

from __future__ import annotations

import datetime as dt

import pytest
from django.test import Client
from django.urls import reverse

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import DataChanged, NotAllowed
from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    DapilTetangga,
    Partai,
    Pemilu,
    SuaraCalon,
    SuaraWilayah,
)
from suara.domains.paw.services import dapil as acts
from suara.domains.paw.services import pemilu as acts_pemilu
from suara.domains.paw.terms import Lembaga
from suara.domains.paw.tests.data_dct import KEPALA, small, take, to_csv
from suara.domains.paw.wewenang import may_change, region_of

pytestmark = pytest.mark.django_db
DECREE = {"keputusan": "Keputusan KPU 1/2024", "tanggal_keputusan": dt.date(2024, 3, 20)}
ACTS = {
    "data_terbitkan": "maria",
    "data_pelantikan": "yusuf",
    "data_coret": "yusuf",
    "data_tetangga": "yusuf",
    "data_penduduk": "yusuf",
}


@pytest.fixture
def dapil() -> Dapil:
    rows = [[*row, "1" if index == 1 else "0"] for index, row in enumerate(small())]
    rows[0] = [*KEPALA, "Terpilih"]
    assert take("dct", "a.csv", to_csv(rows), **DECREE).diterima
    return Dapil.objects.get()


def url(name: str, *args: object) -> str:
    return reverse(f"paw_kerja:{name}", args=args)


def fresh(dapil: Dapil) -> int:
    return Dapil.objects.values_list("versi", flat=True).get(pk=dapil.pk)


def test_every_officer_reads_and_only_the_fitting_role_acts(client, request, dapil, login) -> None:
    for person in ("rina", "yusuf", "maria", "anang", "tono"):
        login(client, request.getfixturevalue(person))
        assert client.get(url("data")).status_code == 200
        assert "ANDI" in client.get(url("data_dapil", dapil.pk)).content.decode()
        assert "KALTIM 1" in client.get(url("data_pemilu", "2024")).content.decode()
        for name, role in ACTS.items():
            got = client.get(url(name, dapil.pk)).status_code
            assert got == (200 if person == role else 404), (person, name)


def test_an_office_changes_only_what_lies_inside_its_region(kantor_kaltim, kantor_lain, tono, dapil) -> None:
    pusat = Kantor.objects.get(pk="KPU-RI")
    assert [may_change(office, dapil) for office in (pusat, kantor_kaltim, kantor_lain)] == [
        True,
        True,
        False,
    ]
    dapil.provinsi = ""
    assert (region_of(dapil), may_change(kantor_kaltim, dapil), may_change(pusat, dapil)) == ("", False, True)
    dapil.wilayah_set.create(tingkat="KAB_KOTA", kode="64.72")
    assert may_change(kantor_kaltim, dapil)
    with pytest.raises(NotAllowed):
        acts.set_penduduk(actor=tono, dapil=dapil, versi=fresh(dapil), penduduk=5, sumber="DAK2")


def test_empty_data_says_what_to_do_first(client, yusuf, rina, login) -> None:
    page = login(client, yusuf).get(url("data")).content.decode()
    assert "Belum ada data pemilu" in page
    assert url("data_impor_baru") in page
    assert url("data_impor_baru") not in login(client, rina).get(url("data")).content.decode()


def test_publishing_asks_for_the_word_and_tells_of_a_change(client, dapil, maria, yusuf, login) -> None:
    login(client, maria)
    address = url("data_terbitkan", dapil.pk)
    seen = fresh(dapil)
    assert client.post(address, {"versi": seen, "konfirmasi": "ya"}).status_code == 200
    acts.set_penduduk(actor=yusuf, dapil=dapil, versi=seen, penduduk=100, sumber="DAK2 2022")
    late = client.post(address, {"versi": seen, "konfirmasi": "TERBITKAN"})
    assert late.status_code == 409
    assert "baru saja berubah" in late.content.decode()
    assert f'value="{fresh(dapil)}"' in late.content.decode()
    assert not SuaraCalon.objects.filter(diterbitkan=True).exists()
    done = client.post(address, {"versi": fresh(dapil), "konfirmasi": "terbitkan"})
    assert done.status_code == 302
    assert SuaraCalon.objects.filter(diterbitkan=True).count() == 3


def test_nothing_is_published_without_a_decree(client, maria, login) -> None:
    take("dct", "a.csv", to_csv(small()))
    dapil = Dapil.objects.get()
    login(client, maria)
    refused = client.post(url("data_terbitkan", dapil.pk), {"versi": dapil.versi, "konfirmasi": "TERBITKAN"})
    assert refused.status_code == 409
    assert "belum berdasar Keputusan" in refused.content.decode()
    assert url("data_terbitkan", dapil.pk) not in client.get(url("data_dapil", dapil.pk)).content.decode()
    whole = client.post(
        url("data_terbitkan_pemilu", "2024", "DPRD_PROVINSI"),
        {"versi": dapil.versi, "konfirmasi": "TERBITKAN"},
    )
    assert whole.status_code == 409
    assert not SuaraCalon.objects.filter(diterbitkan=True).exists()


def test_a_whole_institution_is_published_dapil_by_dapil(client, maria, tono, login, kantor_lain) -> None:
    rows = small()
    other = [[*row[:3], "640002", "KALTIM 2", *row[5:]] for row in rows[1:]]
    take("dct", "a.csv", to_csv([*rows, *other]))
    take("suara", "b.csv", to_csv([rows[0], *other]), **DECREE)
    pemilu = Pemilu.objects.get()
    seen = sum(Dapil.objects.values_list("versi", flat=True))
    page = login(client, maria).get(url("data_terbitkan_pemilu", "2024", "DPRD_PROVINSI")).content.decode()
    assert page.index("KALTIM 1") < page.index("KALTIM 2"), "the one without a decree is told first"
    with pytest.raises(DataChanged):
        acts_pemilu.publish_pemilu(
            actor=maria, pemilu=pemilu, lembaga=Lembaga.DPRD_PROVINSI, terlihat=seen - 1
        )
    done = client.post(
        url("data_terbitkan_pemilu", "2024", "DPRD_PROVINSI"), {"versi": seen, "konfirmasi": "TERBITKAN"}
    )
    assert done.status_code == 302
    shown = SuaraCalon.objects.filter(diterbitkan=True).values_list("calon__dapil__nama", flat=True)
    assert set(shown) == {"KALTIM 2"}
    with pytest.raises(NotAllowed):
        acts_pemilu.publish_pemilu(actor=tono, pemilu=pemilu, lembaga=Lembaga.DPRD_PROVINSI, terlihat=0)
    assert client.get(url("data_terbitkan_pemilu", "2024", "DPR")).status_code == 404


def test_oath_struck_neighbour_and_population_from_the_pages(client, dapil, yusuf, login) -> None:
    login(client, yusuf)
    member = Anggota.objects.get()
    oath = {"tanggal": "2024-09-02", "akhir": "2029-09-02", "anggota": [member.pk]}
    client.post(url("data_pelantikan", dapil.pk), {"versi": fresh(dapil), **oath})
    member.refresh_from_db()
    assert member.dilantik == dt.date(2024, 9, 2)
    struck = Calon.objects.get(nomor_urut=3)
    form = {"calon": struck.pk, "keputusan": "Keputusan KPU 9/2024"}
    client.post(url("data_coret", dapil.pk), {"versi": fresh(dapil), **form})
    struck.refresh_from_db()
    assert (struck.dicoret, struck.keputusan_coret) == (True, "Keputusan KPU 9/2024")
    people = {"penduduk": 3_900_000, "sumber": "DAK2 Semester I 2022"}
    client.post(url("data_penduduk", dapil.pk), {"versi": fresh(dapil), **people})
    lain = Dapil.objects.create(pemilu_id="2024", lembaga=dapil.lembaga, kode="640002", nama="KALTIM 2")
    touch = {"lain": lain.pk, "basis": "Peta dapil", "tanggal": "2025-01-02"}
    client.post(url("data_tetangga", dapil.pk), {"versi": fresh(dapil), **touch})
    assert DapilTetangga.objects.get().disahkan_oleh == yusuf
    page = client.get(url("data_dapil", dapil.pk)).content.decode()
    for words in ("3.900.000", "Dicoret dari DCT", "KALTIM 2", "Peta dapil", "mencatat pelantikan 1 anggota"):
        assert words in page
    future = {"versi": fresh(dapil), **touch, "tanggal": "2999-01-02"}
    assert client.post(url("data_tetangga", dapil.pk), future).status_code == 409


def test_a_later_decree_stands_beside_what_it_replaced(client, dapil, yusuf, login) -> None:
    mk = {"keputusan": "Keputusan KPU 2/2024", "tanggal_keputusan": dt.date(2024, 7, 1)}
    take("suara", "mk.csv", to_csv(small(Suara_Sah=250)), **mk)
    page = login(client, yusuf).get(url("data_dapil", dapil.pk)).content.decode()
    assert "1 angka diganti Keputusan kemudian" in page
    assert "200 (Keputusan KPU 1/2024)" in page
    assert "Keputusan KPU 2/2024, 1 Juli 2024" in page


def test_candidates_filter_and_export(client, dapil, anang, login) -> None:
    login(client, anang)
    page = client.get(url("data_dapil", dapil.pk), {"keadaan": "TERPILIH"}).content.decode()
    assert "ANDI" in page
    assert "CITRA" not in page
    file = client.get(url("data_dapil", dapil.pk), {"ekspor": "csv"}).content.decode()
    assert "BUDI SETIA" in file
    listed = client.get(url("data_pemilu", "2024"), {"suara": "terbit"}).content.decode()
    assert "KALTIM 1" not in listed


def test_a_large_dapil_needs_at_most_twelve_queries(
    client: Client, yusuf: Akun, login, django_assert_max_num_queries
) -> None:
    pemilu = Pemilu.objects.create(kode="P", nama="Pemilu P", tanggal=dt.date(2024, 2, 14), contoh=True)
    dapil = Dapil.objects.create(
        pemilu=pemilu, lembaga="DPRD_PROVINSI", kode="1", nama="Besar", provinsi="64"
    )
    parties = Partai.objects.bulk_create(
        Partai(pemilu=pemilu, nomor=n, nama=f"Partai {n}", kunci=f"{n}") for n in range(1, 15)
    )
    people = Calon.objects.bulk_create(
        Calon(dapil=dapil, partai=parties[n % 14], nomor_urut=n // 14 + 1, nama=f"Orang {n}")
        for n in range(142)
    )
    SuaraCalon.objects.bulk_create(SuaraCalon(calon=person, nilai=65) for person in people)
    SuaraWilayah.objects.bulk_create(
        SuaraWilayah(calon=person, tingkat="TPS", kode=f"64.72.01.1001.{tps:03}", nilai=1)
        for person in people
        for tps in range(65)
    )
    login(client, yusuf).get(url("data"))  # the first page of a session also notes the session
    with django_assert_max_num_queries(12):
        page = client.get(url("data_dapil", dapil.pk)).content.decode()
    assert "9.230 angka" in page
