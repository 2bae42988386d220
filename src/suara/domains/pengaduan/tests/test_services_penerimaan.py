"""Receipt: every bad input a clear sentence, nothing lost, nothing twice."""

from __future__ import annotations

import datetime as dt
import threading
import uuid
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from suara.core.jejak.models import Entri
from suara.core.privasi.models import Identitas
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import LaporanDitolak, NotAllowed, TerlaluSering
from suara.domains.pengaduan.models import Jam, Laporan, UrutNomor
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.services import meja, rahasia
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.terms import Kanal, Kelas, KodeJam
from suara.domains.pengaduan.tests.panggung_uji import ISI, Panggung, make_panggung

SENIN = dt.datetime(2026, 7, 6, 2, 0, tzinfo=dt.UTC)


@pytest.fixture
def panggung(db: None) -> Panggung:
    """The office with its people."""
    return make_panggung()


@pytest.mark.parametrize(
    ("isian", "kolom", "kata"),
    [
        ({"isi": ""}, "isi", "kosong"),
        ({"isi": " \n\t\u200b\x00 "}, "isi", "kosong"),
        ({"isi": "?!…"}, "isi", "kosong"),
        ({"isi": "a" * 4_001}, "isi", "4.001"),
        ({"judul": "j" * 151}, "judul", "151"),
        ({"tanggal_kejadian": dt.date(2026, 7, 7)}, "tanggal_kejadian", "belum terjadi"),
        ({"kontak": Kontak(hp="siti@contoh.test")}, "hp", "alamat email"),
        ({"kontak": Kontak(hp="12")}, "hp", "belum benar"),
        ({"kontak": Kontak(email="siti di contoh")}, "email", "belum benar"),
        ({"kelas_pelapor": Kelas.WBS}, "kelas", "jenis laporan"),
    ],
)
def test_bad_input_is_refused_in_words(
    panggung: Panggung, isian: dict[str, Any], kolom: str, kata: str
) -> None:
    """The field is named, the sentence says what to do, and nothing is kept."""
    with time_machine.travel(SENIN, tick=False), pytest.raises(LaporanDitolak, match=kata) as refused:
        panggung.kirim(**isian)
    assert refused.value.kolom == kolom
    assert Laporan.objects.count() == Identitas.objects.count() == 0


@pytest.mark.django_db
def test_exactly_four_thousand_and_odd_characters_are_taken(panggung: Panggung) -> None:
    """Control and steering characters are dropped, everything else stays as written."""
    text = "Tolong\x00 \u202ebaca\u202c\r\nini 😀 segera.\x07"
    assert panggung.kirim(isi=text).laporan.isi_asli == "Tolong baca\nini 😀 segera."
    assert len(panggung.kirim(isi="é" * 4_000).laporan.isi_asli) == 4_000


@pytest.mark.django_db
def test_without_a_title_the_first_words_are_the_title(panggung: Panggung) -> None:
    """A title is no hurdle."""
    assert panggung.kirim(judul="").laporan.judul_asli.startswith("Nama saya tidak ada")


@pytest.mark.django_db
def test_only_the_hash_of_the_key_and_a_sealed_identity_are_kept(panggung: Panggung) -> None:
    """No column holds the key, a name or the words in the clear."""
    kirim_id = uuid.uuid4()
    masuk = panggung.kirim(
        kirim_id=kirim_id,
        identitas=DataIdentitas(nama="Siti Aminah"),
        kontak=Kontak(email="siti@contoh.test", hp="0812 3456 7890"),
    )
    with connection.cursor() as cursor:
        stored = ""
        for table in ("pengaduan_laporan", "privasi_identitas", "jejak_entri", "tugas_tugasberwaktu"):
            cursor.execute(f"SELECT * FROM {table}")
            stored += " ".join(
                bytes(cell).decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)
                for row in cursor.fetchall()
                for cell in row
            )
    for secret in (masuk.kunci, masuk.kunci.replace("-", ""), "Siti", "siti@", "dicoklit", str(kirim_id)):
        assert secret not in stored


