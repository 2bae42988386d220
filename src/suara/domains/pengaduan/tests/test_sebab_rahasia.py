"""A report made rahasia unasked says why: before and after sending, to its reporter and the desk only."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.pemeran.orang import login

from suara.core.privasi.services import DataIdentitas
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.rules.rahasia_default import FaktaRahasia, alasan_rahasia
from suara.domains.pengaduan.services import pelapor
from suara.domains.pengaduan.services.usul import SEBAB_TERSEGEL, foresee_rahasia, open_sebab
from suara.domains.pengaduan.terms import Pemirsa, SebabRahasia
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung

ANCAMAN = "Saya diancam akan dipukul oleh seorang petugas di TPS kami bila melapor lagi ke kantor."
BIASA = "Loket pelayanan tutup jam dua siang padahal jadwalnya sampai jam empat sore hari kerja."
KATA = SebabRahasia.ANCAMAN.label
AKAN, SUDAH = "Laporan ini akan kami jadikan rahasia", "Laporan ini kami jadikan rahasia"


@pytest.fixture
def panggung(db: None, settings: Any, tmp_path: Any) -> Panggung:
    """The office, its people, and a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return make_panggung()


def fill_in(warga: Client, isi: str, **lain: str) -> str:
    """Fill in the one-page form as far as the check page; return the number of the form."""
    kirim_id = str(uuid.uuid4())
    page = {
        "kelas_pelapor": "PENGADUAN",
        "isi": isi,
        "is_anonim": "tidak",
        "is_rahasia": "tidak",
        "identitas": "tanpa",
        "kirim_id": kirim_id,
    }
    assert warga.post(reverse("lapor:satu"), page | lain).status_code == 302
    return kirim_id


def test_every_reason_has_words_of_its_own() -> None:
    assert len({sebab.label for sebab in SebabRahasia}) == len(SebabRahasia)
    assert alasan_rahasia(FaktaRahasia(usia=12, pelapor_internal=True)) == (
        SebabRahasia.ORANG_DALAM,
        SebabRahasia.ANAK,
    )


def test_the_check_page_says_it_before_anything_is_sent(panggung: Panggung, warga: Client) -> None:
    fill_in(warga, ANCAMAN)
    text = warga.get(reverse("lapor:periksa")).text
    assert AKAN in text
    assert KATA in text
    assert not Laporan.objects.exists()


@pytest.mark.parametrize(("isi", "rahasia"), [(BIASA, "tidak"), (ANCAMAN, "ya")])
def test_nothing_is_said_where_nothing_is_changed(
    panggung: Panggung, warga: Client, isi: str, rahasia: str
) -> None:
    kirim_id = fill_in(warga, isi, is_rahasia=rahasia)
    assert "sebab-rahasia" not in warga.get(reverse("lapor:periksa")).text
    warga.post(reverse("lapor:periksa"), {"aksi": "kirim", "kirim_id": kirim_id})
    assert "sebab-rahasia" not in warga.get(reverse("lapor:terkirim")).text
    assert SEBAB_TERSEGEL not in Laporan.objects.get().usul_mesin


def test_the_receipt_page_and_the_follow_page_say_it_again(panggung: Panggung, warga: Client) -> None:
    kirim_id = fill_in(warga, ANCAMAN)
    warga.post(reverse("lapor:periksa"), {"aksi": "kirim", "kirim_id": kirim_id})
    laporan = Laporan.objects.get()
    assert laporan.is_rahasia
    for page in (warga.get(reverse("lapor:terkirim")), open_with_key(warga, panggung)):
        assert SUDAH in page.text
        assert KATA in page.text
        assert "#tindakan-ubah-kerahasiaan" in page.text


def open_with_key(warga: Client, panggung: Panggung) -> Any:
    """Send a threatened citizen's report and open its page with number and key."""
    sent = panggung.kirim(isi=ANCAMAN)
    key = {"nomor": sent.laporan.nomor, "kunci": sent.kunci}
    return warga.post(reverse("lapor:cek"), key, follow=True)


def test_what_is_foreseen_is_what_happens(panggung: Panggung) -> None:
    """Also without a title, whose place the first words take, and with an account in a matter of honor."""
    for isi in (ANCAMAN, BIASA, "Honor KPPS kami belum cair, rekening BRI 0123 0456 7890 123 sudah benar."):
        laporan = panggung.kirim(isi=isi).laporan
        assert foresee_rahasia(laporan.judul_asli, isi, None) == open_sebab(laporan.usul_mesin)
        assert laporan.is_rahasia is bool(open_sebab(laporan.usul_mesin))


def test_the_desk_reads_the_reason_on_the_report(panggung: Panggung, client: Client) -> None:
    laporan = panggung.kirim(isi=ANCAMAN).laporan
    login(client, panggung.sri)
    for page in ("laporan", "verifikasi"):
        text = client.get(reverse(f"lapor_kerja:{page}", args=[laporan.nomor])).text
        assert "Rahasia sejak diterima, tanpa diminta pelapor." in text
        assert KATA in text


