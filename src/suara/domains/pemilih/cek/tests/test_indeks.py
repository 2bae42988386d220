"""The index file: who is in it is found, who is not is not, and nothing is read without the right words."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.domains.pemilih.cek import indeks as modul
from suara.domains.pemilih.cek.diri import Diri, NomorKeliru, samarkan_nama
from suara.domains.pemilih.cek.galat import BahanDitolak, CekError, IndeksRusak, KunciTidakCocok
from suara.domains.pemilih.cek.indeks import KEPALA as BITA_KEPALA
from suara.domains.pemilih.cek.indeks import REKAMAN, Indeks, Kepala, Tempat, baca_kepala, hkdf
from suara.domains.pemilih.cek.susun import Baris, susun
from suara.domains.pemilih.cek.tests.orang import DESA, KEPALA, orang

RAHASIA = bytes(range(32))
ORANG = orang(300)
pytestmark = pytest.mark.sekali


def bangun(
    tempat: Path, rows: list[Baris], *, nama: str = "i.indeks", proses: int = 1, potong: int = 100
) -> Path:
    batches = [rows[at : at + potong] for at in range(0, len(rows), potong)]
    susun(batches, kepala=KEPALA, rahasia=RAHASIA, tujuan=tempat / nama, proses=proses)
    return tempat / nama


def diri(row: Baris) -> Diri:
    return Diri(str(row[0]), dt.date.fromisoformat(str(row[1])))


@pytest.fixture(scope="module")
def berkas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bangun(tmp_path_factory.mktemp("indeks"), ORANG)


@pytest.fixture(scope="module")
def indeks(berkas: Path) -> Indeks:
    return Indeks.open(berkas, RAHASIA)


def test_everybody_in_the_list_is_found_with_her_own_place(indeks: Indeks) -> None:
    for row in ORANG:
        assert indeks.cari(diri(row)) == Tempat(samarkan_nama(str(row[2])), row[3], str(row[4]))


def test_nobody_else_is_found(indeks: Indeks) -> None:
    known = {row[0] for row in ORANG}
    for row in orang(300, benih=2):
        assert row[0] in known or indeks.cari(diri(row)) is None


def test_the_right_number_with_another_birth_date_finds_nobody(indeks: Indeks) -> None:
    for row in ORANG[:50]:
        day = dt.date.fromisoformat(str(row[1])) + dt.timedelta(days=1)
        assert indeks.cari(Diri(str(row[0]), day)) is None


def test_a_suspended_row_is_found_and_marked_and_gives_way_to_an_active_one(tmp_path: Path) -> None:
    berdua, sendiri = ORANG[0], ORANG[1]
    rows: list[Any] = [(*row[:5], "DITANGGUHKAN") for row in (berdua, sendiri)]
    path = bangun(tmp_path, [*rows, berdua, (*ORANG[2][:5], "AKTIF")])
    found = Indeks.open(path, RAHASIA)
    marked = [getattr(found.cari(diri(row)), "ditangguhkan", None) for row in ORANG[:3]]
    assert marked == [False, True, False]
    assert (found.kepala.jumlah, found.kepala.ditangguhkan, found.kepala.pemilih) == (3, 1, 2)


huruf = st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ '.-É", max_size=60)
baris = st.tuples(
    st.from_regex(r"[0-9]{16}", fullmatch=True) | st.from_regex(r"[A-Z][0-9]{7}", fullmatch=True),
    st.dates(dt.date(1900, 1, 1), dt.date(2010, 1, 1)).map(dt.date.isoformat),
    huruf,
    st.sampled_from(DESA),
    st.none() | st.integers(1, 999).map(lambda number: f"{number:03d}"),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(baris, min_size=1, max_size=30, unique_by=lambda row: row[0]), lain=baris)
def test_any_list_finds_its_people_and_no_other(tmp_path: Path, rows: list[Any], lain: Any) -> None:
    path = tmp_path / "acak.indeks"
    path.unlink(missing_ok=True)
    found = Indeks.open(bangun(tmp_path, rows, nama=path.name), RAHASIA)
    assert len(found) == len(rows)
    for row in rows:
        assert found.cari(diri(row)) == Tempat(samarkan_nama(row[2]), row[3], row[4] or "")
    if (lain[0], lain[1]) not in {(row[0], row[1]) for row in rows}:
        assert found.cari(diri(lain)) is None


def test_the_same_people_give_the_same_bytes_in_any_order(tmp_path: Path, berkas: Path) -> None:
    again = bangun(tmp_path, ORANG[::-1], potong=7)
    assert again.read_bytes() == berkas.read_bytes()


def test_two_processes_write_what_one_writes(tmp_path: Path, berkas: Path) -> None:
    assert bangun(tmp_path, ORANG, proses=2).read_bytes() == berkas.read_bytes()


def test_arrow_batches_give_the_same_bytes(tmp_path: Path, berkas: Path) -> None:
    import pyarrow as pa

    names = ["nik", "tanggal_lahir", "nama", "kode_desa", "tps"]
    columns = [pa.array(column) for column in zip(*ORANG, strict=True)]
    columns[1] = columns[1].cast(pa.date32())
    batch = pa.RecordBatch.from_arrays(columns, names=names)
    susun([batch], kepala=KEPALA, rahasia=RAHASIA, tujuan=tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == berkas.read_bytes()


def test_rows_that_nobody_could_find_are_counted_and_a_double_stands_once(tmp_path: Path) -> None:
    nik, tanggal, *_ = ORANG[0]
    extra: list[Baris] = [
        (nik, tanggal, "LAIN NAMA", DESA[1], "009"), ("", "1990-01-01", "A", DESA[0], "1"),
        ("6472011212900001", None, "B", DESA[0], "1"), ("6472011212900002", "12-12-1990", "C", DESA[0], "1"),
        ("6472011212900003", "1990-12-12", "D", "6472", "1"),
        ("64720112129000030", "1990-12-12", "E", DESA[0], ""),
    ]  # fmt: skip
    hasil = susun([ORANG, extra], kepala=KEPALA, rahasia=RAHASIA, tujuan=tmp_path / "x")
    assert (hasil.dibaca, hasil.kepala.jumlah, hasil.tanpa_kunci, hasil.sama) == (306, 300, 5, 1)


def test_an_empty_list_is_no_list(tmp_path: Path) -> None:
    with pytest.raises(BahanDitolak):
        susun([[]], kepala=KEPALA, rahasia=RAHASIA, tujuan=tmp_path / "x")


def test_another_secret_opens_nothing(berkas: Path) -> None:
    with pytest.raises(KunciTidakCocok):
        Indeks.open(berkas, bytes(32))
    with pytest.raises(KunciTidakCocok):
        Indeks.open(berkas, b"pendek")


def test_another_secret_finds_nobody_even_without_the_proof_of_the_header(berkas: Path) -> None:
    salah = modul.KunciIndeks(bytes(32), bytes.fromhex(KEPALA.id))
    paksa = Indeks(baca_kepala(berkas), salah, berkas.read_bytes())
    assert [row for row in ORANG if paksa.cari(diri(row)) is not None] == []


@pytest.mark.parametrize("letak", [0, 9, 20, 200, BITA_KEPALA - 1, BITA_KEPALA, BITA_KEPALA + 20, -1])
def test_one_altered_byte_anywhere_is_seen(tmp_path: Path, berkas: Path, letak: int) -> None:
    data = bytearray(berkas.read_bytes())
    data[letak] ^= 1
    (tmp_path / "ubah.indeks").write_bytes(data)
    with pytest.raises(CekError):
        Indeks.open(tmp_path / "ubah.indeks", RAHASIA)


@pytest.mark.parametrize("panjang", [0, 10, BITA_KEPALA, BITA_KEPALA + REKAMAN * 3 + 5])
def test_a_shortened_file_is_seen(tmp_path: Path, berkas: Path, panjang: int) -> None:
    (tmp_path / "pendek.indeks").write_bytes(berkas.read_bytes()[:panjang])
    with pytest.raises(CekError):
        Indeks.open(tmp_path / "pendek.indeks", RAHASIA)


def test_a_payload_altered_after_opening_is_an_error_and_not_a_miss(berkas: Path) -> None:
    data = bytearray(berkas.read_bytes())
    for at in range(BITA_KEPALA + 16, len(data), REKAMAN):
        data[at] ^= 1
    opened = Indeks(baca_kepala(berkas), modul.KunciIndeks(RAHASIA, bytes.fromhex(KEPALA.id)), bytes(data))
    with pytest.raises(IndeksRusak):
        opened.cari(diri(ORANG[0]))


def test_a_hit_and_a_miss_do_the_same_work(indeks: Indeks, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []

    def counted(name: str, call: Any) -> Any:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            calls.append(name)
            return call(*args, **kwargs)

        return wrapped

    class Terhitung:
        def __init__(self, key: bytes) -> None:
            self.asli = AESGCM(key)

        def decrypt(self, nonce: bytes, data: bytes, extra: bytes) -> bytes:
            calls.append(f"buka {len(nonce)} {len(data)} {len(extra)}")
            return self.asli.decrypt(nonce, data, extra)

    monkeypatch.setattr(modul, "AESGCM", Terhitung)
    for name in ("hkdf", "bisect_left", "buka_kemasan"):
        monkeypatch.setattr(modul, name, counted(name, getattr(modul, name)))
    work = {}
    for name, row in (("ada", ORANG[0]), ("tiada", orang(1, benih=9)[0])):
        calls.clear()
        assert (indeks.cari(diri(row)) is not None) == (name == "ada")
        work[name] = list(calls)
    assert work["ada"] == work["tiada"] != []


def test_the_derivation_is_the_hkdf_of_the_rfc() -> None:
    expected = HKDF(hashes.SHA256(), 32, salt=b"garam", info=b"untuk").derive(b"bahan")
    assert hkdf(b"bahan", b"garam", b"untuk") == expected


def test_the_file_alone_holds_nothing_of_anybody(berkas: Path) -> None:
    """What a thief of the web host's files can search for, in every spelling we could think of."""
    data = berkas.read_bytes()
    lower = data.lower()
    for row in ORANG:
        nik, tanggal, nama = str(row[0]), str(row[1]), str(row[2])
        for text in (nik, nik[:12], tanggal, tanggal.replace("-", ""), nama, samarkan_nama(nama), row[3]):
            raw = text.encode()
            forms = [raw, raw.hex().encode(), base64.b64encode(raw).rstrip(b"="), raw[::-1]]
            forms += [int(nik).to_bytes(8, order) for order in ("big", "little")]
            forms += [hashlib.new(kind, raw).digest()[:16] for kind in ("md5", "sha1", "sha256", "blake2b")]
            assert not [form for form in forms if form in data or form.lower() in lower]


