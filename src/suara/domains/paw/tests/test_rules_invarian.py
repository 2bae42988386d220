"""The invariants (a)–(g) of the reference, §18, on generated cases."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from suara.domains.paw.facts import (
    LHKPN,
    Calon,
    Dokumen,
    FaktaCalon,
    Kasus,
    Klarifikasi,
    ProsesHukum,
    TanggapanMasyarakat,
)
from suara.domains.paw.rules import decide
from suara.domains.paw.terms import (
    AlasanBerhenti,
    AlasanDiberhentikan,
    CaraKlarifikasi,
    Forum,
    Hasil,
    HasilKlarifikasi,
    HasilPerkara,
    JenisDokumen,
    JenisKelamin,
    Kedudukan,
    KodeFakta,
    Lembaga,
    PihakKlarifikasi,
    SumberFakta,
    TingkatWilayah,
)
from suara.domains.paw.tests.kasus_contoh import SK, build

HARI_INI = date(2026, 3, 20)
HARI = st.dates(date(2026, 1, 1), date(2026, 3, 20))
TIGA = st.sampled_from([None, True, False])
DOKUMEN = st.builds(
    Dokumen,
    id=st.from_regex(r"dok-[a-z]{4}", fullmatch=True),
    jenis=st.sampled_from(list(JenisDokumen)),
    identitas_cocok=TIGA,
    bermeterai=TIGA,
    ditandatangani_sendiri=TIGA,
    menyebut_cpaw=TIGA,
    inkrah=TIGA,
)
FAKTA = st.builds(
    FaktaCalon,
    kode=st.sampled_from(list(KodeFakta)),
    sumber=st.sampled_from(list(SumberFakta)),
    dokumen=st.lists(DOKUMEN, max_size=2).map(tuple),
    keluar_sendiri=st.booleans(),
)
KLARIFIKASI = st.builds(
    Klarifikasi,
    tanggal=HARI,
    pihak=st.sampled_from(list(PihakKlarifikasi)),
    cara=st.just(CaraKlarifikasi.SURAT),
    hasil=st.sampled_from(list(HasilKlarifikasi)),
    tentang=st.lists(st.sampled_from(list(KodeFakta)), max_size=2).map(tuple),
    berita_acara=st.sampled_from([None, "ba-1"]),
)
PROSES = st.builds(
    ProsesHukum,
    forum=st.sampled_from(list(Forum)),
    tanggal_diajukan=HARI,
    tanggal_putusan=st.none() | HARI,
    hasil=st.none() | st.sampled_from(list(HasilPerkara)),
    inkrah=TIGA,
)


@st.composite
def calon_list(draw: st.DrawFn) -> tuple[Calon, ...]:
    hasil = []
    for nomor in range(1, draw(st.integers(2, 6)) + 1):
        suara = draw(st.none() | st.sampled_from([0, 0, 6, 12, 12, 20]))
        wilayah = {}
        for tingkat in TingkatWilayah:
            satu = draw(st.integers(0, suara or 0))
            if draw(st.integers(0, 4)):
                wilayah[tingkat] = {"a": satu, "b": (suara or 0) - satu}
        hasil.append(
            Calon(
                id=f"c{nomor}",
                nama=f"Orang{nomor}X",
                lembaga=Lembaga.DPRD_PROVINSI,
                dapil="D1",
                partai="Partai Contoh Satu",
                nomor_urut=nomor,
                jenis_kelamin=draw(st.sampled_from(list(JenisKelamin))),
                suara_sah=suara,
                suara_wilayah=wilayah,
                keputusan_hasil=SK,
                kedudukan=Kedudukan.TERPILIH if nomor == 1 else draw(st.sampled_from(KEDUDUKAN)),
                fakta=tuple(draw(st.lists(FAKTA, max_size=2))),
                klarifikasi=tuple(draw(st.lists(KLARIFIKASI, max_size=2))),
                tanggapan=tuple(draw(st.lists(TANGGAPAN, max_size=1))),
                proses_hukum=tuple(draw(st.lists(PROSES, max_size=2))),
                lhkpn=draw(st.sampled_from([None, LHKPN(tanda_terima="t"), LHKPN(tanda_terima="t")])),
            )
        )
    return tuple(hasil)


KEDUDUKAN = [Kedudukan.BELUM_PERNAH_DUDUK] * 4 + list(Kedudukan)
TANGGAPAN = st.builds(TanggapanMasyarakat, tanggal=HARI)


@st.composite
def kasus_strategy(draw: st.DrawFn) -> Kasus:
    dasar = build({"daftar": "1L 9000 duduk", "berhenti": 1})
    return replace(dasar, calon=draw(calon_list()))


KASUS = kasus_strategy()
CEK = settings(max_examples=150, deadline=None)
MENUNGGU = {Hasil.KLARIFIKASI, Hasil.MENUNGGU_PUTUSAN_CALON, Hasil.MENUNGGU_LHKPN}


@CEK
@given(KASUS, st.integers(1, 7))
def test_a_proposal_never_changes_the_result(kasus, nomor):
    tanpa = decide(kasus, hari_ini=HARI_INI)
    dengan = decide(
        replace(kasus, permohonan=replace(kasus.permohonan, usulan=f"c{nomor}")), hari_ini=HARI_INI
    )
    assert dengan.hasil == tanpa.hasil
    beda = {kunci for kunci in dengan.data if dengan.data[kunci] != tanpa.data[kunci]}
    assert beda <= {"klarifikasi"}
    assert all(satu["wajib"] is False for satu in dengan.data["klarifikasi"] if beda)


@CEK
@given(KASUS)
def test_b_nobody_is_passed_over_without_a_document(kasus):
    for satu in decide(kasus, hari_ini=HARI_INI).data["dilewati"]:
        assert satu["dokumen"]
        assert satu["dasar"]


@CEK
@given(KASUS)
def test_c_whoever_waits_blocks_everyone_below(kasus):
    keputusan = decide(kasus, hari_ini=HARI_INI)
    if keputusan.hasil in MENUNGGU:
        assert keputusan.data["calon"] is None
        diperiksa = [satu["calon"] for satu in keputusan.data["peringkat"] if satu["status"] not in DILUAR]
        assert diperiksa[-1:] == [keputusan.data["calon_ditunggu"]]


DILUAR = {"BELUM_DIPERIKSA", "TERPILIH", "SUDAH_PAW", "BERHENTI", "TIDAK_DIPERINGKAT"}


@CEK
@given(KASUS, HARI)
def test_d_a_held_case_names_no_candidate(kasus, hari):
    anggota = replace(
        kasus.anggota,
        nama="Anggota",
        alasan=AlasanBerhenti.DIBERHENTIKAN,
        alasan_diberhentikan=AlasanDiberhentikan.G8,
        proses_hukum=(ProsesHukum(forum=Forum.MAHKAMAH_PARTAI, tanggal_diajukan=hari),),
    )
    keputusan = decide(replace(kasus, anggota=anggota), hari_ini=HARI_INI)
    assert keputusan.hasil == Hasil.BELUM_DAPAT_DIPROSES
    semua = json.dumps(keputusan.to_dict())
    assert not any(satu.nama in semua for satu in kasus.calon)


@CEK
@given(KASUS)
def test_e_unknown_votes_are_never_zero(kasus):
    tidak_tahu = [c for c in kasus.calon if c.suara_sah is None and c.kedudukan.in_pool and c.id != "c1"]
    if tidak_tahu:
        assert decide(kasus, hari_ini=HARI_INI).hasil == Hasil.BUTUH_DATA


@CEK
@given(KASUS, st.integers(0, 10_000))
def test_f_the_order_of_input_does_not_matter(kasus, benih):
    acak = random.Random(benih)  # noqa: S311 - shuffles test data
    calon = []
    for satu in kasus.calon:
        fakta, klarifikasi = list(satu.fakta), list(satu.klarifikasi)
        acak.shuffle(fakta)
        acak.shuffle(klarifikasi)
        calon.append(replace(satu, fakta=tuple(fakta), klarifikasi=tuple(klarifikasi)))
    acak.shuffle(calon)
    lain = decide(replace(kasus, calon=tuple(calon)), hari_ini=HARI_INI)
    assert lain.to_dict() == decide(kasus, hari_ini=HARI_INI).to_dict()


@CEK
@given(KASUS)
def test_g_same_facts_same_result_with_rules_recorded(kasus):
    satu, dua = decide(kasus, hari_ini=HARI_INI), decide(kasus, hari_ini=HARI_INI)
    assert satu == dua
    assert json.dumps(satu.to_dict()) == json.dumps(dua.to_dict())
    assert satu.langkah
    assert all(langkah.aturan and langkah.dasar for langkah in satu.langkah)
    assert satu.parameter


@CEK
@given(KASUS)
def test_a_name_is_never_someone_seated_and_always_the_best_left(kasus):
    keputusan = decide(kasus, hari_ini=HARI_INI)
    if keputusan.hasil != Hasil.NAMA:
        return
    nama = next(c for c in kasus.calon if c.id == keputusan.data["calon"]["id"])
    dilewati = {satu["calon"] for satu in keputusan.data["dilewati"]}
    assert nama.kedudukan is Kedudukan.BELUM_PERNAH_DUDUK
    for lain in kasus.calon:
        if lain.kedudukan.in_pool and lain.id not in dilewati | {"c1"}:
            assert lain.suara_sah <= nama.suara_sah