def test_the_desk_learns_nothing_of_the_reporter(panggung: Panggung) -> None:
    """Age and work lie sealed; that they are the reason is all that an officer reads."""
    who = DataIdentitas(nama="Bunga", usia="16", pekerjaan="Anggota PPS")
    laporan = panggung.kirim(isi=BIASA, identitas=who).laporan
    own = queries.list_sebab_rahasia(Pemirsa.PELAPOR, laporan)
    assert own == [SebabRahasia.ORANG_DALAM.label, SebabRahasia.ANAK.label]
    for pemirsa in (Pemirsa.ADMIN, Pemirsa.ANALIS, Pemirsa.APIP):
        (seen,) = queries.list_sebab_rahasia(pemirsa, laporan)
        assert "data pelapor" in seen
        assert "18" not in seen


@pytest.mark.parametrize(
    "pemirsa", [p for p in Pemirsa if p not in (Pemirsa.PELAPOR, Pemirsa.ADMIN, Pemirsa.ANALIS, Pemirsa.APIP)]
)
def test_nobody_else_reads_a_reason(panggung: Panggung, pemirsa: Pemirsa) -> None:
    assert queries.list_sebab_rahasia(pemirsa, panggung.kirim(isi=ANCAMAN).laporan) == []


def test_the_number_alone_says_nothing_of_it(panggung: Panggung, warga: Client) -> None:
    nomor = panggung.kirim(isi=ANCAMAN).laporan.nomor
    text = warga.get(reverse("lapor:cek"), {"nomor": nomor}).text
    assert KATA not in text
    assert SUDAH not in text


def test_reasons_lie_sealed_beside_the_report(panggung: Panggung) -> None:
    laporan = panggung.kirim(isi=ANCAMAN).laporan
    assert SEBAB_TERSEGEL in laporan.usul_mesin
    assert "ANCAMAN" not in str(laporan.usul_mesin)
    assert SEBAB_TERSEGEL not in queries.usul_of(laporan)


def test_a_report_kept_without_reasons_says_nothing(panggung: Panggung) -> None:
    """Reports of the time before, and those that an officer made rahasia later."""
    laporan = panggung.kirim(isi=BIASA).laporan
    Laporan.objects.filter(pk=laporan.pk).update(is_rahasia=True)
    laporan.refresh_from_db()
    assert queries.list_sebab_rahasia(Pemirsa.PELAPOR, laporan) == []


def test_once_the_reporter_switched_it_off_nothing_is_claimed(panggung: Panggung) -> None:
    laporan = panggung.kirim(isi=ANCAMAN).laporan
    asked = pelapor.start_change_privasi(laporan=laporan, rahasia=False)
    opened = pelapor.change_privasi(laporan=laporan, rahasia=False, kode=asked.kode)
    assert not opened.is_rahasia
    assert queries.list_sebab_rahasia(Pemirsa.PELAPOR, opened) == []


def test_a_machine_that_fails_hides_no_reason(panggung: Panggung, monkeypatch: pytest.MonkeyPatch) -> None:
    """The threat is found by words, not by the model."""

    def fail(*_: str) -> None:
        raise RuntimeError

    monkeypatch.setattr("suara.domains.pengaduan.services.usul.usulkan", fail)
    laporan = panggung.kirim(isi=ANCAMAN).laporan
    assert queries.list_sebab_rahasia(Pemirsa.PELAPOR, laporan) == [KATA]
    assert queries.usul_of(laporan) == {}


def test_a_suspected_insiders_report_does_not_offer_to_switch_it_off(
    panggung: Panggung, warga: Client
) -> None:
    """Nothing of it is ever published, whatever the flag."""
    kirim_id = fill_in(warga, "Ketua KPU meminta uang pelicin supaya berkas calon kami lolos penelitian.")
    before = warga.get(reverse("lapor:periksa")).text
    assert SebabRahasia.WBS.label in before
    assert "Petugas tidak dapat mematikan" not in before
    warga.post(reverse("lapor:periksa"), {"aksi": "tetap", "kirim_id": kirim_id})
    text = warga.get(reverse("lapor:terkirim")).text
    assert SebabRahasia.WBS.label in text
    assert "#tindakan-ubah-kerahasiaan" not in text


def test_the_clerk_can_tell_it_to_whom_stands_at_the_counter(panggung: Panggung, client: Client) -> None:
    login(client, panggung.sri)
    form = client.get(reverse("lapor_kerja:baru")).context["form"]
    page = {name: form[name].value() or "" for name in ("kirim_id", "kanal", "jam_terima")} | {
        "tanggal_terima": form["tanggal_terima"].value().isoformat(),
        "kelas_pelapor": "PENGADUAN",
        "isi": ANCAMAN,
        "dibacakan": "on",
    }
    text = client.post(reverse("lapor_kerja:baru"), page, follow=True).text
    assert KATA in text
    assert "Katakan ini kepada pelapor." in text
