"""A Keputusan as a page that a commissioner can read in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from suara.domains.paw.rules.sebaran import PENENTU_JENIS_KELAMIN, PENENTU_NOMOR_URUT
from suara.domains.paw.terms import (
    CaraHitungSebaran,
    Hasil,
    JenisSurat,
    KodeFakta,
    PihakKlarifikasi,
    StatusPeringkat,
    TingkatWilayah,
)
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import Json, show
from suara.kernel.keputusan import Keputusan

GARIS = "─" * 78
HARI = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
TANDA = {"LULUS": "✓", "BERHENTI": "■", "DILEWATI": "→", "PERHATIAN": "!", "MANUAL": "?", "BUTUH_DATA": "…"}
KADAR = {
    Bukti.TEKS: "teks pasal dibaca",
    Bukti.RESMI: "penjelasan resmi, teks belum dibaca",
    Bukti.LAMA: "peraturan lama",
    Bukti.PRAKTIK: "praktik atau pemberitaan",
    Bukti.SIMPULAN: "simpulan",
    Bukti.UMUM: "pengetahuan umum, belum dibaca",
    Bukti.RANCANGAN: "rancangan Suara",
}


PENENTU = {
    **{tingkat.value: f"per {tingkat.label}" for tingkat in TingkatWilayah},
    PENENTU_JENIS_KELAMIN: "perempuan didahulukan",
    PENENTU_NOMOR_URUT: "nomor urut",
}
KARENA = {cara.value: cara.label for cara in CaraHitungSebaran} | {"PERINGKAT": "menurut peringkat suara"}


def render_teks(keputusan: Keputusan) -> str:
    """Return the page: outcome, name, persons passed over, ties, deadline, steps, what must be checked."""
    bagian = [_head(keputusan), _skipped(keputusan), _ties(keputusan), _ask(keputusan), _limit(keputusan)]
    bagian += [_table(keputusan), _other_dapil(keputusan), _deadline(keputusan)]
    bagian += [_steps(keputusan), _check(keputusan)]
    return "\n".join(baris for satu in bagian for baris in satu) + "\n"


def tanggal(iso: Json) -> str:
    """Write an ISO day the Indonesian way, with its weekday."""
    hari = date.fromisoformat(str(iso))
    return f"{HARI[hari.weekday()]}, {show(hari.isoformat())}"


def angka(nilai: Json) -> str:
    """Write a number with Indonesian grouping; unknown is said, never shown as zero."""
    return "belum diketahui" if nilai is None else f"{nilai:,}".replace(",", ".")


def _rows(keputusan: Keputusan, kunci: str) -> list[dict[str, Json]]:
    isi = keputusan.data.get(kunci)
    return [satu for satu in isi if isinstance(satu, dict)] if isinstance(isi, list) else []


def _title(judul: str) -> Iterator[str]:
    yield ""
    yield judul.upper()
    yield GARIS


def _head(keputusan: Keputusan) -> Iterator[str]:
    yield GARIS
    yield f"KEPUTUSAN PAW: {Hasil(keputusan.hasil).label.upper()} ({keputusan.hasil})"
    yield GARIS
    yield from _wrap(str(keputusan.alasan), "")
    calon = keputusan.data.get("calon")
    if isinstance(calon, dict):
        yield ""
        yield f"Nama           {calon['nama']}"
        yield f"Nomor urut     {calon['nomor_urut']}"
        yield f"Suara sah      {angka(calon['suara_sah'])}"
        yield f"Peringkat      {calon['peringkat']}"
        yield f"Dapil          {calon['dapil']}"
    surat = keputusan.data.get("surat")
    if isinstance(surat, list) and surat:
        yield ""
        for kode in surat:
            yield f"Disiapkan      {kode}  {JenisSurat(str(kode)).label}"


def _skipped(keputusan: Keputusan) -> Iterator[str]:
    baris = _rows(keputusan, "dilewati")
    if not baris:
        return
    yield from _title("Calon yang dilewati")
    for satu in baris:
        alasan = satu["alasan"]
        dasar = satu["dasar"]
        yield f"No. {satu['nomor_urut']}  {satu['nama']}  ({angka(satu['suara_sah'])} suara)"
        teks = str(alasan["teks"]) if isinstance(alasan, dict) else ""
        yield from _wrap(f"Alasan  {teks}", "    ", "            ")
        hari = f", {tanggal(satu['tanggal'])}" if satu["tanggal"] else ""
        yield f"    Bukti   {satu['bukti']}{hari} ({satu['dokumen']})"
        kutipan = [str(d["kutipan"]) for d in dasar if isinstance(d, dict)] if isinstance(dasar, list) else []
        yield f"    Pasal   {'; '.join(kutipan)}"


def _ties(keputusan: Keputusan) -> Iterator[str]:
    for seri in _rows(keputusan, "seri"):
        yield from _title(f"Suara sama: {angka(seri['suara'])}")
        calon = seri["calon"]
        nama = (
            {str(c["id"]): str(c["nama"]) for c in calon if isinstance(c, dict)}
            if isinstance(calon, list)
            else {}
        )
        for cara in _list(seri["cara"]):
            yield f"Cara {cara['cara']}: {CaraHitungSebaran(str(cara['cara'])).label.lower()}"
            yield from _stages(_list(cara["tahap"]), nama)
            if cara["tingkat_kurang"]:
                yield f"    Data {TingkatWilayah(str(cara['tingkat_kurang'])).label} belum lengkap."
            elif cara["pemenang"]:
                yield f"    Didahulukan: {nama[str(cara['pemenang'])]}"
        yield from _stages(_list(seri["tahap"]), nama)


def _list(isi: Json) -> list[dict[str, Json]]:
    return [satu for satu in isi if isinstance(satu, dict)] if isinstance(isi, list) else []


def _stages(tahap: list[dict[str, Json]], nama: dict[str, str]) -> Iterator[str]:
    for satu in tahap:
        hitung = satu["hitung"]
        rincian = [f"{nama[id]} {angka(n)}" for id, n in hitung.items()] if isinstance(hitung, dict) else []
        yield f"    {PENENTU[str(satu['penentu'])]}: {', '.join(rincian)}"


def _ask(keputusan: Keputusan) -> Iterator[str]:
    klarifikasi, usulan = _rows(keputusan, "klarifikasi"), _rows(keputusan, "usulan")
    if klarifikasi:
        yield from _title("Klarifikasi")
        for satu in klarifikasi:
            wajib = "wajib" if satu["wajib"] else "boleh"
            pihak = PihakKlarifikasi(str(satu["pihak"])).label
            hal = f": {KodeFakta(str(satu['tentang'])).di_tengah}" if satu["tentang"] else ""
            yield from _wrap(f"Tanyakan kepada {pihak} tentang {satu['nama']}{hal} ({wajib}).", "")
    if usulan:
        yield from _title("Bahan untuk rapat pleno")
        for satu in usulan:
            yield f"{satu['nama']}  ({KARENA[str(satu['karena'])]})"


def _limit(keputusan: Keputusan) -> Iterator[str]:
    """Up to when the candidate may go to the tribunal or the court: both readings of Hari (Pasal 27)."""
    batas = keputusan.data.get("batas_calon")
    if not isinstance(batas, dict):
        return
    yield from _title("Batas calon menggugat (Pasal 27)")
    yield f"Sampai {tanggal(batas['hari'])} bila “Hari” berarti hari kalender."
    if batas["hari_kerja"]:
        yield f"Sampai {tanggal(batas['hari_kerja'])} bila “Hari” berarti hari kerja."


def _other_dapil(keputusan: Keputusan) -> Iterator[str]:
    """The dapil that may lend a candidate, with population and gender (reference §13)."""
    pilihan = _rows(keputusan, "alternatif")
    if not pilihan:
        return
    yield from _title("Dapil yang dapat menggantikan")
    for dapil in pilihan:
        penduduk = dapil["penduduk"]
        yield f"{dapil['nama']}: penduduk {angka(penduduk)}"
        for satu in _list(dapil["calon"]):
            yield f"    {satu['nama']} ({satu['jenis_kelamin'] or '?'}) {angka(satu['suara_sah'])} suara"


def _table(keputusan: Keputusan) -> Iterator[str]:
    baris = _rows(keputusan, "peringkat")
    if not baris:
        return
    yield from _title("Peringkat suara sah")
    banyak = len({str(satu["dapil"]) for satu in baris}) > 1
    dapil = None
    for satu in baris:
        if banyak and satu["dapil"] != dapil:
            dapil = satu["dapil"]
            yield f"Dapil {dapil}"
        status = StatusPeringkat(str(satu["status"])).label
        suara, peringkat = angka(satu["suara_sah"]), satu["peringkat"] or "-"
        nama, nomor = str(satu["nama"])[:34], f"no. {satu['nomor_urut']!s:>2} {satu['jenis_kelamin']}"
        yield f"{peringkat!s:>3}  {nomor}  {nama:<34} {suara:>12}  {status}"


def _deadline(keputusan: Keputusan) -> Iterator[str]:
    tenggat = keputusan.data.get("tenggat")
    yield from _title("Tenggat jawaban tertulis")
    if not isinstance(tenggat, dict):
        yield "Surat ini tidak menjalankan tenggat."
        return
    galat = tenggat["galat"]
    if isinstance(galat, dict):
        yield str(galat["teks"])
        return
    yield f"Jawaban pertama jatuh tempo {tanggal(tenggat['jatuh_tempo'])}"
    nama = tenggat["jawaban_nama"]
    if isinstance(nama, dict) and isinstance(nama["menunggu"], dict):
        yield f"Jawaban dengan nama boleh lebih lambat. {nama['menunggu']['teks']}"
    for hari in _list(tenggat["jejak"]):
        alasan = hari["alasan"]
        tanda = "+" if hari["dihitung"] else " "
        yield f"  {tanda} {tanggal(hari['tanggal']):<28} {alasan['teks'] if isinstance(alasan, dict) else ''}"


def _steps(keputusan: Keputusan) -> Iterator[str]:
    yield from _title("Langkah demi langkah")
    for langkah in keputusan.langkah:
        yield from _wrap(str(langkah.alasan), f"{TANDA[langkah.hasil.value]} ", "  ")
        for dasar in langkah.dasar:
            yield from _wrap(_quote(dasar), "    ", "      ")


def _quote(dasar: Dasar) -> str:
    catatan = f" {dasar.catatan}" if dasar.catatan else ""
    return f"{dasar} [{KADAR[dasar.bukti]}]{catatan}"


def _check(keputusan: Keputusan) -> Iterator[str]:
    if not keputusan.perlu_dicek:
        return
    yield from _title("Dasar hukum perlu dicek")
    yield f"Kadar bukti terendah: {KADAR[keputusan.bukti_terendah]}."
    for kutipan, daftar in _by_article(keputusan.perlu_dicek).items():
        kadar = "; ".join(dict.fromkeys(KADAR[satu.bukti] for satu in daftar))
        catatan = " ".join(dict.fromkeys(satu.catatan for satu in daftar if satu.catatan))
        yield from _wrap(f"{kutipan} [{kadar}] {catatan}".rstrip(), "  - ", "    ")


def _by_article(daftar: Iterable[Dasar]) -> dict[str, list[Dasar]]:
    """Gather citations of one article, so that it stands in the list once."""
    hasil: dict[str, list[Dasar]] = {}
    for dasar in daftar:
        hasil.setdefault(str(dasar), []).append(dasar)
    return hasil


def _wrap(teks: str, awal: str, lanjut: str = "") -> list[str]:
    """Break a sentence so that it fits a terminal."""
    return textwrap.wrap(teks, len(GARIS), initial_indent=awal, subsequent_indent=lanjut) or [awal]
