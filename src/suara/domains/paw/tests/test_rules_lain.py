"""Rules beside the decision: spread of three, information for the public, identity, months, citations."""

from datetime import date
from pathlib import Path

import pytest

from suara.domains.paw.rules import dasar, decide, siapa_berikutnya
from suara.domains.paw.rules.kalender_bulan import months_before
from suara.domains.paw.rules.pemeriksaan import check_kasus, mentions, same_person
from suara.domains.paw.rules.sebaran import count_spread, resolve_reading
from suara.domains.paw.terms import (
    AlasanBerhenti,
    CaraHitungSebaran,
    Hasil,
    JenisSurat,
    KodeFakta,
    Lembaga,
    TingkatWilayah,
)
from suara.domains.paw.tests.kasus_contoh import HARI_INI, build
from suara.hukum import load_lampiran, register
from suara.kernel.dasar import Dasar

LED, ADA = CaraHitungSebaran.AREAS_LED, CaraHitungSebaran.AREAS_WITH_VOTES


def test_every_citation_of_the_rules_is_registered():
    satu = [nilai for nilai in vars(dasar).values() if isinstance(nilai, Dasar)]
    tabel = (dasar.SERI, dasar.SERI_KELAMIN, dasar.SERI_TMS, dasar.ALASAN, dasar.SYARAT_CALON)
    satu += [d for isi in tabel for d in isi.values()]
    satu += [d for kode in KodeFakta for lembaga in Lembaga for d in dasar.syarat(kode, lembaga)]
    assert len(satu) > 60
    for nilai in satu:
        assert nilai.instrument in register()
        dibaca = register()[nilai.instrument].teks_dibaca
        assert nilai.needs_check or dibaca != "TIDAK", f"{nilai}: teksnya belum dibaca"


def test_attachments_are_words_of_the_vocabulary():
    from suara.domains.paw.terms import JenisDokumen

    for wajib in load_lampiran().values():
        assert set(wajib.salah_satu) <= set(JenisDokumen)


def _tied(**wilayah):
    daftar = ", ".join(f"{nomor}L 12" for nomor in next(iter(wilayah.values())))
    return build({"daftar": daftar, "berhenti": 99, "wilayah": wilayah}).calon


def test_an_area_with_equal_leaders_is_led_by_nobody():
    seri = _tied(KECAMATAN={4: [6, 6, 0], 5: [6, 2, 4], 6: [6, 3, 3]})
    assert count_spread(seri, TingkatWilayah.KECAMATAN, LED) == {"c4": 1, "c5": 1, "c6": 0}
    assert count_spread(seri, TingkatWilayah.KECAMATAN, ADA) == {"c4": 2, "c5": 3, "c6": 3}


def test_who_is_out_no_longer_takes_an_area():
    seri = _tied(
        KECAMATAN={4: [6, 6, 0], 5: [6, 2, 4], 6: [6, 3, 3]},
        KELURAHAN_DESA={4: [1, 5, 6, 0], 5: [4, 4, 2, 2], 6: [9, 1, 1, 1]},
    )
    hasil = resolve_reading(seri, Lembaga.DPRD_KAB_KOTA, LED)
    assert [satu.tersisa for satu in hasil.tahap] == [("c4", "c5"), ("c4", "c5")]
    assert hasil.tahap[1].hitung == {"c4": 2, "c5": 2}
    assert hasil.tingkat_kurang is TingkatWilayah.TPS


def test_areas_that_do_not_add_up_are_unknown():
    seri = _tied(KECAMATAN={4: [6, 6], 5: [6, 5]})
    assert count_spread(seri, TingkatWilayah.KECAMATAN, ADA) is None


def test_months_before_clamps_to_the_last_day():
    assert months_before(date(2029, 8, 31), 6) == date(2029, 2, 28)
    assert months_before(date(2029, 2, 1), 6) == date(2028, 8, 1)
    assert months_before(date(2029, 12, 2), 12) == date(2028, 12, 2)


