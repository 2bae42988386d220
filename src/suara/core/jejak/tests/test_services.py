"""Writing: consecutive, chained, in a transaction, without a NIK."""

from __future__ import annotations

import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
import time_machine
from django.db import connection, transaction

from suara.core.jejak.canonical import GENESIS, mask_nik
from suara.core.jejak.models import Entri, TitikPeriksa, UjungRantai
from suara.core.jejak.queries import get_proof, list_history, verify
from suara.core.jejak.services import record, sign_checkpoint


def write(nomor: int = 1) -> Entri:
    with transaction.atomic():
        return record(actor=None, act="uji.dicatat", obj_type="uji", obj_id="1", data={"nomor": nomor})


def test_entries_are_consecutive_and_chained(rantai: list[Entri]) -> None:
    assert [entri.urutan for entri in rantai] == [1, 2, 3, 4, 5, 6]
    assert rantai[0].prev_hash == GENESIS
    assert all(later.prev_hash == earlier.hash for earlier, later in pairwise(rantai))
    assert UjungRantai.objects.get().hash == rantai[-1].hash
    assert [entri.urutan for entri in list_history("paw.Permohonan", "1")] == [1, 4]
    assert not list_history("paw.Permohonan", "1", ["63"]).exists()


@pytest.mark.django_db(transaction=True)
def test_without_a_transaction_nothing_is_recorded() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        record(actor=None, act="uji.dicatat", obj_type="uji", obj_id="1", data={})
    assert not Entri.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("act", ["dicatat", "Paw.Dicatat", "paw dicatat", ""])
def test_an_act_is_dotted_and_lower_case(act: str) -> None:
    with pytest.raises(ValueError, match="bertitik"):
        record(actor=None, act=act, obj_type="uji", obj_id="1", data={})


@pytest.mark.django_db
def test_a_nik_is_masked_but_a_hash_is_not() -> None:
    digits = "1234567890123456" * 4
    with transaction.atomic():
        entri = record(
            actor=None,
            act="uji.dicatat",
            obj_type="u",
            obj_id="1",
            data={"a": "6472051212900001", "b": digits},
        )
    assert entri.data == {"a": "•" * 16, "b": digits}


@pytest.mark.django_db(transaction=True)
def test_an_act_that_fails_leaves_no_entry_and_no_gap() -> None:
    write()
    with transaction.atomic():
        record(actor=None, act="uji.dicatat", obj_type="uji", obj_id="1", data={})
        transaction.set_rollback(True)
    assert write().urutan == 2
    assert verify().utuh


@pytest.mark.django_db(transaction=True)
def test_many_writers_at_once_make_one_chain() -> None:
    errors: list[Exception] = []

    def work() -> None:
        try:
            for number in range(8):
                write(number)
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert list(Entri.objects.values_list("urutan", flat=True)) == list(range(1, 33))
    assert verify().utuh


def test_a_checkpoint_a_day_and_its_key_is_private(rantai: list[Entri], kunci: Path) -> None:
    assert sign_checkpoint() == sign_checkpoint()
    assert TitikPeriksa.objects.get().urutan == 4
    assert kunci.stat().st_mode & 0o777 == 0o600
    with time_machine.travel("2030-01-02T03:00:00+00:00"):
        assert sign_checkpoint().urutan == 6
    assert verify().utuh


def test_the_proof_names_the_first_checkpoint_that_covers_the_entry(rantai: list[Entri]) -> None:
    proof = get_proof(rantai[1])
    assert (proof.urutan, proof.hash) == (2, rantai[1].hash)
    assert proof.titik_periksa is not None
    assert proof.titik_periksa.urutan == 4
    assert get_proof(rantai[5]).titik_periksa is None


def test_the_chain_goes_on_when_the_end_row_was_lost(
    rantai: list[Entri], attack: Callable[..., None]
) -> None:
    UjungRantai.objects.all().delete()
    assert write().urutan == 7
    assert verify().utuh


@pytest.mark.parametrize(
    "nik", ["6472051708900003", "6472 0517 0890 0003", "6472.0517.0890.0003", "6472-0517-0890-0003"]
)
def test_a_nik_is_blotted_out_however_it_was_typed(nik: str) -> None:
    assert nik not in mask_nik(f'{{"catatan":"KTP {nik}, alamat"}}')


@pytest.mark.parametrize(
    "text",
    ["12345678-1234-4234-8234-123456789012", "1234567890123456ab" * 3, "100.1.4/012/2026", "20.11.2026"],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_nik(text) == text
