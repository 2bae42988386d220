"""From the list of visits to proposals for two persons: what is kept, what is refused, what goes on."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from suara.core.jejak.models import Entri
from suara.domains.pemilih import queries, services
from suara.domains.pemilih.errors import ActRefused, NotAllowed, StaleVersion, WrongState
from suara.domains.pemilih.isi_coktas import IsiKunjungan
from suara.domains.pemilih.models import BarisCoktas, Bukti, Kandidat, KeputusanKandidat, KunjunganCoktas
from suara.domains.pemilih.queries.mesin import iter_penerapan
from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.services.coktas import IsianCoktas
from suara.domains.pemilih.services.kunjungan import Bentrok, IsianKunjungan
from suara.domains.pemilih.services.penerapan import begin
from suara.domains.pemilih.terms import ActPeriode, StatusKandidat
from suara.domains.pemilih.terms_coktas import AlasanCoktas, HasilCoktas, SebabTidakDitemukan
from suara.domains.pemilih.tests import periode_uji
from suara.domains.pemilih.tests.coktas_uji import (
    AKTA,
    DESA,
    KTP,
    PanggungCoktas,
    kunjungan,
    make_coktas,
    rencana,
)
from suara.domains.pemilih.tests.periode_uji import NIK, baris, deliver

pytestmark = pytest.mark.django_db


@pytest.fixture
def c(db: None) -> PanggungCoktas:
    """A plan with two people to be visited."""
    return make_coktas()


def visit(c: PanggungCoktas, row: BarisCoktas, isian: IsianKunjungan) -> tuple[KunjunganCoktas, bool]:
    """Record a visit as Fitri."""
    return services.record_kunjungan(actor=c.kantor.fitri, rencana=c.rencana, baris=row, isian=isian)


def test_the_inbox_fills_the_list_once_each_with_its_reason(c: PanggungCoktas) -> None:
    assert services.fill_coktas(actor=c.kantor.fitri, periode=c.kantor.periode) == 0
    assert {row.alasan for row in BarisCoktas.objects.all()} == {"DUGA_MENINGGAL", "TIDAK_PADAN"}
    assert {row.rencana_id for row in BarisCoktas.objects.all()} == {c.rencana.pk}


def test_no_table_of_coktas_holds_a_name_in_the_clear(c: PanggungCoktas) -> None:
    add_by_hand(c)
    visit(c, c.mati, kunjungan())
    with connection.cursor() as cursor:
        text = b""
        for table in ("bariscoktas", "kunjungancoktas", "rencanacoktas", "bukti"):
            cursor.execute(f"SELECT * FROM pemilih_{table}")
            text += repr(
                [[bytes(v) if isinstance(v, memoryview) else v for v in row] for row in cursor]
            ).encode()
    for secret in ("MELATI", "SULUH", "Ibu Contoh", "Pak Lurah", NIK):
        assert secret.encode() not in text
    assert not [row for row in Entri.objects.all() if "MELATI" in str(row.data) or "Ibu" in str(row.data)]


def add_by_hand(c: PanggungCoktas) -> BarisCoktas:
    """Add a third person, from a Bawaslu list."""
    isian = IsianCoktas(
        alasan=AlasanCoktas.UJI_PETIK, desa=DESA, nik="6409990101809003", nama="Contoh Suluh", alamat="JL 3"
    )
    return services.add_coktas(actor=c.kantor.fitri, periode=c.kantor.periode, isian=isian)


def test_a_person_is_added_by_hand_once_and_only_in_the_own_region(c: PanggungCoktas) -> None:
    add_by_hand(c)
    with pytest.raises(ActRefused, match="sudah ada"):
        add_by_hand(c)
    far = IsianCoktas(alasan=AlasanCoktas.LAIN, desa="64.71.01.1001", nik=NIK, nama="X")
    with pytest.raises(ActRefused, match="luar wilayah"):
        services.add_coktas(actor=c.kantor.fitri, periode=c.kantor.periode, isian=far)


def test_the_same_visit_sent_twice_counts_once(c: PanggungCoktas) -> None:
    same = kunjungan()
    assert visit(c, c.mati, same)[1]
    assert not visit(c, c.mati, same)[1]
    assert KunjunganCoktas.objects.count() == 1
    assert Bukti.objects.filter(kandidat=c.mati.kandidat, jenis="HASIL_COKTAS").count() == 1


def test_a_newer_word_of_somebody_else_is_named_and_not_overwritten(c: PanggungCoktas) -> None:
    visit(c, c.mati, kunjungan())
    with pytest.raises(Bentrok, match=r"Fitri Contoh sudah mencatat .Sesuai") as found:
        visit(c, c.mati, kunjungan(HasilCoktas.TERTUNDA_DOKUMEN))
    assert visit(c, c.mati, kunjungan(HasilCoktas.TERTUNDA_DOKUMEN, versi=found.value.versi))[1]


def test_who_may_not_write_a_visit(c: PanggungCoktas) -> None:
    p = c.kantor
    for stranger in (p.ratna, p.zul, p.gani, p.intan):  # other office, Bawaslu, same office but not his plan
        with pytest.raises(NotAllowed):
            services.record_kunjungan(actor=stranger, rencana=c.rencana, baris=c.mati, isian=kunjungan())
        with pytest.raises(NotAllowed):
            services.take_along(actor=stranger, rencana=c.rencana, cara="diunduh")
    other = services.plan_coktas(
        actor=p.gani, periode=p.periode, kecamatan="64.72.05", isian=rencana(p, petugas=p.gani)
    )
    with pytest.raises(NotAllowed):
        services.record_kunjungan(actor=p.gani, rencana=other, baris=c.mati, isian=kunjungan())
    same = kunjungan()
    visit(c, c.mati, same)
    services.change_rencana(actor=p.gani, rencana=c.rencana, isian=rencana(p, petugas=p.gani), versi=1)
    c.rencana.refresh_from_db()
    with pytest.raises(NotAllowed):
        services.record_kunjungan(actor=p.gani, rencana=c.rencana, baris=c.mati, isian=same)


def test_a_plan_is_changed_only_as_it_was_seen_and_by_the_own_office(c: PanggungCoktas) -> None:
    p = c.kantor
    services.change_rencana(actor=p.gani, rencana=c.rencana, isian=rencana(p), versi=1)
    with pytest.raises(StaleVersion):
        services.change_rencana(actor=p.gani, rencana=c.rencana, isian=rencana(p), versi=1)
    with pytest.raises(NotAllowed):
        services.plan_coktas(actor=p.zul, periode=p.periode, kecamatan="64.72.05", isian=rencana(p))
    plan = rencana(p, petugas=p.ratna)
    with pytest.raises(ActRefused, match="petugas data kantor ini"):
        services.plan_coktas(actor=p.gani, periode=p.periode, kecamatan="64.72.05", isian=plan)


def test_not_found_keeps_the_voter_flags_the_row_and_proves_nothing(c: PanggungCoktas) -> None:
    with pytest.raises(ActRefused, match="bukan alasan TMS"):
        visit(c, c.mati, kunjungan(HasilCoktas.TIDAK_DITEMUKAN, alasan_tms="MENINGGAL"))
    sebab = SebabTidakDitemukan.RUMAH_KOSONG
    visit(c, c.mati, kunjungan(HasilCoktas.TIDAK_DITEMUKAN, sebab=sebab))
    c.mati.refresh_from_db()
    assert (c.mati.status, c.mati.sebab) == ("ULANG", "RUMAH_KOSONG")
    assert not Bukti.objects.exists()
    with pytest.raises(WrongState):
        services.hand_over(actor=c.kantor.fitri, periode=c.kantor.periode, terlihat=0)


def test_outcomes_become_proposals_and_nothing_changes_before_a_second_person(c: PanggungCoktas) -> None:
    p = c.kantor
    visit(c, c.mati, kunjungan(HasilCoktas.TMS, alasan_tms="MENINGGAL", dokumen=AKTA))
    changed = IsiKunjungan(responden="Ibu Contoh", ubah={"alamat": "JL BARU 9"})
    visit(c, c.tak_padan, kunjungan(HasilCoktas.MS_UBAH, dokumen=KTP, isi=changed))
    with pytest.raises(StaleVersion):
        services.hand_over(actor=p.fitri, periode=p.periode, terlihat=1)
    done = services.hand_over(actor=p.fitri, periode=p.periode, terlihat=2)
    assert (done.baris, done.tertahan) == (2, 0)
    assert {(u.putusan, u.jumlah) for u in done.usul} == {("TERIMA", 2), ("TOLAK", 1)}
    assert not Kandidat.objects.filter(status__in=["DITERIMA", "DITOLAK"]).exists()
    fresh = Kandidat.objects.get(sumber="COKTAS")
    assert (fresh.jenis, fresh.beda, fresh.bukti_set.count()) == ("UBAH", 1 << 7, 2)
    for usul in KeputusanKandidat.objects.all():
        services.approve(actor=p.intan, usul=usul)
    assert Kandidat.objects.get(alasan="MENINGGAL").status == StatusKandidat.DITERIMA
    with pytest.raises(WrongState, match="diserahkan"):
        visit(c, c.mati, kunjungan())


def test_a_move_inside_the_city_is_a_change_with_its_distance(c: PanggungCoktas) -> None:
    p, same = c.kantor, {"kode_desa": c.tak_padan.desa}
    with pytest.raises(ActRefused, match="sekurangnya satu"):
        visit(c, c.tak_padan, kunjungan(HasilCoktas.MS_UBAH, dokumen=KTP, isi=IsiKunjungan(ubah=same)))
    away = IsiKunjungan(ubah={"kode_desa": "64.71.01.1001"})
    with pytest.raises(ActRefused, match="kabupaten/kota lain"):
        visit(c, c.tak_padan, kunjungan(HasilCoktas.MS_UBAH, dokumen=KTP, isi=away))
    moved = IsiKunjungan(ubah={"kode_desa": "64.72.06.1001", "alamat": "JL BARU 9"})
    visit(c, c.tak_padan, kunjungan(HasilCoktas.MS_UBAH, dokumen=KTP, isi=moved))
    done = services.hand_over(actor=p.fitri, periode=p.periode, terlihat=1)
    fresh = Kandidat.objects.get(sumber="COKTAS")
    assert (fresh.jenis, fresh.pindah, fresh.beda) == ("UBAH", "ANTAR_KECAMATAN", 1 << 7 | 1 << 12)
    assert (fresh.desa_lama, fresh.desa_baru) == (c.tak_padan.desa, "64.72.06.1001")
    for usul in done.usul:
        services.approve(actor=p.intan, usul=usul)
    (penerapan,) = begin(actor=None, periode=[p.periode])
    ((said, values),) = iter_penerapan([penerapan])
    assert (said["pindah"], values and values["kode_desa"]) == ("ANTAR_KECAMATAN", "64.72.06.1001")


def test_a_voter_wrongly_removed_comes_back_as_a_restored_one(c: PanggungCoktas) -> None:
    row = add_by_hand(c)
    services.change_rencana(actor=c.kantor.gani, rencana=c.rencana, isian=rencana(c.kantor), versi=1)
    visit(c, row, kunjungan(HasilCoktas.TMS_JADI_MS, dokumen=KTP))
    services.hand_over(actor=c.kantor.fitri, periode=c.kantor.periode, terlihat=1)
    fresh = Kandidat.objects.get(sumber="COKTAS")
    assert (fresh.jenis, fresh.alasan, fresh.status) == ("BARU", "PEMULIHAN", "DIUSULKAN")


def test_what_is_not_finished_goes_on_named_in_the_next_period(c: PanggungCoktas) -> None:
    p = c.kantor
    waiting = kunjungan(HasilCoktas.TERTUNDA_DOKUMEN)
    visit(c, c.mati, waiting)
    plan = periode_uji.rencana("2026-TW1", **dates("2025-12-09", "2026-03-20"))
    assert isinstance(plan, RencanaPeriode)
    new = services.plan_periode(actor=p.gani, kantor=p.kantor, rencana=plan)
    with pytest.raises(WrongState, match="Tutup dulu"):
        services.carry_on(actor=p.fitri, dari=p.periode, ke=new)
    services.move_periode(actor=p.gani, periode=p.periode, act=ActPeriode.TUTUP, versi=2)
    services.move_periode(actor=p.gani, periode=new, act=ActPeriode.BUKA, versi=1)
    assert services.carry_on(actor=p.fitri, dari=p.periode, ke=new) == 2
    assert queries.ringkas_coktas(p.periode).dilanjutkan == 2
    with pytest.raises(WrongState):
        services.carry_on(actor=p.fitri, dari=p.periode, ke=new)
    # A phone that was without signal all the time still delivers, into the row that goes on.
    late, _new = visit(c, c.tak_padan, kunjungan())
    assert late.baris.asal_id == c.tak_padan.pk
    assert queries.ringkas_coktas(new).per_hasil[HasilCoktas.SESUAI] == 1


def dates(mulai: str, cutoff: str) -> dict[str, object]:
    """Return the dates of a later period."""
    from datetime import date, timedelta

    end = date.fromisoformat(cutoff) + timedelta(days=3)
    return {
        "mulai": date.fromisoformat(mulai),
        "cutoff": date.fromisoformat(cutoff),
        "tanggal_pleno": end,
        "tanggal_acuan": end,
    }


def test_a_candidate_of_the_same_person_joins_the_row_that_is_there(c: PanggungCoktas) -> None:
    row = add_by_hand(c)
    deliver(c.kantor, baris("TMS", "TNI", nik="6409990101809003"), kata="c")
    Kandidat.objects.filter(alasan="TNI").update(status=StatusKandidat.COKTAS)
    assert services.fill_coktas(actor=c.kantor.fitri, periode=c.kantor.periode) == 0
    row.refresh_from_db()
    assert row.kandidat is not None
    assert row.kandidat.alasan == "TNI"


def test_visits_are_only_appended(c: PanggungCoktas) -> None:
    visit(c, c.mati, kunjungan(nomor=uuid4()))
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        KunjunganCoktas.objects.update(hasil="TMS")
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        BarisCoktas.objects.update(alasan="LAIN")
