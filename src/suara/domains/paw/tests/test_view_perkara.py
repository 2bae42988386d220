"""Ruang Kerja PAW: who sees which page, what a refused form keeps, how many queries a case page needs."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from suara.domains.paw.errors import ActRefused
from suara.domains.paw.models import Calon, DrafPermohonan, PermohonanPAW, SuaraCalon, SuaraWilayah
from suara.domains.paw.services import Hadir, record_fakta
from suara.domains.paw.tests.perkara_contoh import PDF, calon, make_pemilu, register
from suara.domains.paw.tests.test_perkara_jalan import fresh, lengkap, pleno, siap_pleno

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rabu():
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, 0, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def perkara(rina, kantor_kaltim) -> PermohonanPAW:
    make_pemilu()
    return register(rina, kantor_kaltim)


def url(name: str, *args) -> str:
    return reverse(f"paw_kerja:{name}", args=args)


PAGES = {
    "periksa": ("rina",),
    "lampiran": ("rina", "yusuf"),
    "tanggapan": ("rina", "yusuf"),
    "proses_hukum": ("rina", "yusuf"),
    "tutup": ("rina",),
}
WORKING = {
    "fakta": ("rina", "yusuf"),
    "klarifikasi": ("rina", "yusuf"),
    "lhkpn": ("rina", "yusuf"),
    "kepengurusan": ("rina", "yusuf"),
    "rancangan": ("yusuf",),
}


@pytest.mark.parametrize("name", [*PAGES, *WORKING])
def test_page_opens_for_its_roles_only(
    client, request, perkara, name, rina, yusuf, maria, anang, tono, login
) -> None:
    if name in WORKING:
        lengkap(perkara, rina)
    allowed = (PAGES | WORKING)[name]
    for person in ("rina", "yusuf", "maria", "anang", "tono"):
        login(client, request.getfixturevalue(person))
        got = client.get(url(name, perkara.pk)).status_code
        assert got == (200 if person in allowed else 404), person


def test_case_page_is_read_by_the_office_and_by_nobody_else(
    client, perkara, rina, yusuf, maria, anang, tono, login
):
    for person in (rina, yusuf, maria, anang):
        page = login(client, person).get(url("perkara", perkara.pk))
        assert page.status_code == 200
        assert "Calon Contoh 2" in page.content.decode()
    assert login(client, tono).get(url("perkara", perkara.pk)).status_code == 404
    client.logout()
    assert client.get(url("perkara", perkara.pk)).status_code == 302


def test_list_filters_and_exports(client, perkara, yusuf, tono, login) -> None:
    login(client, yusuf)
    assert "Calon Contoh 2" in client.get(url("daftar")).content.decode()
    assert "Calon Contoh 2" in client.get(url("daftar"), {"tenggat": "berjalan"}).content.decode()
    assert "Calon Contoh 2" not in client.get(url("daftar"), {"status": "TERBIT"}).content.decode()
    assert b"170/118" in b"".join(client.get(url("daftar"), {"ekspor": "csv"}))
    login(client, tono)
    assert "Calon Contoh 2" not in client.get(url("daftar")).content.decode()


def test_loser_of_two_officers_is_told_and_keeps_what_was_typed(client, perkara, rina, yusuf, login) -> None:
    lengkap(perkara, rina)
    login(client, rina)
    seen = fresh(perkara).versi
    login(client, yusuf)
    form = {
        "versi": seen,
        "calon": calon(4).pk,
        "tanggal_diterima": "2026-03-17",
        "cara": "surat",
        "isi": "Kabar A",
    }
    assert client.post(url("tanggapan", perkara.pk), form).status_code == 302
    login(client, rina)
    page = client.post(url("tanggapan", perkara.pk), form | {"isi": "Kabar B yang panjang"})
    body = page.content.decode()
    assert page.status_code == 409
    assert "baru saja diubah oleh Yusuf Hidayat" in body
    assert "Kabar B yang panjang" in body
    assert f'value="{fresh(perkara).versi}"' in body


def test_refused_form_keeps_the_upload(client, perkara, rina, yusuf, login) -> None:
    lengkap(perkara, rina)
    login(client, yusuf)
    form = {"versi": fresh(perkara).versi, "calon": calon(4).pk, "nomor": "", "tanggal_lhkpn": "2026-03-01"}
    file = SimpleUploadedFile("lhkpn.pdf", PDF, content_type="application/pdf")
    page = client.post(url("lhkpn", perkara.pk), form | {"berkas": file})
    assert "Tidak perlu diunggah lagi" in page.content.decode()
    kept = page.context["berkas_tersimpan"].pk
    page = client.post(url("lhkpn", perkara.pk), form | {"nomor": "L-1", "berkas_id": kept})
    assert page.status_code == 302
    assert perkara.tandaterimalhkpn_set.get().berkas_id == kept


def test_letter_is_registered_over_several_screens(client, rina, anang, kantor_kaltim, login) -> None:
    dapil = make_pemilu()
    login(client, rina)
    start = client.post(url("mulai"))
    draf = DrafPermohonan.objects.get()
    assert start.url == url("daftarkan", draf.pk, "surat")
    letter = {
        "nomor_surat": "170/200/2026",
        "tanggal_surat": "2026-03-13",
        "tanggal_diterima": "2026-03-12",
        "pengirim": "PIMPINAN_DPRD_PROVINSI",
        "nama_pengirim": "Ketua DPRD",
        "ditandatangani_ketua": "ya",
    }
    wrong = client.post(start.url, letter | {"berkas": SimpleUploadedFile("s.pdf", PDF)})
    assert "sebelum tanggal suratnya" in wrong.content.decode()
    assert "170/200/2026" in client.get(start.url).content.decode()
    client.post(start.url, letter | {"tanggal_diterima": "2026-03-16"})
    steps = {
        "dapil": {"lembaga": "DPRD_PROVINSI", "dapil": dapil.pk},
        "anggota": {"anggota": calon(2).keanggotaan.pk, "nama_anggota": ""},
        "alasan": {"alasan": "MENINGGAL_DUNIA", "akhir_masa_jabatan": "2029-09-02"},
    }
    for name, data in steps.items():
        assert client.post(url("daftarkan", draf.pk, name), data).status_code == 302, name
    paper = {"jenis_dokumen": "AKTA_KEMATIAN", "berkas": SimpleUploadedFile("akta.pdf", PDF)}
    client.post(url("daftarkan", draf.pk, "lampiran"), paper)
    assert "AKTA" in client.get(url("daftarkan", draf.pk, "lampiran")).content.decode().upper()
    client.post(url("daftarkan", draf.pk, "lampiran"), {"lanjut": "1"})
    assert client.get(url("daftarkan", draf.pk, "periksa")).status_code == 200
    client.post(url("daftarkan", draf.pk, "periksa"))
    permohonan = PermohonanPAW.objects.get()
    assert (permohonan.anggota.calon, permohonan.lampiran_set.count()) == (calon(2), 1)
    assert not DrafPermohonan.objects.exists()
    login(client, anang)
    assert client.post(url("mulai")).status_code == 404


def test_pleno_page_decides(client, perkara, rina, yusuf, maria, login) -> None:
    rancangan = siap_pleno(perkara, rina, yusuf)
    login(client, maria)
    assert client.get(url("pleno", perkara.pk)).status_code == 200
    rows = {"hadir-TOTAL_FORMS": 5, "hadir-INITIAL_FORMS": 5}
    for n in range(5):
        rows |= {f"hadir-{n}-nama": f"Orang {n}", f"hadir-{n}-jabatan": "Anggota", f"hadir-{n}-hadir": "on"}
    form = {
        "versi": fresh(perkara).versi,
        "rancangan": rancangan.pk,
        "tanggal_pleno": "2026-03-18",
        "jam_pleno": "10:00",
        "tempat": "Samarinda",
        "konfirmasi": "ya",
    }
    assert "PUTUSKAN" in client.post(url("pleno", perkara.pk), rows | form).content.decode()
    assert client.post(url("pleno", perkara.pk), rows | form | {"konfirmasi": "putuskan"}).status_code == 302
    assert fresh(perkara).status == "DIPUTUSKAN"
    letter = perkara.dokumen_set.get(jenis="BA1")
    assert client.get(url("dokumen", perkara.pk, letter.pk)).status_code == 200
    pdf = client.get(url("pratinjau", perkara.pk, letter.pk))
    assert pdf["Content-Type"] == "application/pdf"
    issued = {
        "versi": fresh(perkara).versi,
        "tanggal_surat": "2026-03-18",
        "nomor": "",
        "konfirmasi": "TERBITKAN",
    }
    assert client.post(url("terbitkan", perkara.pk, letter.pk), issued).status_code == 302
    letter.dokumen.refresh_from_db()
    assert letter.dokumen.nomor


@pytest.fixture
def dapil_besar(perkara) -> PermohonanPAW:
    """The dapil of the case with 142 candidates and votes in 65 TPS for the party's list."""
    dapil, partai = perkara.dapil, perkara.anggota.kursi.partai
    rest = [Calon(dapil=dapil, partai=partai, nomor_urut=n, nama=f"Calon Contoh {n}") for n in range(8, 143)]
    people = [*Calon.objects.filter(dapil=dapil), *Calon.objects.bulk_create(rest)]
    SuaraCalon.objects.bulk_create(SuaraCalon(calon=row, nilai=130) for row in rest)
    SuaraWilayah.objects.bulk_create(
        SuaraWilayah(calon=row, tingkat="TPS", kode=f"64.72.01.1001.{tps:03d}", nilai=2)
        for row in people
        for tps in range(1, 66)
    )
    return perkara


