"""Verification: whatever an attacker changes, the first broken entry is named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.core.jejak import triggers
from suara.core.jejak.canonical import digest
from suara.core.jejak.models import Entri
from suara.core.jejak.verify import verify

TEXT = st.text(st.characters(min_codepoint=33, max_codepoint=0x2FF), min_size=1, max_size=12)
COLUMNS = {
    "dicatat_at": st.datetimes().map(lambda moment: moment.replace(year=2001).isoformat(sep=" ")),
    "actor_id": TEXT,
    "actor_label": TEXT,
    "act": TEXT,
    "obj_type": TEXT,
    "obj_id": TEXT.filter(lambda text: text not in "0123"),
    "kantor": TEXT.filter(lambda text: text != "64"),
    "payload": TEXT.map(lambda text: '{"nomor":"' + text.replace('"', "").replace("\\", "") + '"}'),
    "payload_hash": TEXT.map(digest),
    "prev_hash": TEXT.map(digest),
    "hash": TEXT.map(digest),
}


def test_an_untouched_chain_is_whole(rantai: list[Entri]) -> None:
    result = verify()
    assert result.utuh
    assert (result.jumlah, result.titik_periksa, result.peringatan) == (6, 1, ())


@pytest.mark.django_db
def test_an_empty_chain_is_whole() -> None:
    assert verify().utuh
    assert verify().jumlah == 0


@settings(
    max_examples=120,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), number=st.integers(1, 6), column=st.sampled_from(sorted(COLUMNS)))
def test_any_column_of_any_row(rantai: list[Entri], data: st.DataObject, number: int, column: str) -> None:
    value = data.draw(COLUMNS[column])
    with transaction.atomic():
        triggers.drop(connection)
        with connection.cursor() as cursor:
            cursor.execute(f"UPDATE jejak_entri SET {column} = %s WHERE urutan = %s", [value, number])
        result = verify()
        transaction.set_rollback(True)
    assert result.kerusakan is not None
    assert result.kerusakan.urutan == number
    assert str(number) in str(result.kerusakan.kalimat)


@pytest.mark.parametrize("number", [1, 3, 6])
def test_a_deleted_entry_is_named(rantai: list[Entri], attack: Callable[..., None], number: int) -> None:
    attack("DELETE FROM jejak_entri WHERE urutan = %s", (number,))
    broken = verify().kerusakan
    assert broken is not None
    assert (broken.urutan, broken.bagian) == (number, "hilang")


def test_a_renumbered_entry_is_named(rantai: list[Entri], attack: Callable[..., None]) -> None:
    attack("UPDATE jejak_entri SET urutan = 50 WHERE urutan = 3")
    broken = verify().kerusakan
    assert broken is not None
    assert (broken.urutan, broken.bagian) == (3, "hilang")


def test_a_cut_tail_is_found_by_the_checkpoint_even_when_the_end_is_rewritten(
    rantai: list[Entri], attack: Callable[..., None]
) -> None:
    attack("DELETE FROM jejak_entri WHERE urutan > 2")
    attack("UPDATE jejak_ujungrantai SET urutan = 2, hash = %s", (rantai[1].hash,))
    broken = verify().kerusakan
    assert broken is not None
    assert (broken.urutan, broken.bagian) == (3, "hilang")


def test_a_chain_rewritten_with_good_hashes_contradicts_the_checkpoint(
    rantai: list[Entri], attack: Callable[..., None]
) -> None:
    attack("DELETE FROM jejak_entri")
    attack("DELETE FROM jejak_ujungrantai")
    from suara.core.jejak.services import record

    for _ in range(6):
        record(actor=None, act="palsu.dicatat", obj_type="uji", obj_id="1", data={})
    broken = verify().kerusakan
    assert broken is not None
    assert (broken.urutan, broken.bagian) == (4, "titik_periksa")


@pytest.mark.parametrize(
    "change", ["hash = repeat_hash", "tanda_tangan = 'aa'", "urutan = 5", "tanggal = '2001-01-01'"]
)
def test_an_altered_checkpoint_is_named(
    rantai: list[Entri], attack: Callable[..., None], change: str
) -> None:
    attack("UPDATE jejak_titikperiksa SET " + change.replace("repeat_hash", f"'{'0' * 64}'"))
    broken = verify().kerusakan
    assert broken is not None
    assert broken.bagian == "tanda_tangan"


def test_a_checkpoint_of_an_unknown_key_does_not_count(rantai: list[Entri], kunci: Path) -> None:
    kunci.with_name(kunci.name + ".pub").write_text("00" * 32)
    broken = verify().kerusakan
    assert broken is not None
    assert (broken.urutan, broken.bagian) == (4, "tanda_tangan")


def test_an_entry_added_behind_the_back_is_named(rantai: list[Entri], attack: Callable[..., None]) -> None:
    columns = ", ".join(field.column for field in Entri._meta.fields if not field.primary_key)
    values = columns.replace(", hash", ", 'lain'")
    attack(
        f"INSERT INTO jejak_entri (urutan, {columns}) SELECT 7, {values} FROM jejak_entri WHERE urutan = 1"
    )
    broken = verify().kerusakan
    assert broken is not None
    assert (broken.urutan, broken.bagian) == (7, "ujung")


def test_missing_triggers_are_a_warning(rantai: list[Entri]) -> None:
    triggers.drop(connection)
    result = verify()
    assert result.utuh
    assert "jejak_entri_no_delete" in str(result.peringatan[0])
