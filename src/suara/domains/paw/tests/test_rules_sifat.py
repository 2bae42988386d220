"""Properties beyond §18 on generated cases: what must never matter, and that `decide` always answers."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from suara.domains.paw import facts
from suara.domains.paw.facts import LHKPN, Calon, Dokumen, FaktaCalon, Kasus
from suara.domains.paw.halaman_teks import render_teks
from suara.domains.paw.rules import check_kasus, decide
from suara.domains.paw.terms import (
    Hasil,
    JenisDokumen,
    JenisKelamin,
    KeadaanAnggota,
    Kedudukan,
    KodeFakta,
    Lembaga,
    SumberFakta,
)
from suara.domains.paw.tests.kasus_contoh import SK, build
from suara.domains.paw.tests.test_rules_invarian import DOKUMEN, HARI_INI, kasus_strategy
from suara.kernel.parameter import ParameterTidakAda

KASUS = kasus_strategy()
CEK = settings(max_examples=60, deadline=None)
KEMATIAN = Dokumen(id="bukti", jenis=JenisDokumen.SURAT_KETERANGAN_KEMATIAN, identitas_cocok=True)
MATI = FaktaCalon(kode=KodeFakta.T1, sumber=SumberFakta.INSTANSI, dokumen=(KEMATIAN,))


@st.composite
def calm_strategy(draw: st.DrawFn) -> Kasus:
    """A case in which everything is known and most people are clean, so that it often ends with a name."""
    kasus = draw(KASUS)
    calon = tuple(
        replace(
            satu,
            suara_sah=draw(st.integers(1, 30)) if satu.suara_sah is None else satu.suara_sah,
            fakta=draw(st.sampled_from([(), (), (MATI,)])),
            klarifikasi=(),
            tanggapan=(),
            proses_hukum=(),
            lhkpn=draw(st.sampled_from([LHKPN(tanda_terima="t")] * 3 + [None])),
        )
        for satu in kasus.calon
    )
    return replace(kasus, calon=calon)


TENANG = calm_strategy()


def _who(kasus: Kasus) -> tuple[str, object, object]:
    """Outcome, the person named, the person waited for."""
    keputusan = decide(kasus, hari_ini=HARI_INI)
    calon = keputusan.data["calon"]
    nama = calon["id"] if isinstance(calon, dict) else None
    return keputusan.hasil, nama, keputusan.data.get("calon_ditunggu")


def _with(kasus: Kasus, id: str, **ubah: object) -> Kasus:
    orang = tuple(replace(c, **ubah) if c.id == id else c for c in kasus.calon)  # type: ignore[arg-type]
    return replace(kasus, calon=orang)


@CEK
@given(KASUS, st.randoms(use_true_random=False))
def test_names_never_matter(kasus, acak):
    lain = [f"Nama {acak.random()}" for _ in kasus.calon]
    calon = tuple(replace(c, nama=nama) for c, nama in zip(kasus.calon, lain, strict=True))
    assert _who(replace(kasus, calon=calon)) == _who(kasus)


@CEK
@given(KASUS, st.sampled_from([Kedudukan.TERPILIH, Kedudukan.PAW]), st.sampled_from([None, 0, 12, 99_999]))
def test_a_seated_person_more_changes_nothing(kasus, kedudukan, suara):
    tambahan = replace(_plain("c99", 99, suara), kedudukan=kedudukan, keputusan_hasil="lain")
    assert _who(replace(kasus, calon=(*kasus.calon, tambahan))) == _who(kasus)


@CEK
@given(KASUS, st.sampled_from([None, 0, 12, 99_999]))
def test_other_parties_and_other_dapil_never_matter(kasus, suara):
    asing = (
        replace(_plain("p1", 1, suara), partai="Partai Contoh Dua"),
        replace(_plain("d1", 1, suara), dapil="D2"),
        replace(_plain("l1", 1, suara), lembaga=Lembaga.DPR),
    )
    assert _who(replace(kasus, calon=(*kasus.calon, *asing))) == _who(kasus)


@CEK
@given(TENANG, st.integers(1, 1000))
def test_more_votes_keep_the_winner(kasus, tambah):
    hasil, nama, _ = _who(kasus)
    if hasil != Hasil.NAMA:
        return
    suara = next(c.suara_sah for c in kasus.calon if c.id == nama)
    assert suara is not None
    assert _who(_with(kasus, nama, suara_sah=suara + tambah, suara_wilayah={}))[:2] == (hasil, nama)


@CEK
@given(TENANG, st.data())
def test_who_stands_lower_never_changes_the_outcome(kasus, data):
    keputusan = decide(kasus, hari_ini=HARI_INI)
    bawah = [b["calon"] for b in keputusan.data["peringkat"] if b["status"] == "BELUM_DIPERIKSA"]
    if keputusan.hasil not in {Hasil.NAMA, Hasil.MENUNGGU_LHKPN} or not bawah:
        return
    rendah = data.draw(st.sampled_from(bawah))
    assert _who(_with(kasus, rendah, fakta=(MATI,))) == _who(kasus)


@CEK
@given(KASUS, st.lists(DOKUMEN, max_size=3))
def test_papers_without_a_claim_pass_nobody_over(kasus, dokumen):
    bersih = tuple(replace(c, fakta=(), klarifikasi=(), tanggapan=(), proses_hukum=()) for c in kasus.calon)
    surat = replace(kasus.permohonan, lampiran=(*kasus.permohonan.lampiran, *dokumen))
    keputusan = decide(replace(kasus, calon=bersih, permohonan=surat), hari_ini=HARI_INI)
    assert keputusan.data["dilewati"] == []


@CEK
@given(KASUS)
def test_only_the_walk_ends_with_a_name_and_every_step_has_its_article(kasus):
    keputusan = decide(kasus, hari_ini=HARI_INI)
    assert [langkah.aturan for langkah in keputusan.langkah].index("kewenangan") == 0
    assert (keputusan.data["calon"] is not None) == (keputusan.hasil == Hasil.NAMA)
    for satu in keputusan.data["dilewati"]:
        assert satu["bukti"]
        assert satu["dokumen"]


def _plain(id: str, nomor: int, suara: int | None) -> Calon:
    return Calon(
        id=id,
        nama=id,
        lembaga=Lembaga.DPRD_PROVINSI,
        dapil="D1",
        partai="Partai Contoh Satu",
        nomor_urut=nomor,
        jenis_kelamin=JenisKelamin.P,
        suara_sah=suara,
        keputusan_hasil=SK,
    )


# --- every case that the schema lets through gets an answer -------------------------------------------

TEKS = st.sampled_from(["", "D1", "64", "c1", "c2", "Partai Contoh Satu", "{x}", "2026-13-45"])
ANGKA = st.integers(0, 40)
TANGGAL = st.dates(date(2025, 10, 1), date(2029, 12, 31))


@st.composite
def build_fact(draw: st.DrawFn, jenis: type) -> object:
    """Draw a fact of any kind, field by field, from its type hints."""
    from typing import get_type_hints

    petunjuk = get_type_hints(jenis)
    return jenis(**{satu.name: draw(_for(petunjuk[satu.name])) for satu in fields(jenis)})


def _for(jenis: object) -> st.SearchStrategy[object]:
    from collections.abc import Mapping
    from typing import get_args, get_origin

    if isinstance(jenis, type) and is_dataclass(jenis):
        return build_fact(jenis)
    pilihan = {str: TEKS, int: ANGKA, bool: st.booleans(), date: TANGGAL, type(None): st.none()}
    if jenis in pilihan:
        return pilihan[jenis]
    if get_origin(jenis) is tuple:
        return st.lists(_for(get_args(jenis)[0]), max_size=2).map(tuple)
    if get_origin(jenis) is Mapping:
        kunci, nilai = get_args(jenis)
        return st.dictionaries(_for(kunci), _for(nilai), max_size=2)
    if get_args(jenis):
        return st.one_of(*[_for(satu) for satu in get_args(jenis)])
    return st.sampled_from(list(jenis))  # type: ignore[call-overload]


ACAK = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@ACAK
@given(st.data())
def test_decide_answers_any_case(data):
    """Start from an ordinary case, let some parts be anything at all: an answer or one clear refusal."""
    kasus = build({"daftar": "1L 20 duduk, 2L 12 duduk, 3P 5, 4L 5", "berhenti": 2})
    bagian = data.draw(st.sets(st.sampled_from(["permohonan", "kursi", "anggota", "calon", "lain"])))
    ubah: dict[str, object] = {}
    for nama, jenis in (("permohonan", facts.Permohonan), ("kursi", facts.Kursi), ("anggota", facts.Anggota)):
        if nama in bagian:
            ubah[nama] = data.draw(build_fact(jenis))
    if "calon" in bagian:
        orang = data.draw(st.lists(build_fact(Calon), max_size=3))
        ubah["calon"] = tuple(
            replace(c, id=f"c{ke}", lembaga=Lembaga.DPRD_PROVINSI, dapil="D1", partai="Partai Contoh Satu")
            for ke, c in enumerate(orang)
        )
    if "lain" in bagian:
        ubah["kepengurusan"] = data.draw(build_fact(facts.KepengurusanPartai))
        ubah["kekosongan_lain"] = data.draw(_for(tuple[facts.KekosonganLain, ...]))
        ubah["cadangan"] = data.draw(build_fact(facts.DapilCadangan))
    satu = replace(kasus, **ubah)  # type: ignore[arg-type]
    check_kasus(satu, HARI_INI)
    try:
        keputusan = decide(satu, hari_ini=HARI_INI)
    except ParameterTidakAda:
        assert satu.permohonan.tanggal_diterima < date(2025, 11, 11)
        return
    assert keputusan.hasil in set(Hasil)
    assert json.dumps(keputusan.to_dict())
    assert render_teks(keputusan)


def test_a_member_state_without_ground_is_never_a_vacancy():
    for keadaan in KeadaanAnggota:
        kasus = build(
            {"daftar": "2L 7 duduk, 4L 6", "ubah": {"anggota": {"alasan": None, "keadaan": keadaan.value}}}
        )
        assert decide(kasus, hari_ini=HARI_INI).hasil == Hasil.BELUM_ADA_KEKOSONGAN
