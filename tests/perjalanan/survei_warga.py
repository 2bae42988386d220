"""What a citizen does with a survey, and what the office has of it afterwards."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.perjalanan.langkah import buka, ikuti

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route, ViewportSize

    from tests.perjalanan.kantor import Kantor

PONSEL: ViewportSize = {"width": 360, "height": 740}
SEMBILAN = 9
MENUNGGU = """async () => {
  const wait = (request) => new Promise((ok) => { request.onsuccess = () => ok(request.result); });
  const db = await wait(indexedDB.open("suara-survei"));
  const all = await wait(db.transaction("antre").objectStore("antre").getAll());
  db.close();
  return all.length;
}"""
SEMPIT = """[...document.querySelectorAll(".jw-pilihan, .jw button")]
  .filter((part) => part.getBoundingClientRect().height < 44).length"""
KETUK_TERUS = """() => {
  const button = document.querySelector("form[data-jawab] button[type=submit]");
  for (let at = 0; at < 3000; at += 30) setTimeout(() => button.click(), at);
}"""
SIAPKAN = """
import datetime as dt, json
from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.survei.models import Gelombang
from suara.domains.survei.rules.undangan import read_kontak
from suara.domains.survei.services import move_gelombang, plan_gelombang, undangan
from suara.domains.survei.services.gelombang import IsianGelombang
from suara.domains.survei.terms_kerja import ActGelombang, CaraGelombang
ayu = Akun.objects.get(email="ayu@contoh.test")
contoh = Gelombang.objects.filter(status="BUKA", kantor_id="64").first()
first = contoh.layanan_set.order_by("pk").first().layanan_id
def buat(nama, mulai, cara, n):
    day = today() + dt.timedelta(days=mulai)
    isian = IsianGelombang(nama=nama, versi=contoh.versi, mulai=day, selesai=day + dt.timedelta(days=9),
                           layanan={first: n}, cara=cara)
    row = plan_gelombang(actor=ayu, kantor=contoh.kantor, isian=isian)
    return move_gelombang(actor=ayu, gelombang=row, act=ActGelombang.BUKA, revisi=row.revisi)
nanti = buat("Survei bulan depan", 30, CaraGelombang.TERBUKA, 20)
pilihan = buat("Survei pemohon informasi", 0, CaraGelombang.UNDANGAN, 20)
daftar = read_kontak("\\n".join(f"0812{n:08d}" for n in range(3)))
undangan.import_kontak(actor=ayu, gelombang=pilihan, daftar=daftar)
kode = [one.token for one in undangan.hand_out(actor=ayu, gelombang=pilihan)]
print(json.dumps({"nanti": nanti.kode_pendek, "pilihan": pilihan.kode_pendek, "kode": kode}))
"""


MEJA = """
import datetime as dt, json
from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.survei.demo import hasil as demo
from suara.domains.survei.models import Gelombang
from suara.domains.survei.services.laporan import draft_laporan
ayu = Akun.objects.get(email="ayu@contoh.test")
contoh = Gelombang.objects.filter(status="BUKA", kantor_id="64").order_by("pk").first()
layanan, day = demo._services(contoh.kantor), today()
akhir = day - dt.timedelta(days=2)
wave = demo._answered(ayu, contoh.kantor, contoh.versi, layanan, 3, "Survei antara",
                      akhir - dt.timedelta(30), akhir)
row = draft_laporan(actor=ayu, gelombang=wave, isian={**demo.ISIAN, "kepala_nama": "Maria Contoh"})
demo._promise(ayu, row, row.hasil["angka"]["terendah"][0], 0)
draf = demo._plan(ayu, contoh.kantor, contoh.versi, layanan, "Survei tahun depan",
                  day, day + dt.timedelta(30))
print(json.dumps([wave.pk, draf.pk]))
"""


GERAKKAN = """
import datetime as dt
from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.domains.survei.models import Gelombang
from suara.domains.survei.services import move_gelombang, plan_gelombang
from suara.domains.survei.services.gelombang import IsianGelombang
from suara.domains.survei.terms_kerja import ActGelombang
ayu = Akun.objects.get(email="ayu@contoh.test")
row = Gelombang.objects.filter(nama="Survei sehari").first()
if row is None:
    contoh = Gelombang.objects.filter(status="BUKA", kantor_id="64").order_by("pk").first()
    first = contoh.layanan_set.order_by("pk").first().layanan_id
    isian = IsianGelombang(nama="Survei sehari", versi=contoh.versi, mulai=today(), selesai=today(),
                           layanan={{first: 20}})
    row = plan_gelombang(actor=ayu, kantor=contoh.kantor, isian=isian)