def test_public_information_is_marked_and_ends_where_data_ends():
    calon = build({"daftar": "1L 9 duduk, 2L 7 duduk, 3P 5, 4L 6"}).calon
    info = siapa_berikutnya(calon, berhenti="c1", alasan=AlasanBerhenti.DIBERHENTIKAN)
    assert info.informasi
    assert [satu.id for satu in info.berikutnya] == ["c4", "c3"]
    assert [satu.id for satu in info.daftar] == ["c1", "c2", "c4", "c3"]
    assert any("menggugat" in str(langkah.alasan) for langkah in info.langkah)
    assert info.to_dict()["informasi"] is True
    satu = siapa_berikutnya(calon, berhenti="c1", alasan=AlasanBerhenti.MENINGGAL_DUNIA, batas=1)
    assert len(satu.berikutnya) == 1


@pytest.mark.parametrize(
    ("daftar", "masalah"),
    [
        ("1L 9 duduk, 3P ?", Hasil.BUTUH_DATA),
        ("1L 9 duduk", Hasil.HABIS),
        ("1L 9 duduk, 3P 5, 4L 5", Hasil.BUTUH_DATA),
    ],
)
def test_public_information_says_why_it_ends(daftar, masalah):
    info = siapa_berikutnya(
        build({"daftar": daftar}).calon, berhenti="c1", alasan=AlasanBerhenti.MENINGGAL_DUNIA
    )
    assert info.masalah is masalah
    assert not info.berikutnya


def test_public_information_needs_a_member_of_the_list():
    with pytest.raises(KeyError):
        siapa_berikutnya((), berhenti="c1", alasan=AlasanBerhenti.MENINGGAL_DUNIA)


def test_50_identity_is_compared_never_guessed():
    lahir, lain = date(1980, 1, 1), date(1981, 1, 1)
    assert same_person() is None
    assert same_person(tanggal_lahir=(lahir, None)) is None
    assert same_person(tanggal_lahir=(lahir, lahir)) is True
    assert same_person(tanggal_lahir=(lahir, lahir), nik=("a", "b")) is False
    assert same_person(tanggal_lahir=(lahir, lain)) is False


def test_a_name_is_found_as_words_not_as_letters():
    assert not mentions("Provinsi Kalimantan Timur", "Ali")
    assert mentions("calon atas nama ALI, S.H.", "Ali")
    assert mentions("Siti  Aminah\ndan lain-lain", "Siti Aminah")
    assert not mentions("apa pun", "")


def test_negative_area_votes_are_refused():
    kasus = build({"daftar": "2L 7 duduk, 4L 6", "wilayah": {"KECAMATAN": {4: [7, -1]}}})
    assert [satu.kolom for satu in check_kasus(kasus, HARI_INI)] == ["calon[1].suara_wilayah"]


def test_vocabulary_offers_choices():
    assert JenisSurat.choices()[0] == ("S1", JenisSurat.S1.label)


def test_the_page_of_rules_names_every_module():
    akar = Path(__file__).parents[5]
    halaman = (akar / "docs" / "aturan" / "paw.md").read_text(encoding="utf-8")
    modul = {berkas.stem for berkas in Path(dasar.__file__).parent.glob("[a-z]*.py")}
    assert {nama for nama in modul if f"`{nama}`" not in halaman and f"{nama}.py" not in halaman} == set()


def test_a_tie_that_nobody_resolved_shares_its_rank():
    kasus = build({"daftar": "2L 7 duduk, 3P 6, 4L 6, 5L 5", "berhenti": 2})
    peringkat = decide(kasus, hari_ini=HARI_INI).data["peringkat"]
    assert [(satu["nomor_urut"], satu["peringkat"]) for satu in peringkat] == [(2, 1), (3, 2), (4, 2), (5, 4)]
