"""Whoever holds the whole database tries to join invitations with answers, and fails.

Tried are all pairs of columns by equal values, all pairs by rank (first with first, second with second), the
physical order of rows, PostgreSQL's system columns or SQLite's rowid, and, as knowledge from elsewhere, the
exact order in which invitations were spent. That the attempt is a real one shows the last test: it finds
nearly everybody where answers are stored as they come.
"""

from __future__ import annotations

import json
import logging
import random
import uuid
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.db.models import Model
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.tugas.models import TugasBerwaktu
from suara.core.wilayah.models import Kantor
from suara.domains.survei.models import (
    Adukan,
    Gelombang,
    HitungTerpisah,
    IzinIsi,
    Jawaban,
    JawabanSpool,
    KirimanJawaban,
    TerpisahSpool,
    Undangan,
)
from suara.domains.survei.rules.aduk import KELOMPOK
from suara.domains.survei.services.izin import spend_undangan
from suara.domains.survei.services.jawab import IsianJawaban, receive_jawaban
from suara.domains.survei.services.rahasia import hash_kirim, hash_token, make_izin, rapikan_token
from suara.domains.survei.services.spool import shuffle_all
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.domains.survei.tests.jawab_uji import make_loket, typed
from suara.domains.survei.tests.undangan_uji import UNSUR, answer, close, invite, isi_ke, make_open

pytestmark = pytest.mark.django_db(transaction=True)
ORANG = 32
MALAM = 6
"""So many answer between two nights."""
SYSTEM = {
    "postgresql": "ctid::text AS _ctid, xmin::text AS _xmin, xmax::text AS _xmax, cmin::text AS _cmin",
    "sqlite": "rowid AS _rowid",
}
type Baris = dict[str, Any]


@pytest.fixture(autouse=True)
def jam() -> Iterator[time_machine.Coordinates]:
    with time_machine.travel("2026-11-20 08:00 +0800", tick=False) as clock:
        yield clock


