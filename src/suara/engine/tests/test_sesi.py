"""The session: steps, parts, limits; and that no value of a row appears in a refusal."""

from __future__ import annotations

import io
import resource
import traceback
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.engine.errors import LangkahGagal, MemoriHabis, RuangHabis, TempatDitolak, as_refusal
from suara.engine.memori import BerkasMemori
from suara.engine.sesi import KemajuanTerminal, Langkah, Sesi, explain
from suara.kernel.kalimat import Kalimat

COCOK = """
WITH l AS (SELECT nik, nama FROM kiri)
SELECT l.nik, l.nama AS lama, k.nama AS baru, w.nama AS wilayah
FROM l JOIN kanan k ON k.nik = l.nik CROSS JOIN wilayah w
WHERE l.nik <> $kecuali;
"""


def langkah(tmp_path: Path, sql: str, **isi: object) -> Langkah:
    berkas = tmp_path / "langkah.sql"
    berkas.write_text(sql)
    arti = Kalimat("Mencocokkan menurut NIK")
    masukan = isi.pop("masukan", ("kiri", "kanan", "wilayah"))
    return Langkah(nama="cocok", berkas_sql=berkas, masukan=masukan, keluaran="hasil", arti=arti, **isi)


def isi(sesi: Sesi, baris: int = 500) -> None:
    nik = [f"{6401000000000000 + 7 * nomor}" for nomor in range(baris)]
    sesi.terima("kiri", pa.table({"nik": nik, "nama": [f"A{nomor}" for nomor in range(baris)]}))
    sesi.terima("kanan", pa.table({"nik": nik[::-1], "nama": [f"B{nomor}" for nomor in range(baris)][::-1]}))
    sesi.terima("wilayah", pa.table({"kode": ["64"], "nama": ["Kalimantan Timur"]}))


@pytest.mark.parametrize("besar", [False, True])
@pytest.mark.parametrize("bagian", [1, 2, 8])
def test_a_step_gives_the_same_rows_in_any_number_of_parts(tmp_path, besar, bagian, monkeypatch) -> None:
    with Sesi() as sesi:
        isi(sesi)
        monkeypatch.setattr(sesi, "_parts", lambda baris: bagian)
        satu = langkah(tmp_path, COCOK, ember="nik", besar=besar)
        assert sesi.jalankan(satu, kecuali="6401000000000007", tak_dipakai=1) == 499
        assert sesi.nilai("SELECT count(*) FROM hasil WHERE substr(lama, 2) = substr(baru, 2)") == 499
        assert sesi.nilai("SELECT count(DISTINCT nik) FROM hasil") == 499


def test_a_step_that_runs_out_starts_over_in_more_parts(tmp_path, monkeypatch) -> None:
    with Sesi() as sesi:
        isi(sesi)
        asli, dilihat = sesi._run, []

        def sempit(satu, terpotong, bagian, parameter):
            dilihat.append(bagian)
            if bagian < 4:
                raise MemoriHabis("cocok", "1GB", bagian)
            return asli(satu, terpotong, bagian, parameter)

        monkeypatch.setattr(sesi, "_run", sempit)
        assert sesi.jalankan(langkah(tmp_path, COCOK, ember="nik"), kecuali="") == 500
        assert dilihat == [1, 2, 4]


def test_a_step_that_cannot_be_cut_and_does_not_fit_is_refused_and_changes_nothing(tmp_path) -> None:
    with Sesi(memori="40MB", utas=1) as sesi:
        isi(sesi, 3000)
        sesi.terima("hasil", pa.table({"lama": [1]}))
        lebar = "SELECT a.nik, b.nama, c.nama AS c FROM kiri a, kanan b, kanan c ORDER BY 1, 2, 3"
        with pytest.raises(MemoriHabis) as ditolak:
            sesi.jalankan(langkah(tmp_path, lebar))
        assert "--memori" in str(ditolak.value)
        assert sesi.rows("SELECT * FROM hasil") == [(1,)]
        assert not sesi.ada("hasil__baru")