def test_two_indexes_of_one_list_have_no_record_in_common(tmp_path: Path, berkas: Path) -> None:
    other = Kepala(**{**{name: getattr(KEPALA, name) for name in Kepala.__slots__}, "id": "11" * 16})
    susun([ORANG], kepala=other, rahasia=RAHASIA, tujuan=tmp_path / "b")

    def records(path: Path) -> set[bytes]:
        data = path.read_bytes()[BITA_KEPALA:]
        return {data[at : at + 16] for at in range(0, len(data), REKAMAN)}

    assert not records(tmp_path / "b") & records(berkas)


@pytest.mark.parametrize(
    ("nama", "samar"),
    [("SITI AMINAH", "SI* AM*"), ("ALI", "A*"), ("M. RIZKY", "M* RI*"), ("", ""),
     ("H. 'ABDUL-HAMID", "H* AB*"), ("A'AN", "A*"), ("ÉMILIE", "ÉM*"), ("-", "")],
)  # fmt: skip
def test_of_a_name_only_beginnings_remain(nama: str, samar: str) -> None:
    assert samarkan_nama(nama) == samar


def test_typing_may_carry_spaces_and_small_letters_but_nothing_else() -> None:
    day = dt.date(1990, 1, 2)
    assert Diri("6472 0101-0190.0001", day).pesan() == Diri("6472010101900001", day).pesan()
    assert Diri("x 123 4567", day).pesan() == Diri("X1234567", day).pesan()
    for wrong in (
        "647201010190000",
        "64720101019000011",
        "ABCDEFGH",
        "12345678",
        "",
        "６４７２０１０１０１９００００１",
    ):
        with pytest.raises(NomorKeliru) as raised:
            Diri(wrong, day)
        assert not wrong or wrong not in str(raised.value)


def test_a_person_never_shows_herself() -> None:
    nik = str(ORANG[0][0])
    me = diri(ORANG[0])
    assert nik not in f"{me!r} {me} {vars(type(me)).keys()}"
    with pytest.raises(TypeError):
        me.__reduce__()