def test_case_page_needs_at_most_twelve_queries(
    client, dapil_besar, rina, yusuf, maria, login, django_assert_max_num_queries
) -> None:
    pleno(dapil_besar, siap_pleno(dapil_besar, rina, yusuf), maria)
    login(client, maria)
    client.get(url("perkara", dapil_besar.pk))
    with django_assert_max_num_queries(12):
        assert client.get(url("perkara", dapil_besar.pk)).status_code == 200


def test_pleno_page_shows_what_changed_since_the_draft(client, perkara, rina, yusuf, maria, login) -> None:
    rancangan = siap_pleno(perkara, rina, yusuf)
    record_fakta(
        actor=yusuf, permohonan=perkara, versi=fresh(perkara).versi, calon=calon(4), kode="T1", sumber="MEDIA"
    )
    login(client, maria)
    form = {
        "versi": fresh(perkara).versi,
        "rancangan": rancangan.pk,
        "tanggal_pleno": "2026-03-18",
        "jam_pleno": "10:00",
        "tempat": "Samarinda",
        "konfirmasi": "PUTUSKAN",
        "hadir-TOTAL_FORMS": 5,
        "hadir-INITIAL_FORMS": 5,
    }
    for n in range(5):
        form |= {f"hadir-{n}-nama": f"Orang {n}", f"hadir-{n}-jabatan": "Anggota", f"hadir-{n}-hadir": "on"}
    page = client.post(url("pleno", perkara.pk), form)
    body = page.content.decode()
    assert page.status_code == 409
    assert "Yang berubah sejak rancangan disiapkan" in body
    assert "Orang 3" in body