@pytest.mark.django_db
def test_numbers_follow_each_other_per_year_with_a_check_digit(panggung: Panggung) -> None:
    """The year is the office's: half past midnight on New Year's Day in Samarinda is the new year."""
    with time_machine.travel(dt.datetime(2026, 12, 31, 15, 0, tzinfo=dt.UTC), tick=False) as clock:
        first = panggung.kirim().laporan.nomor
        clock.move_to(dt.datetime(2026, 12, 31, 16, 30, tzinfo=dt.UTC))
        second = panggung.kirim().laporan.nomor
    assert (first, second) == (buat_nomor(2026, 1), buat_nomor(2027, 1))


@pytest.mark.django_db
def test_a_refused_report_uses_no_number(panggung: Panggung) -> None:
    """Numbers have no holes."""
    panggung.kirim()
    with pytest.raises(LaporanDitolak):
        panggung.kirim(isi="")
    assert UrutNomor.objects.get().terakhir == 1
    assert panggung.kirim().laporan.nomor.split("-")[2] == "000002"


@pytest.mark.django_db
def test_receiving_takes_few_statements(panggung: Panggung) -> None:
    """Everybody waits for the number and the trail: the way in stays short, whatever is filled in."""
    panggung.baru()
    with CaptureQueriesContext(connection) as seen:
        panggung.baru()
    assert len([row for row in seen.captured_queries if "SAVEPOINT" not in row["sql"]]) <= 16


@pytest.mark.django_db
def test_at_the_counter_the_clock_starts_when_the_citizen_came(panggung: Panggung) -> None:
    """Typed in the evening, counted from the morning; kept with the officer who typed it."""
    isian = IsianLaporan(kelas_pelapor=Kelas.PENGADUAN, isi=ISI)
    with time_machine.travel(SENIN, tick=False):
        came = SENIN - dt.timedelta(hours=5)
        bahan = {"isian": isian, "kirim_id": uuid.uuid4(), "kantor": panggung.kantor, "terima_at": came}
        for nama in ("lina", "wati", "rina", "dewi"):
            with pytest.raises(NotAllowed):
                meja.receive_walk_in(actor=panggung.orang[nama], **bahan)
        laporan = meja.receive_walk_in(actor=panggung.laras, **bahan).laporan
    assert laporan.kanal == Kanal.TATAP_MUKA
    assert Jam.objects.get(laporan=laporan, kode=KodeJam.C1).mulai_at == came
    assert Entri.objects.latest("urutan").actor_label == "Laras Setiawati"


@pytest.mark.django_db
def test_ten_thousand_guesses_let_nobody_in_and_lock_nobody_out(panggung: Panggung) -> None:
    """The guesser is braked after a few tries; the reporter at another address is not."""
    masuk = panggung.kirim()
    nomor, braked = masuk.laporan.nomor, 0
    for guess in range(10_000):
        try:
            kunci = f"{guess:020d}"
            assert queries.find_dengan_kunci(nomor, kunci, klien="198.51.100.7") is None
        except TerlaluSering:
            braked += 1
            if braked > 50:
                break
    assert braked > 50
    found = queries.find_dengan_kunci(nomor, masuk.kunci.lower().replace("-", " "), klien="203.0.113.9")
    assert found == masuk.laporan


@pytest.mark.django_db
def test_an_older_server_secret_still_opens_reports(panggung: Panggung, settings: Any) -> None:
    """Changing the secret key of the server locks no reporter out."""
    masuk = panggung.kirim()
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "kunci baru yang panjang sekali untuk uji"
    assert rahasia.is_kunci(masuk.kunci, masuk.laporan.kunci_hash)


@pytest.mark.django_db(transaction=True)
def test_two_racing_submissions_are_one_report() -> None:
    """The same form from two connections at the same moment: one report, both get number and key."""
    panggung, kirim_id = make_panggung(), uuid.uuid4()
    start, seen, errors = threading.Barrier(3), [], []

    def send(key: uuid.UUID) -> None:
        try:
            start.wait()
            masuk = panggung.kirim(kirim_id=key)
            seen.append((masuk.laporan.nomor, masuk.kunci))
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    other = uuid.uuid4()
    threads = [threading.Thread(target=send, args=(key,)) for key in (kirim_id, kirim_id, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert len(set(seen)) == 2
    assert Laporan.objects.count() == 2
    assert UrutNomor.objects.get().terakhir == 2
