"""Every worked example: the 54 edge cases and the 29 rows of the decision table."""

from __future__ import annotations

import json
from datetime import date

import pytest

from suara.domains.paw.rules import check_kasus, decide
from suara.domains.paw.rules.informasi import siapa_berikutnya
from suara.domains.paw.rules.pemeriksaan import (
    append_keputusan,
    check_suara_source,
    find_calon,
    lint_surat_template,
)
from suara.domains.paw.terms import AlasanBerhenti, Lembaga
from suara.domains.paw.tests.kasus_contoh import HARI_INI, build, load_contoh
from suara.hukum import register

CONTOH = load_contoh()
KEPUTUSAN = [satu for satu in CONTOH if "surat_lama" not in satu]


def _name(contoh):
    baris = f"baris {contoh['baris']}" if "baris" in contoh else "lain"
    return f"{contoh.get('nomor', baris)}: {contoh['nama']}"


def _day(contoh) -> date:
    return contoh.get("hari_ini", HARI_INI)


def _ids(keputusan, kunci):
    return [satu["calon"] for satu in keputusan.data[kunci]]


PERIKSA = {
    "hasil": lambda k, v: (k.hasil, v),
    "calon": lambda k, v: (k.data["calon"]["id"] if k.data["calon"] else None, v),
    "dilewati": lambda k, v: (_ids(k, "dilewati"), v),
    "surat": lambda k, v: (k.data["surat"], v),
    "tenggat": lambda k, v: (k.data["tenggat"], v),
    "jatuh_tempo": lambda k, v: (k.data["tenggat"]["jatuh_tempo"], v.isoformat()),
    "hari_pertama": lambda k, v: (
        next(h["tanggal"] for h in k.data["tenggat"]["jejak"] if h["nomor"] == 1),
        v.isoformat(),
    ),
    "kalender_kosong": lambda k, v: (bool(k.data["tenggat"]["galat"]), v),
    "klarifikasi": lambda k, v: (sorted(set(_ids(k, "klarifikasi"))), v),
    "wajib": lambda k, v: ({satu["wajib"] for satu in k.data["klarifikasi"]}, {v}),
    "pihak": lambda k, v: (v in {satu["pihak"] for satu in k.data["klarifikasi"]}, True),
    "ditunggu": lambda k, v: (k.data["calon_ditunggu"], v),
    "batas_calon": lambda k, v: (k.data["batas_calon"]["hari"], v.isoformat()),
    "usulan": lambda k, v: (sorted(_ids(k, "usulan")) if v == sorted(v) else _ids(k, "usulan"), v),
    "seri": lambda k, v: (len(k.data["seri"]), v),
    "penentu": lambda k, v: (k.data["seri"][0]["cara"][0]["tahap"][-1]["penentu"], v),
    "hitung": lambda k, v: (
        {t["penentu"]: t["hitung"] for t in k.data["seri"][0]["cara"][0]["tahap"] if t["penentu"] in v},
        v,
    ),
    "kantor_berwenang": lambda k, v: (k.data["kantor_berwenang"], v),
    "tanpa_nama": lambda k, v: ("Calon 4" not in json.dumps(k.to_dict()) and not k.data["peringkat"], v),
    "tidak_disebut": lambda k, v: (any(v in str(langkah.alasan) for langkah in k.langkah), False),
    "pasal": lambda k, v: ({str(d) for langkah in k.langkah for d in langkah.dasar} >= set(v), True),
    "bukan_pasal": lambda k, v: ({str(d) for langkah in k.langkah for d in langkah.dasar} & set(v), set()),
    "pasal_dilewati": lambda k, v: (v in {d["kutipan"] for d in k.data["dilewati"][0]["dasar"]}, True),
}


@pytest.mark.parametrize("contoh", KEPUTUSAN, ids=_name)
def test_worked_example(contoh):
    kasus = build(contoh)
    assert not check_kasus(kasus, _day(contoh))
    keputusan = decide(kasus, hari_ini=_day(contoh))
    teks = "\n".join(str(langkah.alasan) for langkah in keputusan.langkah)
    for kunci, nilai in contoh["harap"].items():
        if kunci == "teks":
            for potongan in nilai:
                assert potongan in teks
        elif kunci != "urutan":
            ada, harus = PERIKSA[kunci](keputusan, nilai)
            assert ada == harus, (kunci, teks)


@pytest.mark.parametrize("contoh", [satu for satu in KEPUTUSAN if "urutan" in satu["harap"]], ids=_name)
def test_whole_order_of_a_tie(contoh):
    kasus = build(contoh)
    info = siapa_berikutnya(kasus.calon, berhenti=kasus.anggota.calon, alasan=AlasanBerhenti.MENINGGAL_DUNIA)
    assert [satu.id for satu in info.berikutnya] == contoh["harap"]["urutan"]


def test_all_54_edge_cases_and_29_rows_are_there():
    assert {satu["nomor"] for satu in CONTOH if "nomor" in satu} == set(range(1, 55))
    assert {satu["baris"] for satu in CONTOH if "baris" in satu} == set(range(1, 30))
    assert {satu["sumber"] for satu in CONTOH} == {"contoh buatan"}


def test_every_citation_of_every_example_is_registered():
    for contoh in KEPUTUSAN:
        keputusan = decide(build(contoh), hari_ini=_day(contoh))
        for langkah in keputusan.langkah:
            assert langkah.dasar, langkah.aturan
            assert all(satu.instrument in register() for satu in langkah.dasar)


def _one(nomor):
    return next(satu for satu in CONTOH if satu.get("nomor") == nomor)


def test_46_first_decision_is_kept():
    contoh = _one(46)
    pertama = decide(build({**contoh, "calon": {}}), hari_ini=_day(contoh))
    assert pertama.data["calon"]["id"] == contoh["sebelumnya"]
    salinan = json.dumps(pertama.to_dict())
    riwayat = append_keputusan((pertama,), decide(build(contoh), hari_ini=_day(contoh)))
    assert [satu.data["calon"]["id"] for satu in riwayat] == ["c4", "c3"]
    assert json.dumps(riwayat[0].to_dict()) == salinan


def test_49_matching_is_by_key_never_by_name():
    contoh = _one(49)
    kasus = build(contoh)
    assert len({satu.nama for satu in kasus.calon}) < len(kasus.calon)
    cari = contoh["cari"]
    ada = find_calon(
        kasus.calon,
        lembaga=Lembaga.DPRD_PROVINSI,
        dapil=cari["dapil"],
        partai=kasus.kursi.partai,
        nomor_urut=cari["nomor_urut"],
    )
    assert ada is not None
    assert ada.id == cari["calon"]


def test_51_old_template_is_refused():
    contoh = _one(51)
    temuan = lint_surat_template(contoh["surat_lama"], belum_dapat_diproses=True, nama_calon=["Calon 4"])
    assert [satu.kode for satu in temuan] == contoh["harap"]["temuan"]
    assert not lint_surat_template(contoh["surat_lama"], belum_dapat_diproses=False)


def test_54_older_table_is_named():
    kasus = build(_one(54))
    assert len(check_suara_source(kasus.calon, kasus.keputusan_hasil_berlaku)) == len(kasus.calon)
