import json
import subprocess
import sys
from argparse import Namespace
from datetime import date

import pytest

from suara.domains.paw import cli
from suara.domains.paw.rules import check_kasus, decide
from suara.domains.paw.schema import CONTOH, KasusTidakSah, json_schema, load_kasus, parse_kasus
from suara.domains.paw.terms import Hasil

HARI_INI = date(2026, 3, 5)
NAMA = CONTOH / "nama.yaml"


@pytest.mark.parametrize("hasil", list(Hasil))
def test_one_complete_example_per_outcome(hasil, capsys):
    berkas = CONTOH / f"{hasil.value.lower()}.yaml"
    kasus = load_kasus(berkas)
    assert not check_kasus(kasus, HARI_INI)
    assert decide(kasus, hari_ini=HARI_INI).hasil == hasil
    for teks in (True, False):
        assert cli.run_decide(Namespace(berkas=str(berkas), teks=teks, hari_ini="2026-03-05")) == 0
    assert hasil.value in capsys.readouterr().out


def test_page_shows_what_a_commissioner_needs(capsys):
    cli.run_decide(Namespace(berkas=str(NAMA), teks=True, hari_ini="2026-03-05"))
    halaman = capsys.readouterr().out
    for potongan in ("Citra Contoh", "dok-c4-kematian", "Pasal 21 ayat (1)", "Selasa, 10 Maret 2026"):
        assert potongan in halaman
    assert "DASAR HUKUM PERLU DICEK" in halaman


def _page(contoh, capsys, **ubah):
    cli.run_decide(Namespace(berkas=str(CONTOH / f"{contoh}.yaml"), teks=True, hari_ini="2026-03-05"))
    return capsys.readouterr().out


def test_page_shows_both_clocks_proof_in_words_and_each_article_once(capsys):
    halaman = _page("nama", capsys)
    assert "Bukti   Surat keterangan kematian" in halaman
    dicek = halaman.split("DASAR HUKUM PERLU DICEK")[1]
    assert dicek.count("- PKPU 3/2025 Pasal 5 [") == 1
    assert max(len(baris) for baris in halaman.splitlines()) <= 110
    menunggu = _page("menunggu_lhkpn", capsys)
    assert "Jawaban dengan nama boleh lebih lambat. Menunggu tanda terima LHKPN." in menunggu


def test_page_shows_the_limit_of_a_dismissed_candidate_and_other_dapil():
    from suara.domains.paw.halaman_teks import render_teks
    from suara.domains.paw.tests.kasus_contoh import build

    tahu = {
        "tanggal": date(2026, 3, 4),
        "pihak": "CALON",
        "cara": "SURAT",
        "hasil": "DIKETAHUI",
        "tentang": ["T7"],
    }
    pecat = {"fakta": [{"kode": "T7", "dokumen": ["pecat"]}], "klarifikasi": [tahu]}
    halaman = render_teks(
        decide(build({"daftar": "2L 7 duduk, 3P 5, 4L 6", "calon": {4: pecat}}), hari_ini=HARI_INI)
    )
    assert "Sampai Rabu, 18 Maret 2026 bila “Hari” berarti hari kalender." in halaman
    assert "bila “Hari” berarti hari kerja." in halaman
    lain = {"A": {"tetangga": True, "penduduk": 210_000, "daftar": "3P 10"}}
    halaman = render_teks(decide(build({"daftar": "2L 7 duduk", "dapil_lain": lain}), hari_ini=HARI_INI))
    assert "Dapil A: penduduk 210.000" in halaman
    assert "Calon A3 (P) 10 suara" in halaman


def test_page_shows_the_working_of_a_tie(capsys):
    cli.run_decide(Namespace(berkas=str(CONTOH / "manual.yaml"), teks=True, hari_ini="2026-03-05"))
    halaman = capsys.readouterr().out
    assert "Cara AREAS_WITH_VOTES" in halaman
    assert "per kecamatan: Citra Contoh 3, Damar Contoh 4" in halaman