def test_member_writes_a_dissent_that_reaches_the_pleno(
    client, perkara, rina, yusuf, maria, anang, login
) -> None:
    siap_pleno(perkara, rina, yusuf)
    login(client, anang)
    sent = client.post(url("pendapat", perkara.pk), {"versi": 1, "isi": "Saya menilai lain."})
    assert sent.status_code == 302
    login(client, maria)
    assert "Saya menilai lain." in client.get(url("pleno", perkara.pk)).content.decode()


@pytest.mark.parametrize(
    ("typed", "kept"), [("", True), ("Saya menilai lain.", True), ("Saya setuju.", False)]
)
def test_nobody_changes_a_word_of_a_dissent_that_its_member_wrote(
    perkara, rina, yusuf, maria, anang, typed, kept
) -> None:
    from suara.domains.paw.services.pleno import _own_words, latest_draft, record_pendapat

    siap_pleno(perkara, rina, yusuf)
    record_pendapat(actor=anang, permohonan=fresh(perkara), isi="Saya menilai lain.")
    row = Hadir(nama=anang.nama, jabatan="Anggota", hadir=True, akun=anang, pendapat_berbeda=typed)
    if kept:
        assert _own_words(latest_draft(perkara), [row]) == {anang.nama: "Saya menilai lain."}
    else:
        with pytest.raises(ActRefused, match="sudah ditulisnya sendiri"):
            _own_words(latest_draft(perkara), [row])
