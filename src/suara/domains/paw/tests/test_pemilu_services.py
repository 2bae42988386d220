"""Acts on an election's data outside an import."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.domains.paw import queries_pemilu
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import Anggota, Calon, Dapil, DapilTetangga, SuaraCalon
from suara.domains.paw.services import dapil as acts
from suara.domains.paw.services import pemilu
from suara.domains.paw.terms import Kedudukan
from suara.domains.paw.tests.data_dct import KEPALA, small, take, to_csv

pytestmark = pytest.mark.django_db
DECREE = {"keputusan": "Keputusan KPU 1/2024", "tanggal_keputusan": dt.date(2024, 3, 20)}


@pytest.fixture
def petugas(yusuf: Akun) -> Akun:
    return yusuf


def versi(dapil: Dapil) -> int:
    return Dapil.objects.values_list("versi", flat=True).get(pk=dapil.pk)


def test_votes_are_published_only_with_a_decree(maria: Akun) -> None:
    take("dct", "a.csv", to_csv(small()))
    dapil = Dapil.objects.get()
    partai = Calon.objects.values_list("partai_id", flat=True)[0]
    with pytest.raises(ActRefused):
        pemilu.publish_suara(actor=maria, dapil=dapil, versi=versi(dapil))
    take("suara", "a.csv", to_csv(small()), **DECREE)
    assert [item.suara_sah for item in queries_pemilu.list_pool(dapil.pk, partai, publik=True)] == [None] * 3
    assert queries_pemilu.count_belum_diketahui(dapil, publik=True) == 3
    assert pemilu.publish_suara(actor=maria, dapil=dapil, versi=versi(dapil)) == 3
    assert [item.suara_sah for item in queries_pemilu.list_pool(dapil.pk, partai, publik=True)] == [
        300,
        200,
        100,
    ]
    assert SuaraCalon.objects.filter(diterbitkan=False).count() == 3, "the replaced rows stay as they were"
    assert Entri.objects.filter(act="paw.suara.diterbitkan").count() == 1


def test_oath_and_struck_candidate(petugas: Akun) -> None:
    rows = [[*row, "1" if index == 1 else "0"] for index, row in enumerate(small())]
    rows[0] = [*KEPALA, "Terpilih"]
    take("dct", "a.csv", to_csv(rows))
    dapil = Dapil.objects.get()
    assert acts.swear_in(actor=petugas, dapil=dapil, versi=versi(dapil), tanggal=dt.date(2024, 9, 2)) == 1
    assert Anggota.objects.get().dilantik == dt.date(2024, 9, 2)
    with pytest.raises(ActRefused):
        acts.swear_in(actor=petugas, dapil=dapil, versi=versi(dapil), tanggal=dt.date(2024, 9, 3))
    acts.strike_calon(
        actor=petugas,
        versi=versi(dapil),
        calon=Calon.objects.get(nomor_urut=3),
        keputusan="Keputusan KPU 9/2024",
    )
    with pytest.raises(ActRefused):
        acts.strike_calon(
            actor=petugas,
            versi=versi(dapil),
            calon=Calon.objects.get(nomor_urut=1),
            keputusan="Keputusan KPU 9/2024",
        )
    pool = queries_pemilu.list_pool(dapil.pk, Calon.objects.values_list("partai_id", flat=True)[0])
    assert [item.kedudukan for item in pool] == [
        Kedudukan.TERPILIH,
        Kedudukan.BELUM_PERNAH_DUDUK,
        Kedudukan.DICORET_DARI_DCT,
    ]


def test_neighbours_need_a_basis_and_one_institution(petugas: Akun) -> None:
    rows = small()
    other = [[*row[:3], "640002", "KALTIM 2", *row[5:]] for row in rows[1:]]
    take("dct", "a.csv", to_csv([*rows, *other]))
    satu, lain = Dapil.objects.order_by("kode")
    day = dt.date(2025, 1, 2)
    with pytest.raises(ActRefused):
        acts.confirm_tetangga(actor=petugas, versi=versi(satu), satu=satu, lain=lain, basis=" ", tanggal=day)
    with pytest.raises(ActRefused):
        acts.confirm_tetangga(
            actor=petugas, versi=versi(satu), satu=satu, lain=satu, basis="peta", tanggal=day
        )
    pair = acts.confirm_tetangga(
        actor=petugas, versi=versi(lain), satu=lain, lain=satu, basis="Batas darat menurut peta", tanggal=day
    )
    assert (pair.dapil_a, pair.dapil_b, pair.disahkan_oleh) == (satu, lain, petugas)
    assert DapilTetangga.objects.count() == 1


def test_an_election_that_nobody_knows_is_registered_first(petugas: Akun) -> None:
    rows = [[("2029" if cell == "2024" else cell) for cell in row] for row in small()]
    assert [item.kode for item in take("dct", "a.csv", to_csv(rows)).galat] == ["PEMILU_TIDAK_DIKENAL"]
    pemilu.open_pemilu(actor=petugas, kode="2029", nama="Pemilu 2029", tanggal=dt.date(2029, 2, 14))
    assert take("dct", "a.csv", to_csv(rows)).diterima
    with pytest.raises(ActRefused):
        pemilu.open_pemilu(actor=petugas, kode="2029", nama="Pemilu 2029", tanggal=dt.date(2029, 2, 14))