def test_long_tables_fit_into_a_small_limit_because_the_step_is_cut(tmp_path) -> None:
    with Sesi(memori="60MB", utas=1) as sesi:
        nik = "lpad(CAST(range * 7919 AS VARCHAR), 16, '6')"
        for nama in ("kiri", "kanan"):
            sesi.simpan(
                nama, f"SELECT {nik} AS nik, 'NAMA PANJANG SEKALI ' || range AS nama FROM range(150000)"
            )
        sesi.terima("wilayah", pa.table({"nama": ["x"]}))
        assert sesi.jalankan(langkah(tmp_path, COCOK, ember="nik", besar=True), kecuali="") == 150_000


def test_nothing_is_spilled_to_disk() -> None:
    with Sesi() as sesi:
        assert sesi.nilai("SELECT current_setting('temp_directory')") == ""
        assert resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT CAST(nik AS DATE) FROM kiri",
        "SELECT CAST(nama AS INTEGER) FROM kiri",
        "SELECT error('orang ' || nik) FROM kiri",
    ],
)
def test_a_refusal_never_quotes_a_row(sql) -> None:
    with Sesi() as sesi:
        isi(sesi, 3)
        with pytest.raises(LangkahGagal) as ditolak:
            sesi.rows(sql)
        dicatat = "".join(traceback.format_exception(ditolak.value))
        assert "640100" not in dicatat
        assert "A0" not in dicatat


def test_a_wrong_column_is_named_because_the_developer_needs_it() -> None:
    with Sesi() as sesi, pytest.raises(LangkahGagal, match="tak_ada"):
        sesi.rows("SELECT tak_ada FROM range(3)")


def test_explain_shows_the_sql_and_no_value(tmp_path) -> None:
    teks = explain([langkah(tmp_path, COCOK, ember="nik")])
    assert "-- 1. cocok: Mencocokkan menurut NIK" in teks
    assert "kiri, kanan, wilayah → hasil; dapat dibagi menurut nik" in teks
    assert "$kecuali;" in teks


def test_progress_is_one_line_with_rate_and_time_left(tmp_path) -> None:
    keluar = io.StringIO()
    with Sesi(lapor=KemajuanTerminal(keluar)) as sesi:
        isi(sesi)
        sesi.jalankan(langkah(tmp_path, COCOK, ember="nik"), kecuali="")
    akhir = keluar.getvalue().split("\r\x1b[K")[-1]
    assert akhir.startswith("Mencocokkan menurut NIK 500 baris, ")


def test_a_table_can_be_replaced_by_a_select_over_itself() -> None:
    with Sesi() as sesi:
        isi(sesi, 10)
        sesi.simpan("kiri", "SELECT nik, lower(nama) AS nama FROM kiri WHERE nama <> $bukan", {"bukan": "A3"})
        sesi.simpan("kiri", "SELECT * FROM kiri WHERE nama <> 'a4'")
        assert sesi.baris("kiri") == 8
        sesi.buang("kiri")
        assert not sesi.ada("kiri")


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=5000), st.binary(max_size=100))
def test_a_memory_file_gives_back_what_was_written(pertama, kedua) -> None:
    with BerkasMemori() as berkas:
        for data in (pertama, kedua):
            berkas.tulis(data)
            with berkas.isi() as isinya:
                assert bytes(isinya) == data


def test_memory_files_are_given_back() -> None:
    awal = len(list(Path("/proc/self/fd").iterdir()))
    with Sesi(utas=1) as sesi:
        isi(sesi, 10)
        for _kali in range(20):
            sesi.simpan("kiri", "SELECT * FROM kiri")
    assert len(list(Path("/proc/self/fd").iterdir())) <= awal


def test_a_full_disk_is_told_apart() -> None:
    assert isinstance(as_refusal(OSError(28, "x"), "/srv"), RuangHabis)
    assert isinstance(as_refusal(PermissionError(13, "x"), "/srv"), TempatDitolak)


def test_what_is_read_once_keeps_its_order_as_a_table_or_as_parquet() -> None:
    with Sesi(memori="500MB", utas=2) as sesi:
        isi = []
        for bita in (1, 10**9):
            jumlah, relasi = sesi.tampung(
                "sel", "SELECT 7 * i % 1009 AS n FROM range(200000) AS r(i)", bita=bita
            )
            isi.append(sesi.rows(f"SELECT file_row_number, n FROM {relasi} ORDER BY 1"))
            assert jumlah == 200_000
        assert isi[0] == isi[1] == [(i, 7 * i % 1009) for i in range(200_000)]
