"""The public's part: answering, with JavaScript and without; reading the results and reckoning them again."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from pypdf import PdfReader

from tests.perjalanan import survei_cerita as s
from tests.perjalanan.langkah import HARI_INI, buka, ikuti, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page


def jawab(c: s.Cerita, warga: Page, angka: str) -> None:
    """Answer at the poster's address."""
    warga.goto(c.alamat)
    for kode, nilai in zip(s.UNSUR, angka, strict=True):
        warga.locator(f"[name=j_{kode}][value='{nilai}']").check()
    c.foto(warga, "isi-ponsel", "form.jw", width=360, height=780)
    tekan(warga, "Kirim jawaban")
    terlihat(warga, "Terima kasih. Jawaban Anda sudah kami terima.")


def baca(c: s.Cerita, warga: Page) -> dict[str, Fraction]:
    """Find the results, fetch the data, add up every column by hand; return the mean of each unsur."""
    warga.goto("/survei/hasil/")
    ikuti(warga, warga.get_by_role("link", name=s.GELOMBANG))
    c.foto(warga, "hasil-terbit")
    berkas = c.folder / "jawaban.csv"
    berkas.write_bytes(warga.request.get(c.hasil("data/jawaban.csv")).body())
    rows = list(csv.DictReader(io.StringIO(berkas.read_text("utf-8-sig"))))
    assert len(rows) == len(s.LEMBAR) + len(s.LEMBAR_LAIN) + len(s.LAYAR), "one was left out by two people"
    assert sorted("".join(row[kode] or " " for kode in s.UNSUR) for row in rows) == sorted(
        (*s.LEMBAR, *s.LEMBAR_LAIN, *s.LAYAR)
    )
    return {
        kode: Fraction(sum(filled), len(filled))
        for kode in s.UNSUR
        for filled in [[int(row[kode]) for row in rows if row[kode]]]
    }


def hitung_ulang(c: s.Cerita, warga: Page, rata: Mapping[str, Fraction]) -> None:
    """The page's sums, means and index are what the file says; so is what the command prints."""
    ikm = s.persen(25 * sum(rata.values(), Fraction()) / len(rata))
    expect(warga.locator(".angka-besar")).to_have_text(ikm)
    ketiga = sorted(rata.values())[2]
    terendah = [kode for kode, nilai in rata.items() if nilai <= ketiga]
    assert len(terendah) == 4, "two share the third place"
    buka(warga, "Hitung ulang")
    for kode, nilai in rata.items():
        baris = warga.locator("tbody tr", has=warga.locator("code", has_text=re.compile(f"^{kode}$")))
        jumlah, n, nrr = (int(x) if x.isdecimal() else x for x in baris.locator("td").all_inner_texts()[1:4])
        assert isinstance(jumlah, int)
        assert (Fraction(jumlah, int(n)), nrr) == (nilai, s.persen(nilai)), kode
    expect(warga.locator("main")).to_contain_text(ikm)
    c.foto(warga, "hitung-ulang", "main h2")
    done = c.kantor.run(
        "survei", "skor", str(c.folder / "jawaban.csv"), "--pada", HARI_INI.isoformat(), "--populasi", "26"
    )
    assert done.returncode == 0, done.stderr
    skor = json.loads(done.stdout)
    assert ikm in json.dumps(skor).replace(".", ","), skor
    warga.goto(c.hasil())


def periksa(c: s.Cerita, warga: Page) -> None:
    """Infographic and report open; the report's code leads to the page that says it is ours."""
    infografis = warga.request.get(c.hasil("infografis.pdf"))
    teks = PdfReader(io.BytesIO(infografis.body())).pages[0].extract_text()
    assert s.GELOMBANG in teks
    unduh = warga.get_by_role("link", name="Unduh PDF").get_attribute("href")
    berkas = c.folder / "laporan.pdf"
    berkas.write_bytes(warga.request.get(str(unduh)).body())
    laporan = "".join(page.extract_text() for page in PdfReader(berkas).pages)
    kode = re.search(r"Kode pemeriksaan (\S+)", warga.locator("main").inner_text())
    assert kode
    assert kode[1].replace("-", "") in laporan.replace("-", "")
    assert c.nomor in laporan
    ikuti(warga, warga.get_by_role("link", name="Periksa", exact=True))
    terlihat(warga, "Dokumen ini diterbitkan oleh kantor kami")
    expect(warga.locator("main")).to_contain_text(c.nomor)
    warga.locator("[name=berkas]").set_input_files(berkas)
    ikuti(warga, warga.locator("section[aria-labelledby=banding] button[type=submit]"))
    terlihat(warga, "Berkas ini asli")
    c.foto(warga, "periksa")