TEKS = NAMA.read_text(encoding="utf-8")
SALAH = [
    ("suara_sah: 9000", "suara_sah: 9000.5", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: .nan", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: true", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: -1", "calon[0].suara_sah: Suara sah tidak boleh negatif."),
    (
        "jenis_kelamin: P",
        "jenis_kelamin: X",
        "calon[0].jenis_kelamin: isinya harus salah satu dari 'L' atau 'P'.",
    ),
    ("tanggal_surat: 2026-03-02", "tanggal_surat: besok", "permohonan.tanggal_surat: harus berupa tanggal"),
    (
        "tanggal_surat: 2026-03-02",
        "tanggal_surat: 2026-02-30",
        "permohonan.tanggal_surat: harus berupa tanggal",
    ),
    ("tanggal_surat: 2026-03-02", "tanggal_surat: 2026-03-02T10:00:00", "permohonan.tanggal_surat: harus"),
    (
        "tanggal_surat: 2026-03-02",
        "tanggal_surat: 0026-03-02",
        "permohonan.tanggal_surat: Tahun 26 tidak masuk akal",
    ),
    ("suara_sah: 9000", "suara_sah: .inf", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: 9.000", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: 9_000", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: 017", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: 1:30", "calon[0].suara_sah: harus berupa bilangan bulat."),
    ("suara_sah: 9000", "suara_sah: !!binary aGVsbG8=", "calon[0].suara_sah: "),
    ("nomor_urut: 1", "nomor_urut: 0", "calon[0].nomor_urut: Nomor urut mulai dari 1."),
    ("kantor: PROVINSI", "kantor: !!set {a}", "kantor: isinya bukan teks"),
    ("partai: Partai", "partai: null # Partai", "kursi.partai: Kursi DPD tanpa partai"),
    ("id: c3", 'id: ""', "id: Wajib diisi."),
    ("suara_sah: 9000", "suara_sah: 9000\n    suara_wilayah: {RT: {a: 1}}", "calon[0].suara_wilayah.RT"),
    (
        "suara_sah: 9000",
        "suara_sah: 9000\n    klarifikasi: [{tanggal: 2026-04-01, pihak: CALON, cara: SURAT, "
        "hasil: TERBUKTI}]",
        "calon[0].klarifikasi[0].tanggal: Tanggal 1 April 2026 ada di masa depan.",
    ),
    (
        "suara_sah: 9000",
        "suara_sah: 9000\n    proses_hukum: [{forum: PTUN, tanggal_diajukan: 2026-02-01, "
        "tanggal_putusan: 2026-01-01}]",
        "calon[0].proses_hukum[0].tanggal_putusan: Putusan tidak mungkin",
    ),
    (
        "tanggal_diterima: 2026-03-03",
        "tanggal_diterima: 2026-03-09",
        "permohonan.tanggal_diterima: Tanggal 9 Maret",
    ),
    ("tanggal_diterima: 2026-03-03", "tanggal_diterima: 2026-03-01", "sebelum tanggal suratnya"),
    ("kantor: PROVINSI", "kantorr: PROVINSI", "kantor: wajib diisi."),
    ("pemilu: ", "pemilih: 1\n  pemilu: ", "kursi.pemilih: bidang ini tidak dikenal."),
    ("pemilu: ", "dapil: x\n  pemilu: ", "dapil: ditulis dua kali."),
    ('pemilu_terakhir: "2024"', "pemilu_terakhir: 2024", "pemilu_terakhir: harus berupa teks"),
    ("  - id: c3", "  - id: c1", "calon.id: Calon c1 tertulis 2 kali."),
    ("nomor_urut: 3", "nomor_urut: 1", "calon.nomor_urut: Nomor urut 1"),
    ("calon: c2", "calon: c77", "anggota.calon: Anggota c77 tidak ada"),
    ("nama: Ayu Contoh", "nama: [", "bukan YAML atau JSON yang sah (baris"),
]


@pytest.mark.parametrize(("lama", "baru", "kalimat"), SALAH)
def test_malformed_case_is_one_sentence_naming_the_field(lama, baru, kalimat, tmp_path, capsys):
    assert lama in TEKS
    berkas = tmp_path / "kasus.yaml"
    berkas.write_text(TEKS.replace(lama, baru, 1), encoding="utf-8")
    assert cli.run_decide(Namespace(berkas=str(berkas), teks=False, hari_ini="2026-03-05")) == 2
    galat = capsys.readouterr()
    assert kalimat in galat.err
    assert galat.err.count("\n") == 1
    assert not galat.out


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        (b"", "harus satu kasus"),
        (b"[1, 2]", "harus satu kasus"),
        (b"\xff\xfe", "bukan teks UTF-8"),
        (b"a: \x00", "tanda yang tidak dapat dibaca"),
        (b'{"kantor": NaN}', "kantor"),
        (b"[" * 5000, "Berkas"),
        (b"a: &a [1]\nb: [*a, *a]\n", "Jangkar YAML"),
        (b"   \n", "harus satu kasus"),
        (b"hello", "harus satu kasus"),
        (bytes(range(256)), "bukan teks UTF-8"),
        (b"a: 1\n" * 1_100_000, "terlalu besar"),
        (b'{"a":' * 3000 + b"1" + b"}" * 3000, "Berkas"),
        (b'{"kantor": "\\ud800"}', "tanda yang tidak dapat dibaca"),
        (b"a: !!python/object/apply:os.system [id]", "bukan YAML atau JSON"),
    ],
)
def test_broken_files(isi, kalimat, tmp_path, capsys):
    berkas = tmp_path / "kasus.json"
    berkas.write_bytes(isi)
    assert cli.run_decide(Namespace(berkas=str(berkas), teks=False, hari_ini=None)) == 2
    assert kalimat in capsys.readouterr().err


