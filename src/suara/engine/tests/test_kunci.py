"""The key file: only its owner reads it, it is never overwritten, and a lost key is told from a wrong one."""

from __future__ import annotations

import pytest

from suara.engine.errors import KunciDitolak, KunciSalah, KunciTidakAda
from suara.engine.kunci import KunciInduk
from suara.kernel import sandi


def test_a_new_key_file_is_readable_by_its_owner_alone(tmp_path) -> None:
    berkas = tmp_path / "kunci" / "pemilih"
    dibuat = KunciInduk.create(berkas)
    assert berkas.stat().st_mode & 0o777 == 0o600
    assert KunciInduk.read(berkas) == dibuat
    assert berkas.read_text().strip() not in repr(dibuat)


def test_a_key_file_is_never_overwritten(tmp_path) -> None:
    KunciInduk.create(tmp_path / "k")
    sebelum = (tmp_path / "k").read_bytes()
    with pytest.raises(KunciDitolak, match="tidak ditimpa"):
        KunciInduk.create(tmp_path / "k")
    assert (tmp_path / "k").read_bytes() == sebelum


def test_a_missing_key_file_says_what_to_do(tmp_path) -> None:
    with pytest.raises(KunciTidakAda, match="pemilih kunci buat"):
        KunciInduk.read(tmp_path / "tidak-ada")


@pytest.mark.parametrize("hak", [0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_refused(tmp_path, hak) -> None:
    KunciInduk.create(tmp_path / "k")
    (tmp_path / "k").chmod(hak)
    with pytest.raises(KunciDitolak, match="chmod 600"):
        KunciInduk.read(tmp_path / "k")


@pytest.mark.parametrize("isi", [b"", b"bukan kunci\n", b"AAAA\n", b"!!\n"])
def test_a_file_that_holds_no_key_is_refused_without_quoting_it(tmp_path, isi) -> None:
    (tmp_path / "k").write_bytes(isi)
    (tmp_path / "k").chmod(0o600)
    with pytest.raises(KunciDitolak, match="bukan berkas kunci") as ditolak:
        KunciInduk.read(tmp_path / "k")
    assert not isi.strip() or isi.decode().strip() not in str(ditolak.value)


def test_a_data_key_opens_with_the_key_that_wrapped_it_only(tmp_path) -> None:
    satu, dua = KunciInduk.create(tmp_path / "1"), KunciInduk.create(tmp_path / "2")
    data = sandi.new_key()
    terbungkus = satu.wrap(data)
    assert satu.unwrap(terbungkus, kunci_id=satu.id, snapshot="x") == data
    with pytest.raises(KunciSalah):
        dua.unwrap(terbungkus, kunci_id=satu.id, snapshot="x")
    with pytest.raises(KunciSalah):
        satu.unwrap(terbungkus[:-8] + "AAAAAAA=", kunci_id=satu.id, snapshot="x")


def test_an_older_key_of_the_file_still_opens_what_it_sealed(tmp_path) -> None:
    lama = KunciInduk.create(tmp_path / "lama")
    KunciInduk.create(tmp_path / "baru")
    gabung = tmp_path / "gabung"
    gabung.write_bytes((tmp_path / "lama").read_bytes() + (tmp_path / "baru").read_bytes())
    gabung.chmod(0o600)
    keduanya = KunciInduk.read(gabung)
    data = sandi.new_key()
    assert keduanya.unwrap(lama.wrap(data), kunci_id=lama.id, snapshot="x") == data
    assert keduanya.id != lama.id


def test_every_use_has_a_key_of_its_own() -> None:
    kunci = sandi.new_key()
    assert sandi.derive_key(kunci, guna=b"a") != sandi.derive_key(kunci, guna=b"b")
    assert sandi.derive_key(kunci, guna=b"a") == sandi.derive_key(kunci, guna=b"a") != kunci
