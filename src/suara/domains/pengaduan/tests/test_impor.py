"""Importing SP4N-LAPOR! by CSV: every row or none, and a sentence for everything that is wrong."""

from __future__ import annotations

import datetime as dt
import io
import json
import zipfile

import pytest

from suara.config.cli import main
from suara.core.jejak.models import Entri
from suara.core.privasi.models import Identitas
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.errors import NotAllowed
from suara.domains.pengaduan.impor.kerja import HasilImpor, import_sp4n
from suara.domains.pengaduan.impor.kolom import list_kolom, write_contoh
from suara.domains.pengaduan.impor.tabel import KOLOM, WAJIB
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.terms import Kanal, Kelas, Status
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung

pytestmark = pytest.mark.django_db
JUDUL = "id_lapor,judul,isi,kelas,tanggal_masuk,status"
SATU = "9100001,Loket tutup,Loket tutup sebelum jam pulang,Pengaduan,2026-08-02 10:00,Belum diverifikasi"


@pytest.fixture
def p() -> Panggung:
    return make_panggung()


def impor(p: Panggung, text: str | bytes, **more: object) -> HasilImpor:
    data = text if isinstance(text, bytes) else text.encode()
    return import_sp4n(actor=p.sri, kantor=p.kantor, data=data, name="laporan.csv", **more)  # type: ignore[arg-type]


def codes(hasil: HasilImpor) -> list[str]:
    return [item.kode for item in hasil.galat]


def test_a_row_becomes_a_report_of_the_channel_sp4n(p: Panggung) -> None:
    hasil = impor(p, f"{JUDUL}\n{SATU}\n")
    laporan = Laporan.objects.get(id_lapor="9100001")
    assert hasil.diterima
    assert hasil.baru == [("9100001", laporan.nomor)]
    assert (laporan.kanal, laporan.status, laporan.kelas) == (Kanal.SP4N_LAPOR, Status.BV, Kelas.PENGADUAN)
    assert laporan.isi_asli == "Loket tutup sebelum jam pulang"


def test_a_moment_in_wib_is_a_moment_of_the_office_before_its_date_is_taken(p: Panggung) -> None:
    impor(p, f"{JUDUL}\n{SATU.replace('2026-08-02 10:00', '02/08/2026 23.30')}\n")
    laporan = Laporan.objects.get()
    assert laporan.terima_at == dt.datetime(2026, 8, 2, 16, 30, tzinfo=dt.UTC)
    assert laporan.jam_set.get(kode="C1").jatuh_tempo == dt.date(2026, 8, 6)


def test_an_export_with_semicolons_bom_and_its_own_words_is_read(p: Panggung) -> None:
    text = (
        "Tracking ID;Judul Laporan;Isi Laporan Awal;Klasifikasi;Tanggal Laporan Masuk;Status Laporan;"
        "Kategori\r\n"
        '#9100002;Honor;"Honor belum cair; sudah\r\ndua bulan";Aspirasi;20-07-2026 08:15:00;Proses;Umum\r\n'
    )
    assert impor(p, b"\xef\xbb\xbf" + text.encode()).diterima
    assert Laporan.objects.get().isi_asli == "Honor belum cair; sudah\ndua bulan"


def test_persons_go_to_the_vault_and_stand_nowhere_else(p: Panggung) -> None:
    head = f"{JUDUL},nama,nik,hp,email,alamat"
    row = f"{SATU},Rahasia Contohwan,6472010101900001,081234567890,rahasia@contoh.test,Jalan Contoh 9"
    hasil = impor(p, f"{head}\n{row}\n")
    assert Identitas.objects.count() == 1
    stored = json.dumps(hasil.to_dict()) + "".join(Entri.objects.values_list("payload", flat=True))
    stored += "".join(str(value) for value in Laporan.objects.values().get().values())
    assert not any(
        word in stored for word in ("Contohwan", "6472010101900001", "081234567890", "Jalan Contoh 9")
    )


def test_what_is_already_here_is_named_and_never_changed(p: Panggung) -> None:
    impor(p, f"{JUDUL}\n{SATU}\n")
    again = impor(p, f"{JUDUL}\n{SATU.replace('Loket tutup sebelum', 'Isi lain sebelum')}\n")
    laporan = Laporan.objects.get()
    assert again.diterima
    assert again.sudah_ada == [("9100001", laporan.nomor)]
    assert laporan.isi_asli.startswith("Loket tutup")


def test_checking_stores_nothing(p: Panggung) -> None:
    hasil = impor(p, f"{JUDUL}\n{SATU}\n", periksa=True)
    assert hasil.baru == [("9100001", "")]
    assert not Laporan.objects.exists()
    assert not Entri.objects.exists()


def test_what_has_ended_there_is_left_there(p: Panggung) -> None:
    hasil = impor(p, f"{JUDUL}\n{SATU.replace('Belum diverifikasi', 'Selesai')}\n")
    assert hasil.diterima
    assert hasil.dilewati == 1
    assert not Laporan.objects.exists()


BURUK = {
    "ISI_DITOLAK": SATU.replace("Loket tutup sebelum jam pulang", "a" * 4_001),
    "MASA_DEPAN": SATU.replace("2026-08-02", f"{now().year + 1}-08-02"),
    "STATUS_TIDAK_DIKENAL": SATU.replace("Belum diverifikasi", "Entahlah"),
    "KELAS_TIDAK_DIKENAL": SATU.replace("Pengaduan", "Curhat"),
    "WBS": SATU.replace("Pengaduan", "Whistle Blowing System"),
    "ID_SALAH": SATU.replace("9100001", "91"),
    "TANGGAL_SALAH": SATU.replace("2026-08-02 10:00", "kemarin"),
}