def test_missing_file_and_wrong_day(tmp_path, capsys):
    assert cli.run_decide(Namespace(berkas=str(tmp_path / "tidak.yaml"), teks=False, hari_ini=None)) == 2
    assert "tidak ditemukan" in capsys.readouterr().err
    assert cli.run_decide(Namespace(berkas=str(tmp_path), teks=False, hari_ini=None)) == 2
    assert "tidak dapat dibaca" in capsys.readouterr().err
    assert cli.run_decide(Namespace(berkas=str(NAMA), teks=False, hari_ini="5 Maret")) == 2
    assert "--hari-ini: harus berupa tanggal" in capsys.readouterr().err


def test_letter_before_the_regulation_is_refused(tmp_path, capsys):
    berkas = tmp_path / "kasus.yaml"
    lama = TEKS.replace("2026-03-02", "2025-10-01").replace("2026-03-03", "2025-10-02")
    berkas.write_text(lama, encoding="utf-8")
    assert cli.run_decide(Namespace(berkas=str(berkas), teks=False, hari_ini="2026-03-05")) == 2
    assert "permohonan.tanggal_diterima: " in capsys.readouterr().err


def test_schema_is_json_and_names_every_field(capsys):
    assert cli.run_schema(Namespace(contoh=None)) == 0
    skema = json.loads(capsys.readouterr().out)
    assert skema == json_schema()
    assert set(skema["properties"]) >= {"permohonan", "kursi", "anggota", "calon"}


def test_schema_offers_examples(capsys):
    assert cli.run_schema(Namespace(contoh="")) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(Hasil)
    assert cli.run_schema(Namespace(contoh="nama")) == 0
    assert parse_kasus(capsys.readouterr().out).kursi.wilayah == "64"
    assert cli.run_schema(Namespace(contoh="bukan")) == 2


def test_json_and_yaml_say_the_same(tmp_path):
    import yaml

    isi = yaml.safe_load(TEKS)
    assert parse_kasus(json.dumps(isi, default=str)) == parse_kasus(TEKS)


def test_error_names_the_place():
    with pytest.raises(KasusTidakSah) as galat:
        parse_kasus(TEKS.replace("jenis: AKTA_KEMATIAN", "jenis: KTP"))
    assert galat.value.letak == "permohonan.lampiran[0].jenis"


def test_commands_start_without_the_web_framework():
    kode = (
        "import sys, argparse; from suara.domains.paw import cli;"
        f"cli.run_decide(argparse.Namespace(berkas={str(NAMA)!r}, teks=True, hari_ini='2026-03-05'));"
        "cli.commands(); sys.exit('django' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", kode], check=False, capture_output=True).returncode == 0
