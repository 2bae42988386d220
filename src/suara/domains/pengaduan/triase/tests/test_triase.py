"""The machine's proposal: typical messages, doubt, insiders, consistency, the same answer always."""

from __future__ import annotations

import json
import socket
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.domains.pengaduan.teks import mirip
from suara.domains.pengaduan.terms import Kadar, Kelas, Lembaga, Topik
from suara.domains.pengaduan.triase import Usulan, mesin, usulkan
from suara.domains.pengaduan.triase.data_latih import PESAN, PESAN_UJI, PESAN_WBS, Pesan, origin, read_pesan
from suara.domains.pengaduan.triase.model import BOBOT, load_model
from suara.domains.pengaduan.triase.wbs import wbs_words

CONTOH: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "contoh.yaml").read_text(encoding="utf-8")
)
DUA_MEGABITA = 2 * 1024 * 1024
SINGKAT, TERLALU_MIRIP = 30, 0.7


@pytest.mark.parametrize("contoh", CONTOH, ids=[c["teks"][:40] for c in CONTOH])
def test_typical_messages(contoh: dict[str, Any]) -> None:
    usulan = usulkan(contoh["teks"])
    for nama in ("kelas", "kadar", "topik", "lembaga"):
        if nama in contoh:
            assert getattr(usulan, nama).nilai == contoh[nama], nama
    if "unit" in contoh:
        assert usulan.unit == contoh["unit"]
    assert usulan.is_bukan_kewenangan == contoh.get("bukan_kewenangan", usulan.is_bukan_kewenangan)
    assert usulan.is_wbs == contoh.get("wbs", False)


@pytest.mark.parametrize("teks", ["", "   ", "[NIK] [NO. HP]", "\x00", "x", "xqzv wkjhg pppq", "😀😀😀"])
def test_what_says_nothing_gets_no_proposal(teks: str) -> None:
    usulan = usulkan(teks)
    assert usulan.kelas.nilai is usulan.topik.nilai is usulan.lembaga.nilai is usulan.unit is None
    assert not usulan.is_wbs


def test_a_doubtful_answer_still_shows_the_three_nearest() -> None:
    usulan = usulkan("kursi dan meja kami dipindahkan ke tempat lain")
    assert usulan.topik.nilai is None
    assert len(usulan.topik.teratas) == 3


def test_the_words_that_moved_it_are_words_of_the_message() -> None:
    usulan = usulkan("Honor KPPS kami blm cair")
    kata = [kata for kata, _ in usulan.topik.kata]
    assert set(kata) <= {"honor", "kpps", "kami", "belum", "cair"}
    assert kata[0] in {"honor", "cair", "kpps"}
    assert all(nilai > 0 for _, nilai in usulan.topik.kata)


def test_masks_and_slang_change_nothing() -> None:
    polos = usulkan("saya belum dapat undangan mencoblos di TPS")
    assert usulkan("sy blm dpt undangan nyoblos di TPS [NIK]") == polos


def test_the_title_counts() -> None:
    assert usulkan("sudah dua bulan", "Honor KPPS belum cair").topik.nilai == Topik.HONOR_ADHOC


def test_rules_suspect_an_insider_even_where_the_model_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    model = load_model()
    tanpa = replace(model, ambang_wbs=2.0)
    monkeypatch.setattr(mesin, "load_model", lambda: tanpa)
    usulan = usulkan("Saya pegawai di sekretariat. Atasan menerima gratifikasi dari rekanan.")
    assert usulan.is_wbs
    assert "gratifikasi" in {kata for kata, _ in usulan.wbs.kata}


def test_an_ordinary_complaint_is_not_suspected_by_the_rules() -> None:
    assert wbs_words("Petugas loket jutek dan honor KPPS belum cair") == ()
    assert wbs_words("Nama saya tidak ada di DPT") == ()


@pytest.mark.parametrize("satu", read_pesan(PESAN_WBS), ids=lambda satu: satu.teks[:40])
def test_the_rules_never_take_an_ordinary_complaint_for_an_insiders_wrong(satu: Pesan) -> None:
    """Ad hoc bodies, delays, taxes, praise, impostors; whom they do catch is named with the deed."""
    if satu.kelas != Kelas.WBS:
        assert wbs_words(satu.teks) == ()


def test_the_rules_alone_catch_four_of_five_that_name_doer_and_deed() -> None:
    wbs = [satu for satu in read_pesan(PESAN_WBS) if satu.kelas == Kelas.WBS]
    assert len(wbs) * 2 == len(read_pesan(PESAN_WBS))
    assert sum(bool(wbs_words(satu.teks)) for satu in wbs) * 5 >= len(wbs) * 4 - 1


def test_a_bare_ppk_is_the_panitia_of_the_kecamatan() -> None:
    assert wbs_words("ppk minta uang 200 ribu") == ()
    assert wbs_words("ppk pengadaan minta uang 200 ribu")


@pytest.mark.parametrize(
    "gaya", ["diminta uang ", "ketua kpu minta minta ", "uang oleh ", "pegawai di kantor "]
)
def test_the_rules_do_not_choke_on_a_repeated_text(gaya: str) -> None:
    """A pattern that tries every split would not come back from this."""
    wbs_words(gaya * 2_000)


