"""The pages of a citizen's request, as citizen and officers meet them."""

from __future__ import annotations

import io
import re
import uuid

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image
from tests.pemeran.orang import login

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih.models import Kandidat, SuratSaran, TanggapanPemilih
from suara.domains.pemilih.services import tanggapan_tindak as kantor
from suara.domains.pemilih.services.tanggapan import receive_tanggapan
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import TujuanTanggapan
from suara.domains.pemilih.tests.periode_uji import NIK, Panggung, make_panggung
from suara.domains.pemilih.tests.test_tanggapan_services import NIK_PELAPOR, isian
from suara.domains.pengaduan.models import Unggahan

pytestmark = pytest.mark.django_db
PEMILIH = {
    "nama_pemilih": "Contoh Satria",
    "nik_pemilih": NIK,
    "tanggal_lahir_hari": "1",
    "tanggal_lahir_bulan": "1",
    "tanggal_lahir_tahun": "1980",
    "jenis_kelamin": "L",
    "kabkota": "64.72",
    "kecamatan": "64.72.05",
    "desa": "64.72.05.1004",
}
PELAPOR = {"nama_pelapor": "Contoh Melati", "nik_pelapor": NIK_PELAPOR, "hubungan": "TETANGGA"}


@pytest.fixture
def p(db: None) -> Panggung:
    """Samarinda with its regions down to one kelurahan."""
    cache.clear()
    panggung = make_panggung()
    day = Wilayah.objects.get(pk="64.72").berlaku_sejak
    for kode, nama, tingkat in (
        ("64.72.05", "Samarinda Utara", "KECAMATAN"),
        ("64.72.05.1004", "Sempaja Selatan", "KELURAHAN_DESA"),
    ):
        induk = kode.rpartition(".")[0]
        Wilayah.objects.get_or_create(
            kode=kode, defaults={"nama": nama, "tingkat": tingkat, "induk_id": induk, "berlaku_sejak": day}
        )
    return panggung


def step(warga: Client, key: str, **said: object) -> str:
    """Answer one screen; return where it leads, or nothing when it stays."""
    answer = warga.post(reverse("pemilih:tanggapan_langkah", args=[key]), said)
    return answer.headers.get("Location", "")


def fill(warga: Client) -> None:
    """Answer every screen of a request about a neighbour's death."""
    assert step(warga, "perihal", siapa="lain", jenis="TMS").endswith("/pemilih/")
    assert step(warga, "pemilih", **PEMILIH).endswith("/rincian/")
    assert step(warga, "rincian", alasan="MENINGGAL", keterangan="Bulan lalu").endswith("/dokumen/")
    assert step(warga, "dokumen").endswith("/pelapor/")
    assert step(warga, "pelapor", **PELAPOR, hp="0812 0000 0001").endswith("/periksa/")


def work(name: str, *args: object) -> str:
    """Return an address in Ruang Kerja."""
    return reverse(f"pemilih_kerja:{name}", args=args)


def client(akun: Akun) -> Client:
    """Return the officer's browser."""
    return login(Client(), akun)


