"""From a delivery to a decision of two persons: what is stored, what is refused, what the trail says."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from suara.core.jejak.models import Entri
from suara.domains.pemilih import queries, services
from suara.domains.pemilih.errors import ActRefused, NotAllowed, SamePerson, StaleVersion, WrongState
from suara.domains.pemilih.models import Bukti, Kandidat, KeputusanKandidat, Masukan
from suara.domains.pemilih.queries import Pilihan, iter_keputusan, preview
from suara.domains.pemilih.terms import ActPeriode, JenisBukti, Putusan, StatusKandidat
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, baris, deliver, make_panggung
from suara.engine.terms import SumberData

pytestmark = pytest.mark.django_db
SEMUA = Pilihan()


@pytest.fixture
def p(db: None) -> Panggung:
    """The office in a running period."""
    return make_panggung()


def propose(p: Panggung, n: int, putusan: Putusan = Putusan.TERIMA, **more: object) -> KeputusanKandidat:
    """Propose for everything, as the operator."""
    said = {"pilihan": SEMUA, "alasan": "Sesuai sumber", "terlihat": n} | more
    return services.propose(actor=p.fitri, periode=p.periode, putusan=putusan, **said)  # type: ignore[arg-type]


def test_a_delivery_sent_twice_counts_once(p: Panggung) -> None:
    first = deliver(p, baris(n=3))
    assert deliver(p, baris(n=3)) == first
    assert (Masukan.objects.count(), Kandidat.objects.count()) == (1, 3)
    assert Entri.objects.filter(act="pemilih.masukan.diterima").count() == 1


def test_a_broken_delivery_leaves_nothing(p: Panggung) -> None:
    def rows():
        yield from baris(n=2)
        raise OSError("sumber putus")

    with pytest.raises(OSError, match="putus"):
        deliver(p, rows())
    assert not Masukan.objects.exists()
    assert not Kandidat.objects.exists()


def test_the_database_holds_no_nik_and_no_name(p: Panggung) -> None:
    deliver(p, baris(n=1))
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM pemilih_kandidat")
        text = b"|".join(
            bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
            for row in cursor.fetchall()
            for value in row
        )
    assert NIK.encode() not in text
    assert b"CONTOH" not in text


def test_two_persons_decide_and_the_engine_gets_the_rows(p: Panggung) -> None:
    deliver(p, [*baris(n=2), *baris("TIDAK_PADAN", "", n=1)])
    usul = propose(p, 2)
    services.approve(actor=p.intan, usul=usul)
    assert [row["putusan"] for row in iter_keputusan(p.periode)] == ["TERIMA", "TERIMA"]
    assert {row["nik"] for row in iter_keputusan(p.periode)} == {NIK}
    assert Kandidat.objects.get(jenis="TIDAK_PADAN").status == StatusKandidat.MASUK


def test_nobody_approves_what_he_proposed(p: Panggung) -> None:
    deliver(p, baris())
    usul = services.propose(
        actor=p.gani, periode=p.periode, putusan=Putusan.TERIMA, pilihan=SEMUA, alasan="Sesuai", terlihat=1
    )
    with pytest.raises(SamePerson):
        services.approve(actor=p.gani, usul=usul)
    with pytest.raises(NotAllowed):
        services.approve(actor=p.fitri, usul=usul)
    with pytest.raises(DatabaseError), transaction.atomic():
        KeputusanKandidat.objects.update(hasil="DISETUJUI", penyetuju=p.gani)


def test_a_refused_proposal_puts_everything_back(p: Panggung) -> None:
    deliver(p, baris(n=2))
    services.send_to_coktas(actor=p.fitri, periode=p.periode, pilihan=SEMUA, terlihat=2)
    usul = propose(p, 2)
    services.refuse(actor=p.intan, usul=usul, catatan="Periksa dulu")
    assert set(Kandidat.objects.values_list("status", "keputusan")) == {("COKTAS", None)}
    with pytest.raises(WrongState):
        services.approve(actor=p.intan, usul=usul)


def test_another_count_than_the_page_showed_is_refused(p: Panggung) -> None:
    deliver(p, baris(n=2))
    with pytest.raises(StaleVersion):
        propose(p, 3)


def test_a_list_of_names_kills_nobody_until_a_paper_is_there(p: Panggung) -> None:
    deliver(p, baris("TMS", "MENINGGAL", n=2), SumberData.BPS_BPJS)
    with pytest.raises(ActRefused, match="coktas"):
        propose(p, 2)
    one = Kandidat.objects.order_by("pk").first()
    assert one
    services.record_bukti(actor=p.fitri, tentang=one, jenis=JenisBukti.AKTA_KEMATIAN, nomor="CONTOH/1")
    seen = preview(p.periode, SEMUA, Putusan.TERIMA)
    assert (seen.boleh, [item.jumlah for item in seen.ditolak]) == (1, [1])
    propose(p, 1)
    assert Kandidat.objects.get(status=StatusKandidat.DIUSULKAN) == one


def test_a_paper_of_the_whole_delivery_counts_for_each(p: Panggung) -> None:
    masukan = deliver(p, baris("TMS", "MENINGGAL", n=3), SumberData.DUKCAPIL)
    assert preview(p.periode, SEMUA, Putusan.TERIMA).boleh == 0
    services.record_bukti(actor=p.fitri, tentang=masukan, jenis=JenisBukti.DAFTAR_AKTA, nomor="CONTOH/2")
    assert preview(p.periode, SEMUA, Putusan.TERIMA).boleh == 3


def test_where_the_law_is_silent_somebody_must_say_so(p: Panggung) -> None:
    deliver(p, baris("TMS", "TIDAK_DIKENAL"), SumberData.COKTAS)
    assert preview(p.periode, SEMUA, Putusan.TERIMA).boleh == 0
    assert propose(p, 1, manual=True).manual


def test_opening_the_values_stands_in_the_trail_without_them(p: Panggung) -> None:
    deliver(p, baris())
    one = Kandidat.objects.get()
    assert services.reveal(actor=p.fitri, kandidat=one).nik == NIK
    entri = Entri.objects.get(act="pemilih.kandidat.dibuka")
    assert entri.data == {"periode": "2025-TW4"}
    with pytest.raises(NotAllowed):
        services.reveal(actor=p.zul, kandidat=one)


def test_no_act_puts_personal_data_into_the_trail(p: Panggung) -> None:
    deliver(p, baris(n=2))
    services.approve(actor=p.intan, usul=propose(p, 2))
    assert not [row for row in Entri.objects.all() if NIK in str(row.data) or "SATRIA" in str(row.data)]


def test_a_period_closes_only_when_nothing_waits(p: Panggung) -> None:
    deliver(p, baris())
    usul = propose(p, 1)
    close = {"actor": p.gani, "periode": p.periode, "act": ActPeriode.TUTUP, "versi": 2}
    with pytest.raises(WrongState, match="menunggu"):
        services.move_periode(**close)
    services.approve(actor=p.intan, usul=usul)
    services.move_periode(**close)
    with pytest.raises(WrongState, match="berjalan"):
        propose(p, 1)


def test_a_period_is_postponed_only_with_a_reason(p: Panggung) -> None:
    with pytest.raises(ActRefused):
        services.postpone(actor=p.gani, periode=p.periode, versi=2, alasan=" ")
    row = services.postpone(actor=p.gani, periode=p.periode, versi=2, alasan="PSU")
    assert (
        services.move_periode(actor=p.gani, periode=row, act=ActPeriode.LANJUTKAN, versi=3).status
        == "BERJALAN"
    )


def test_another_office_knows_no_candidate_and_the_province_only_counts(p: Panggung) -> None:
    deliver(p, baris())
    assert not queries.list_kandidat_for(p.ratna).exists()
    assert not queries.list_periode_for(p.ratna).exists()
    assert queries.list_periode_for(p.mega).count() == 1
    assert not queries.list_kandidat_for(p.mega).exists()


@pytest.mark.parametrize("sql", ["UPDATE pemilih_kandidat SET jenis = 'TMS'", "DELETE FROM pemilih_kandidat"])
def test_what_a_source_said_stays(p: Panggung, sql: str) -> None:
    deliver(p, baris())
    with (
        pytest.raises(DatabaseError, match="hanya dapat ditambah"),
        transaction.atomic(),
        connection.cursor() as c,
    ):
        c.execute(sql)


def test_papers_are_only_appended(p: Panggung) -> None:
    masukan = deliver(p, baris())
    with pytest.raises(ActRefused, match="nomor atau tanggal"):
        services.record_bukti(actor=p.fitri, tentang=masukan, jenis=JenisBukti.KK, nomor=" ")
    services.record_bukti(actor=p.fitri, tentang=masukan, jenis=JenisBukti.KK, nomor="CONTOH/3")
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        Bukti.objects.update(jenis="IKD")