def test_the_words_are_shown_as_the_citizen_wrote_them() -> None:
    usulan = usulkan("Honor KPPS kami GK cair2, udh 2 bln")
    assert dict(zip((kata for kata, _ in usulan.kelas.kata), usulan.kelas.tertulis, strict=True)) == {
        "tidak": "GK",
        "sudah": "udh",
        "kami": "kami",
        "bulan": "bln",
        "2": "2",
    }
    wbs = usulkan("Ketua  KPU mintain UANG PELICIN").wbs
    assert [kata for kata, _ in wbs.kata] == ["ketua kpu", "pelicin"]
    assert wbs.tertulis == ("Ketua KPU", "PELICIN")


def test_words_from_the_middle_of_a_long_text_are_found_too() -> None:
    sisipan = "Demikian keadaan di kampung kami setiap hari. " * 30
    wbs = usulkan(f"{sisipan}SY pegawai kantor ini, atasan disuap. {sisipan}").wbs
    assert "SY pegawai" in wbs.tertulis


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(CONTOH).map(lambda c: c["teks"]), max_size=3).map(". ".join)
)
@settings(max_examples=60, deadline=None)
def test_every_proposal_is_consistent_and_can_be_stored(teks: str) -> None:
    usulan = usulkan(teks)
    assert usulan == usulkan(teks)
    json.dumps(usulan.to_dict())
    _check_values(usulan)
    if usulan.kadar.nilai:
        assert usulan.kelas.nilai == Kelas.PENGADUAN
    if usulan.is_wbs:
        assert usulan.unit is None
        assert usulan.lembaga.nilai == Lembaga.WBS_KPU
        assert usulan.kelas.nilai in (None, Kelas.WBS)
    else:
        assert usulan.lembaga.nilai != Lembaga.WBS_KPU
        assert usulan.kelas.nilai != Kelas.WBS
    if usulan.is_bukan_kewenangan:
        assert usulan.unit is None


def _check_values(usulan: Usulan) -> None:
    for bagian in (usulan.kelas, usulan.kadar, usulan.topik, usulan.lembaga, usulan.wbs):
        assert len(bagian.tertulis) == len(bagian.kata)
    for pilihan, istilah in (
        (usulan.kelas, Kelas),
        (usulan.kadar, Kadar),
        (usulan.topik, Topik),
        (usulan.lembaga, Lembaga),
    ):
        assert pilihan.nilai is None or pilihan.nilai in set(istilah)
        assert {label for label, _ in pilihan.teratas} <= set(istilah)
        assert 0 <= pilihan.keyakinan <= 1


def test_no_network_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_a: object, **_k: object) -> None:
        raise AssertionError("triase membuka soket")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    load_model.cache_clear()
    assert usulkan("honor kpps belum cair").topik.nilai == Topik.HONOR_ADHOC


def test_the_weights_come_from_the_messages_beside_them() -> None:
    asal = {nama: nilai for nama, nilai in load_model().asal.items() if nama.endswith((".jsonl", ".txt"))}
    assert asal == origin(), "latih ulang: python -m suara.domains.pengaduan.triase.latih"
    assert BOBOT.stat().st_size <= DUA_MEGABITA


def test_every_topic_but_lain_has_a_unit() -> None:
    assert {topik for topik in Topik if mesin.unit_of(topik) is None} == {Topik.LAIN}


def test_labels_are_official_words_and_every_topic_is_there_often() -> None:
    pesan = read_pesan(PESAN)
    assert len(pesan) >= 700
    for satu in (*pesan, *read_pesan(PESAN_UJI), *read_pesan(PESAN_WBS)):
        assert satu.kelas in {*Kelas, mesin.TIDAK_LAYAK}
        assert (satu.kadar in set(Kadar)) == (satu.kelas == Kelas.PENGADUAN)
        assert satu.lembaga in {None, *Lembaga}
        assert (satu.lembaga == Lembaga.WBS_KPU) == (satu.kelas == Kelas.WBS)
    for topik in Topik:
        assert sum(satu.topik == topik for satu in pesan) >= 25, topik
    for lembaga in {satu.lembaga for satu in pesan}:
        assert sum(satu.lembaga == lembaga for satu in pesan) >= 25, lembaga


def test_the_test_messages_are_not_the_training_messages_in_other_clothes() -> None:
    latih, uji, aturan = read_pesan(PESAN), read_pesan(PESAN_UJI), read_pesan(PESAN_WBS)
    assert not {satu.kelompok for satu in (*latih, *aturan)} & {satu.kelompok for satu in uji}
    assert max(satu.urut for satu in latih) < min(satu.urut for satu in uji)
    latih += aturan
    kembar = [
        (a.teks, b.teks)
        for a in uji
        for b in latih
        if a.topik == b.topik and len(a.teks) > SINGKAT and mirip(a.teks, b.teks) > TERLALU_MIRIP
    ]
    assert kembar == []


def test_a_long_message_is_read_at_both_ends_and_for_wbs_as_a_whole() -> None:
    sisipan = "Demikian keadaan di kampung kami setiap hari. " * 60
    awal, akhir = "Honor KPPS kami belum dibayar sejak Februari. ", " Mohon honor KPPS segera dicairkan."
    panjang = awal + sisipan + akhir
    assert usulkan(panjang).topik.teratas[0][0] == usulkan(awal + akhir).topik.teratas[0][0]
    assert len(mesin.shorten(panjang)) <= mesin.AWAL + mesin.AKHIR + 1
    assert mesin.shorten(awal) == awal
    tengah = awal + sisipan + "Saya pegawai kantor ini dan atasan saya disuap rekanan. " + sisipan
    assert wbs_words(tengah)
    assert usulkan(tengah).is_wbs