def test_a_citizen_sends_follows_answers_and_withdraws(p: Panggung) -> None:
    warga = Client()
    fill(warga)
    page = warga.get(reverse("pemilih:tanggapan_periksa")).text
    assert "Sempaja Selatan, Samarinda Utara, Samarinda" in page
    sent = warga.post(reverse("pemilih:tanggapan_periksa"), {"aksi": "kirim"})
    assert sent.headers["Location"] == reverse("pemilih:tanggapan_terkirim")
    page = warga.get(sent.headers["Location"]).text
    row = TanggapanPemilih.objects.get()
    kunci = re.findall(r"[0-9A-Z]{4}(?:-[0-9A-Z]{4}){4}", page)[0]
    receipt = warga.get(reverse("pemilih:tanggapan_tanda_terima"))
    assert receipt.content[:4] == b"%PDF"
    other = Client()
    follow = reverse("pemilih:tanggapan_ikuti")
    wrong = other.post(follow, {"nomor": row.nomor, "kunci": "AAAA"}).text
    assert "tidak cocok" in wrong
    rinci = reverse("pemilih:tanggapan_rinci", args=[row.nomor])
    assert other.get(rinci).headers["Location"].startswith(follow)
    other.post(follow, {"nomor": row.nomor, "kunci": kunci.lower()})
    shown = other.get(rinci)
    assert "menunggu diperiksa" in shown.text
    assert NIK not in shown.text
    assert "no-store" in shown.headers["Cache-Control"]
    other.post(reverse("pemilih:tanggapan_keluar", args=[row.nomor]))
    other.post(rinci, {"kirim_id": str(uuid.uuid4()), "isi": "Datang terlambat"})
    other.post(follow, {"nomor": row.nomor, "kunci": kunci})
    assert "Datang terlambat" in other.get(rinci).text
    assert not row.langkah_set.filter(act="jawab").exists()
    other.post(rinci, {"kirim_id": str(uuid.uuid4()), "isi": "Ini suratnya"})
    assert row.langkah_set.filter(act="jawab").count() == 1
    other.post(reverse("pemilih:tanggapan_cabut", args=[row.nomor]), {"konfirmasi": "cabut"})
    row.refresh_from_db()
    assert row.status == "DICABUT"


def test_a_bad_file_and_going_back_lose_nothing(p: Panggung) -> None:
    warga = Client()
    step(warga, "perihal", siapa="diri", jenis="UBAH")
    step(warga, "pemilih", **(PEMILIH | {"nik_pemilih": "123"}))
    assert step(warga, "rincian", elemen="tanggal_lahir", nilai_baru="31 2 1980") == ""
    picture = io.BytesIO()
    Image.new("RGB", (4, 4)).save(picture, "PNG")
    files = [SimpleUploadedFile("kk.png", picture.getvalue()), SimpleUploadedFile("x.exe", b"MZ")]
    url = reverse("pemilih:tanggapan_langkah", args=["dokumen"])
    page = warga.post(url, {"bukti": files}).text
    assert "Berkas ke-2." in page
    assert Unggahan.objects.count() == 1
    back = warga.post(url, {"kembali": "1"})
    again = warga.get(back.headers["Location"]).text
    assert "31 2 1980" in again
    said = warga.get(reverse("pemilih:tanggapan_langkah", args=["pemilih"])).text
    assert "Contoh Satria" in said
    assert not TanggapanPemilih.objects.exists()
    assert "Masih ada yang perlu diisi" in warga.post(reverse("pemilih:tanggapan_periksa"), {}).text


def test_an_officer_reads_masked_opens_on_record_and_sends_on(p: Panggung) -> None:
    row = receive_tanggapan(isian=isian(), kirim_id=uuid.uuid4()).tanggapan
    fitri = client(p.fitri)
    fitri.get(work("tanggapan_daftar"))
    with CaptureQueriesContext(connection) as asked:
        closed = fitri.get(work("tanggapan", row.pk)).text
    assert len(asked) <= 12
    for secret in (NIK, NIK_PELAPOR, "Satria", "8120000"):
        assert secret not in closed
    assert "tidak pernah cukup" in closed
    opened = fitri.post(work("tanggapan_buka", row.pk)).text
    assert NIK in opened
    assert Entri.objects.filter(act="pemilih.tanggapan.dibuka").exists()
    refused = fitri.post(work("tanggapan_tindak", row.pk, "teruskan"), {"versi": "1", "tujuan": "KANDIDAT"})
    assert refused.status_code == 409
    paper = {"jenis": "AKTA_KEMATIAN", "nomor": "AM.1"}
    fitri.post(work("tanggapan_tindak", row.pk, "dokumen"), paper)
    fitri.post(work("tanggapan_tindak", row.pk, "teruskan"), {"versi": "1", "tujuan": "KANDIDAT"})
    made = Kandidat.objects.get()
    assert made.masukan.nomor_surat == row.nomor
    assert f"#{made.pk}" in fitri.get(work("antrean", p.periode.pk)).text