@pytest.mark.parametrize("kode", BURUK)
def test_one_bad_row_refuses_the_whole_file(p: Panggung, kode: str) -> None:
    good = SATU.replace("9100001", "9100009")
    hasil = impor(p, f"{JUDUL}\n{good}\n{BURUK[kode]}\n")
    assert codes(hasil) == [kode]
    assert hasil.galat[0].baris == 3
    assert hasil.galat[0].kolom
    assert not Laporan.objects.exists()


def test_every_wrong_cell_of_a_row_is_named_at_once(p: Panggung) -> None:
    head = f"{JUDUL},anonim,kode_wilayah,email,hp,tanggal_kejadian"
    row = "91,Loket,,Curhat,kemarin,Entahlah,mungkin,99.99,bukan email,abc,besok"
    hasil = impor(p, f"{head}\n{row}\n")
    assert {(item.kolom, item.baris) for item in hasil.galat} == {
        (kolom, 2) for kolom in head.split(",") if kolom != "judul"
    }
    assert len(hasil.galat) == 10
    assert all(str(item.pesan).endswith((".", "nama@contoh.id", "7890")) for item in hasil.galat)


def test_an_empty_cell_that_must_be_filled_says_only_that(p: Panggung) -> None:
    hasil = impor(p, f"{JUDUL}\n,,,,,\n,Judul saja,,,,\n")
    assert [(item.kode, item.kolom) for item in hasil.galat] == [
        ("KOSONG", "id_lapor"),
        ("KOSONG", "kelas"),
        ("KOSONG", "tanggal_masuk"),
        ("KOSONG", "isi"),
    ]


def test_the_sample_is_taken_as_it_is_and_names_every_column(p: Panggung) -> None:
    sample = write_contoh(now().date())
    assert sample.splitlines()[0].split(",") == [column.nama for column in list_kolom()]
    assert set(KOLOM) == {column.nama for column in list_kolom()}
    assert {column.nama for column in list_kolom() if column.wajib} == set(WAJIB)
    hasil = impor(p, sample)
    assert (hasil.temuan, len(hasil.baru)) == ([], 3)
    assert all("CONTOH" in row.isi_asli for row in Laporan.objects.all())


def test_the_same_id_twice_in_a_file_is_refused(p: Panggung) -> None:
    hasil = impor(p, f"{JUDUL}\n{SATU}\n{SATU}\n")
    assert codes(hasil) == ["DUPLIKAT"]
    assert "baris 2" in str(hasil.galat[0].pesan)
    assert not Laporan.objects.exists()


def _xlsx() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return out.getvalue()


BERKAS = {
    "BUKAN_CSV": _xlsx(),
    "BERKAS_KOSONG": b" \n",
    "TANPA_BARIS": f"{JUDUL}\n".encode(),
    "DUA_JUDUL": f"{JUDUL}\n{JUDUL}\n{SATU}\n".encode(),
    "JUDUL_BUKAN_PERTAMA": f"Rekap bulan ini,,,,,\n{JUDUL}\n{SATU}\n".encode(),
    "TANPA_JUDUL": b"satu,dua\ntiga,empat\n",
    "KOLOM_KURANG": b"id_lapor,isi\n9100001,apa\n",
    "PENYANDIAN_SALAH": f"{JUDUL}\n{SATU}".replace("Loket", "Lok\xe9t").encode("latin-1"),
}


@pytest.mark.parametrize("kode", BERKAS)
def test_a_file_that_is_not_a_table_says_what_to_do(p: Panggung, kode: str) -> None:
    hasil = impor(p, BERKAS[kode])
    assert codes(hasil) == [kode]
    assert str(hasil.galat[0].pesan)
    assert not Laporan.objects.exists()


def test_a_refusal_leaves_its_quality_report_in_the_trail(p: Panggung) -> None:
    impor(p, b"")
    entry = Entri.objects.get()
    assert entry.act == "pengaduan.impor.ditolak"
    assert entry.data["temuan"] == {"BERKAS_KOSONG": 1}


def test_only_the_desk_imports(p: Panggung) -> None:
    with pytest.raises(NotAllowed):
        import_sp4n(actor=p.lina, kantor=p.kantor, data=b"", name="x.csv")


def test_commands_check_then_take_then_give_back(p: Panggung, tmp_path, capsys) -> None:
    file = tmp_path / "laporan.csv"
    file.write_text(f"{JUDUL}\n{SATU}\n", encoding="utf-8")
    assert main(["lapor", "impor", str(file), "--periksa"]) == 0
    assert not Laporan.objects.exists()
    assert main(["lapor", "impor", str(file), "--json", "--sebagai", p.sri.email]) == 0
    assert Laporan.objects.count() == 1
    capsys.readouterr()
    assert main(["lapor", "ekspor"]) == 0
    assert "9100001" in capsys.readouterr().out
    assert main(["lapor", "impor", str(tmp_path / "tidak-ada.csv")]) == 2
    file.write_text("", encoding="utf-8")
    assert main(["lapor", "impor", str(file)]) == 1