def rows_of(model: type[Model]) -> list[Baris]:
    """Return every column of a table, also those that no model knows, in the order in which it lies there."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {SYSTEM[connection.vendor]}, * FROM {model._meta.db_table}")
        names = [str(column[0]) for column in cursor.description]
        return [
            dict(zip(names, map(_plain, row), strict=True)) | {"_letak": place}
            for place, row in enumerate(cursor.fetchall())
        ]


def _plain(value: object) -> object:
    return bytes(value).hex() if isinstance(value, bytes | memoryview) else value


def _key(name: str, value: object) -> tuple[int, object]:
    if name == "_ctid":
        block, _comma, place = str(value).strip("()").partition(",")
        return 1, (int(block), int(place))
    if isinstance(value, int) or (name.startswith("_") and str(value).isdigit()):
        return 2, int(str(value))
    return 3, str(value)


class Penyerang:
    """Two sides of a join and, for counting its hits only, which row of one belongs to which of the other."""

    def __init__(
        self, kiri: Sequence[Baris], kanan: Sequence[Baris], orang_kiri: Any, orang_kanan: Any
    ) -> None:
        self.kiri, self.kanan = list(kiri), list(kanan)
        self.orang = (orang_kiri, orang_kanan)
        self.acak = random.Random(7)  # noqa: S311 -- the attacker's dice

    def is_pair(self, a: Baris, b: Baris) -> bool:
        return bool(self.orang[0](a) == self.orang[1](b))

    def by_rank(self) -> Iterator[tuple[str, str, int]]:
        """Yield for every pair of columns how many are found by pairing the n-th with the n-th."""
        for x in self.kiri[0]:
            left = self._sorted(self.kiri, x)
            for y in self.kanan[0]:
                for right in (self._sorted(self.kanan, y), self._sorted(self.kanan, y)[::-1]):
                    yield x, y, sum(self.is_pair(a, b) for a, b in zip(left, right, strict=False))

    def by_value(self) -> Iterator[tuple[str, str, int, float]]:
        """Yield for every pair of columns the hits of an equal-join, and how many blind luck would have."""
        for x in self.kiri[0]:
            for y in self.kanan[0]:
                same: dict[str, list[Baris]] = defaultdict(list)
                for b in self.kanan:
                    same[str(b[y])].append(b)
                pairs = [(a, b) for a in self.kiri for b in same.get(str(a[x]), ())]
                yield x, y, sum(self.is_pair(a, b) for a, b in pairs), len(pairs) / len(self.kanan)

    def _sorted(self, rows: list[Baris], name: str) -> list[Baris]:
        shuffled = self.acak.sample(rows, len(rows))
        return sorted(shuffled, key=lambda row: _key(name, row[name]))


def person_of(row: Baris) -> int:
    """Return who gave this answer; each gives one that nobody else gives."""
    isi = row["isi"] if isinstance(row["isi"], dict) else json.loads(row["isi"])
    return sum((isi[kode] - 1) * 4**place for place, kode in enumerate(UNSUR))


def survey(
    ayu: Akun, kantor: Kantor, clock: time_machine.Coordinates
) -> tuple[Gelombang, Penyerang, Penyerang]:
    """Let everybody open the invitation and answer at once, over six days; return what an attacker holds."""
    wave = make_open(ayu, kantor)
    tokens = invite(ayu, wave, ORANG)
    quiet = Entri.objects.count(), TugasBerwaktu.objects.count()
    order = random.Random(11).sample(range(ORANG), ORANG)  # noqa: S311
    spent, sent, last = {}, {}, 0
    for n, who in enumerate(order):
        _wave, izin = spend_undangan(token=tokens[who], izin=make_izin())
        kirim_id = uuid.uuid4()
        answer(wave, isi_ke(who), izin=izin, kirim_id=kirim_id, komentar=f"Saran ke-{who}")
        spent[hash_token(rapikan_token(tokens[who]))], sent[hash_kirim(kirim_id)] = (n, who), who
        last += _newest_lies_last(who)
        if n % MALAM == MALAM - 1:
            clock.shift(24 * 3600)
            shuffle_all()
    assert (Entri.objects.count(), TugasBerwaktu.objects.count()) == quiet, "answering leaves a time behind"
    assert last <= ORANG // 2, "the newest answer can be told by its place in the spool"
    close(ayu, wave)
    answers = rows_of(Jawaban)
    invited = [row | {"_urutan_pakai": spent[row["token_hash"]][0]} for row in rows_of(Undangan)]
    return (
        wave,
        Penyerang(invited, answers, lambda row: spent[row["token_hash"]][1], person_of),
        Penyerang(rows_of(KirimanJawaban), answers, lambda row: sent[row["kirim_hash"]], person_of),
    )


def _newest_lies_last(who: int) -> bool:
    """Say whether who answered last is the last of the spool; all of the spool has one transaction."""
    rows = rows_of(JawabanSpool)
    assert len({row.get("_xmin") for row in rows}) == 1
    where = "_ctid" if connection.vendor == "postgresql" else "_rowid"
    return len(rows) > 2 and person_of(max(rows, key=lambda row: _key(where, row[where]))) == who


def test_no_column_no_order_and_no_system_column_joins_them(
    ayu: Akun, kantor_kaltim: Kantor, jam: time_machine.Coordinates
) -> None:
    wave, undangan, kiriman = survey(ayu, kantor_kaltim, jam)
    assert Counter(person_of(row) for row in undangan.kanan) == Counter(range(ORANG)), "each answer, once"
    assert {row.komentar for row in Jawaban.objects.all()} == {f"Saran ke-{who}" for who in range(ORANG)}
    assert not JawabanSpool.objects.exists()
    assert not IzinIsi.objects.exists()
    assert all(one.pk.version == 4 for one in Jawaban.objects.all())
    assert all(one.jumlah >= KELOMPOK for one in Adukan.objects.filter(gelombang=wave))
    for side in (undangan, kiriman):
        assert not [found for found in side.by_rank() if found[2] > ORANG // 2]
        # Equal values may come by chance (numbers, places): they may not be right more often than luck.
        assert not [found for found in side.by_value() if found[2] > found[3] + ORANG // 2]


def test_whoever_moved_together_are_at_least_five_in_every_system_column(
    ayu: Akun, kantor_kaltim: Kantor, jam: time_machine.Coordinates
) -> None:
    _wave, undangan, _kiriman = survey(ayu, kantor_kaltim, jam)
    weeks = Counter(row["minggu"] for row in undangan.kanan)
    assert min(weeks.values()) >= KELOMPOK
    if connection.vendor == "postgresql":
        assert min(Counter(row["_xmin"] for row in undangan.kanan).values()) >= KELOMPOK
        assert len({row["_xmin"] for row in undangan.kiri}) == 1, "the order of use is gone"


def test_the_attempt_finds_everybody_where_answers_are_stored_as_they_come(
    ayu: Akun, kantor_kaltim: Kantor
) -> None:
    wave = make_open(ayu, kantor_kaltim)
    tokens = invite(ayu, wave, ORANG)
    first = wave.layanan_set.order_by("pk").values_list("layanan_id", flat=True)[0]
    order = random.Random(13).sample(range(ORANG), ORANG)  # noqa: S311
    spent = {}
    for n, who in enumerate(order):
        spend_undangan(token=tokens[who], izin=make_izin())
        spent[hash_token(rapikan_token(tokens[who]))] = (n, who)
        Jawaban.objects.create(gelombang=wave, layanan_id=first, minggu="2026-11-16", isi=isi_ke(who))
    invited = [row | {"_urutan_pakai": spent[row["token_hash"]][0]} for row in rows_of(Undangan)]
    side = Penyerang(invited, rows_of(Jawaban), lambda row: spent[row["token_hash"]][1], person_of)
    found = {(x, y): hits for x, y, hits in side.by_rank() if hits > ORANG // 2}
    places = {"_ctid", "_rowid", "_letak"} & set(side.kanan[0])
    assert all(("_urutan_pakai", place) in found for place in places)
    if connection.vendor == "postgresql":
        assert found["_xmin", "_xmin"] == ORANG


def test_what_is_counted_apart_grows_with_a_batch_and_never_with_a_person(
    ayu: Akun, kantor_kaltim: Kantor
) -> None:
    loket = make_loket(ayu, kantor_kaltim)
    for who in range(ORANG):
        said = ["netra"] if who % 8 == 0 else ["fisik", "mental"] if who % 8 == 4 else []
        isian = IsianJawaban(
            layanan_id=loket.layanan.pk, isi=isi_ke(1), atribut={"disabilitas": said, "usia": "26-35"}
        )
        receive_jawaban(gelombang=loket.gelombang, isian=isian, kirim_id=uuid.uuid4())
        waiting = rows_of(TerpisahSpool)
        assert len({row.get("_xmin") for row in waiting}) <= 1, "who came last is newer than the others"
        assert not HitungTerpisah.objects.exists(), "no sum tells what the latest sender is"
    shuffle_all()
    rows = rows_of(HitungTerpisah)
    assert len({row.get("_xmin") for row in rows}) == 1, "the sum that grew is newer than its neighbours"
    close(ayu, loket.gelombang)
    sums = dict(HitungTerpisah.objects.values_list("pilihan", "jumlah"))
    assert sums == {"netra": 4, "fisik": 4, "mental": 4}
    assert not TerpisahSpool.objects.exists()


def test_answering_writes_to_no_other_table_and_advances_no_sequence(
    ayu: Akun, kantor_kaltim: Kantor, caplog: pytest.LogCaptureFixture
) -> None:
    """No session, trail, task, or running number; what is written to has neither a time nor such a number."""
    caplog.set_level(logging.DEBUG)
    loket = make_loket(ayu, kantor_kaltim, cara=CaraGelombang.UNDANGAN)
    tokens = invite(ayu, loket.gelombang, 2)
    before, numbers = _every_row(), _sequences()
    izin, kirim_id = make_izin(), str(uuid.uuid4())
    warga = Client()
    spent = warga.post("/survei/undangan/", {"kode": tokens[0], "izin": izin}, follow=True)
    assert spent.status_code == 200
    said = typed(3, kirim_id=kirim_id, komentar="Kursinya kurang", a_disabilitas="netra")
    assert warga.post(loket.alamat, said).status_code == 302
    after = _every_row()
    assert {name for name, rows in after.items() if rows != before[name]} == {
        model._meta.db_table for model in (JawabanSpool, KirimanJawaban, TerpisahSpool, Undangan)
    }
    assert _sequences() == numbers
    for model in (Jawaban, JawabanSpool, KirimanJawaban, TerpisahSpool, Undangan, IzinIsi):
        kinds = {field.get_internal_type() for field in model._meta.concrete_fields}
        assert not kinds & {
            "AutoField",
            "BigAutoField",
            "DateTimeField",
            "TimeField",
            "GenericIPAddressField",
        }
    assert set(warga.cookies) <= {"csrftoken", "survei_izin"}
    assert not warga.cookies["survei_izin"].value
    for secret in (tokens[0], izin, kirim_id, "Kursinya kurang", hash_kirim(uuid.UUID(kirim_id))):
        assert secret not in _said_by_the_office(caplog)


def _said_by_the_office(caplog: pytest.LogCaptureFixture) -> str:
    """Return the log of an office; statements of the database are written at DEBUG by Django alone."""
    return "\n".join(one.getMessage() for one in caplog.records if one.name != "django.db.backends")


def _every_row() -> dict[str, list[str]]:
    with connection.cursor() as cursor:
        found = {}
        for name in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{name}"')
            found[name] = sorted(repr([_plain(value) for value in row]) for row in cursor.fetchall())
    return found


def _sequences() -> list[tuple[object, ...]]:
    ask = {
        "postgresql": "SELECT sequencename, last_value FROM pg_sequences ORDER BY 1",
        "sqlite": "SELECT name, seq FROM sqlite_sequence ORDER BY 1",
    }
    with connection.cursor() as cursor:
        cursor.execute(ask[connection.vendor])
        return [tuple(row) for row in cursor.fetchall()]