row = move_gelombang(actor=ayu, gelombang=row, act=ActGelombang.{act}, revisi=row.revisi)
print(f"/survei/{{row.kode_pendek}}/{{row.layanan_set.first().layanan.kode}}/")
"""


@dataclass(frozen=True, slots=True)
class Pintu:
    """Waves that do not take everybody: one by invitation with its codes, one that opens next month."""

    nanti: str
    pilihan: str
    kode: tuple[str, ...]


def siapkan_pintu(kantor: Kantor) -> Pintu:
    """Let the office open both waves."""
    said = json.loads(kantor.python(SIAPKAN).splitlines()[-1])
    return Pintu(said["nanti"], said["pilihan"], tuple(said["kode"]))


def gerakkan(kantor: Kantor, act: str) -> str:
    """Let the office open, close or reopen a survey of one day; return where it is answered."""
    return str(kantor.python(GERAKKAN.format(act=act)).splitlines()[-1])


def siapkan_meja(kantor: Kantor) -> tuple[int, int]:
    """Let the office close a wave and draft its report, and plan another; return both keys."""
    closed, draf = json.loads(kantor.python(MEJA).splitlines()[-1])
    return closed, draf


def hitung(kantor: Kantor, kode: str) -> int:
    """Return how many answers the office holds of a wave, waiting or moved."""
    ask = (
        """select count(*) from {} j join survei_gelombang g on g.id = j.gelombang_id where kode_pendek = ?"""
    )
    with closing(sqlite3.connect(f"file:{kantor.data}/suara.sqlite3?mode=ro", uri=True)) as db:
        return sum(
            db.execute(ask.format(table), [kode]).fetchone()[0]
            for table in ("survei_jawaban", "survei_jawabanspool")
        )


def alamat_poster(ayu: Page, folder: Path) -> str:
    """Print the poster of the open wave's first service; return the address that stands under its QR code."""
    from pypdf import PdfReader

    ayu.goto("/kerja/survei/")
    ikuti(ayu, ayu.locator("main table a", has_text="SKM Semester").first)
    buka(ayu, "Poster dan kode QR")
    link = ayu.get_by_role("link", name="Poster A4").first.get_attribute("href")
    target = folder / "poster.pdf"
    target.write_bytes(ayu.request.get(str(link)).body())
    words = PdfReader(target).pages[0].extract_text().replace("\n", "")
    found = re.search(r"127\.0\.0\.1:\d+(/survei/\w+/[\w-]+/)", words)
    assert found, words
    return found[1]


def isi_semua(page: Page, nilai: int, *, banyak: int = SEMBILAN) -> None:
    """Choose the same answer for the first `banyak` questions, tapping words as people do."""
    boxes = page.locator("fieldset[data-wajib]")
    assert boxes.count() == SEMBILAN
    for number in range(banyak):
        boxes.nth(number).locator("label").nth(nilai - 1).click()


def terpilih(page: Page) -> int:
    """Return how many questions have an answer on this page."""
    return page.locator("[data-wajib] input:checked").count()


def tombol_kirim(page: Page) -> Locator:
    """The one button of the form."""
    return page.locator("form[data-jawab] button[type=submit], form.jw button[type=submit]").first


def hilangkan_jawaban(page: Page, alamat: str) -> list[int]:
    """Let the office take the next sending and lose its reply on the way back; the list says when."""
    lost: list[int] = []

    def lose(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    page.context.route(f"**{alamat}", lose)
    return lost


def lambatkan_terima_kasih(page: Page) -> None:
    """Let the page of thanks take its time."""

    def wait(route: Route) -> None:
        page.wait_for_timeout(600)
        route.continue_()

    page.route("**/terima-kasih/", wait)


def periksa(page: Page) -> None:
    """Nothing for axe in what the page shows now, and no sideways scrolling."""
    from axe_playwright_python.sync_playwright import Axe

    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found: list[Any] = Axe().run(page, options={"runOnly": tags}).response["violations"]
    assert [(item["id"], item["nodes"][0]["html"][:120]) for item in found] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