def test_who_finds_what(p: Panggung) -> None:
    row = receive_tanggapan(isian=isian(), kirim_id=uuid.uuid4()).tanggapan
    paper = kantor.add_dokumen(actor=p.fitri, tanggapan=row, jenis=JenisBukti.KK)
    zul = client(p.zul)
    masked = zul.get(work("tanggapan", row.pk))
    assert masked.status_code == 200
    assert NIK not in masked.text
    for stranger in (p.zul, p.ratna, p.mega):
        browser = client(stranger)
        assert browser.post(work("tanggapan_buka", row.pk)).status_code == 404
        assert browser.post(work("tanggapan_unduh", paper.pk)).status_code == 404
        assert browser.post(work("tanggapan_tindak", row.pk, "tolak"), {"versi": "1"}).status_code == 404
    for stranger in (p.ratna, p.mega):
        assert client(stranger).get(work("tanggapan", row.pk)).status_code == 404
    assert row.nomor not in client(p.ratna).get(work("tanggapan_daftar")).text
    assert row.nomor in zul.get(work("tanggapan_daftar")).text


def test_the_search_leads_to_the_desk_only_who_may_know(p: Panggung) -> None:
    row = receive_tanggapan(isian=isian(), kirim_id=uuid.uuid4()).tanggapan
    surat = SuratSaran.objects.create(
        periode=p.periode, nomor="12/PM.00.02/K/2025", tanggal=p.periode.mulai, tingkat="KAB_KOTA", hal="S",
        diterima=p.periode.mulai, oleh=p.zul, batas=p.periode.mulai,
    )  # fmt: skip

    def leads(akun: Akun | None, kata: str) -> str:
        client = Client()
        if akun is not None:
            login(client, akun)
        return client.get("/cari/", {"q": kata}).headers.get("Location", "")

    desk, follow = f"/kerja/pemilih/tanggapan/{row.pk}/", f"/pemilih/tanggapan/ikuti/?nomor={row.nomor}"
    typed = row.nomor.lower().replace("-", " ")
    assert [leads(akun, typed) for akun in (p.fitri, p.zul, p.ratna, None)] == [desk, desk, follow, follow]
    assert leads(None, "TM-2025-999999-0").startswith("/pemilih/tanggapan/ikuti/?nomor=TM")
    assert leads(p.fitri, surat.nomor.lower()) == f"/kerja/pemilih/saran/{surat.pk}/"
    assert [leads(akun, surat.nomor) for akun in (p.ratna, None)] == ["", ""]


def test_the_counter_writes_down_what_a_citizen_says(p: Panggung) -> None:
    fitri = client(p.fitri)
    said = PEMILIH | {"kantor_id": "64.72", "kanal": "WHATSAPP", "siapa": "diri", "jenis": "BARU"}
    said |= {"sebab": "PINDAH_MASUK", "dokumen": "KTP_EL", "kirim_id": str(uuid.uuid4())}
    said |= {"tanggal_terima_hari": "20", "tanggal_terima_bulan": "10", "tanggal_terima_tahun": "2025"}
    more = fitri.post(work("tanggapan_baru"), said | {"muat": "1", "desa": ""}).text
    assert "Ada yang perlu diperbaiki" not in more
    for _press in range(2):
        assert fitri.post(work("tanggapan_baru"), said).headers["Location"] == work("tanggapan_tercatat")
    row = TanggapanPemilih.objects.get()
    assert (row.kanal, row.petugas_id, row.dokumen_set.count()) == ("WHATSAPP", p.fitri.pk, 1)
    assert row.nomor in fitri.get(work("tanggapan_tercatat")).text
    kantor.forward(actor=p.fitri, tanggapan=row, versi=1, tujuan=TujuanTanggapan.KANDIDAT)
    assert Kandidat.objects.get().jenis == "BARU"
