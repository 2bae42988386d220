"""Checks beside the decision: the vote source, who is who, old templates, kept decisions.

PKPU 3/2025 Pasal 7 (no name while the dismissal is contested), Pasal 9 (votes of the final decree)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from datetime import date

from suara.domains.paw.facts import Calon, Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.terms import Lembaga
from suara.kernel.kalimat import Kalimat, gettext_noop
from suara.kernel.keputusan import Keputusan
from suara.kernel.temuan import Temuan

TAHUN_AWAL, TAHUN_AKHIR = 1945, 2100
MASA_DEPAN = gettext_noop("Tanggal {tanggal} ada di masa depan.")
POLA_CATATAN_LAMA = re.compile(
    r"nama\s+calon\s+.{0,40}dengan\s+catatan|dengan\s+catatan\s+.{0,60}nama\s+calon", re.I | re.S
)
"""Under the old rule the name was sent with a note while the member contested; Pasal 7 forbids any name."""


def check_suara_source(calon: Iterable[Calon], berlaku: str) -> list[Temuan]:
    """Refuse votes of an older decree than the one in force (edge case 54; reference §7)."""
    pola = gettext_noop("Suara {nama} diambil dari {lain}; yang berlaku {berlaku}.")
    return [
        Temuan(
            kode="keputusan_hasil_lama",
            kolom="keputusan_hasil",
            pesan=Kalimat(pola, {"nama": satu.nama, "lain": satu.keputusan_hasil or "-", "berlaku": berlaku}),
            dasar=(dasar.KEPUTUSAN_HASIL,),
        )
        for satu in calon
        if satu.keputusan_hasil != berlaku
    ]


def find_calon(
    calon: Iterable[Calon], *, lembaga: Lembaga, dapil: str, partai: str | None, nomor_urut: int
) -> Calon | None:
    """Find a candidate by institution, dapil, party and list number; never by name (edge case 49)."""
    kunci = (lembaga.value, dapil, partai or "", nomor_urut)
    return next((satu for satu in calon if satu.kunci == kunci), None)


def same_person(
    *,
    tanggal_lahir: tuple[date | None, date | None] = (None, None),
    nik: tuple[str | None, str | None] = (None, None),
) -> bool | None:
    """Compare a document with a candidate by birth date and NIK (or their keyed hashes) inside the office.

    None while nothing can be compared: then the document proves nothing yet (edge case 50).
    """
    pasangan = [satu for satu in (tanggal_lahir, nik) if satu[0] is not None and satu[1] is not None]
    if not pasangan:
        return None
    return all(kiri == kanan for kiri, kanan in pasangan)


def lint_surat_template(
    teks: str, *, belum_dapat_diproses: bool, nama_calon: Iterable[str] = ()
) -> list[Temuan]:
    """Refuse an old template that names someone while the dismissal is contested (edge case 51)."""
    if not belum_dapat_diproses:
        return []
    temuan = []
    if POLA_CATATAN_LAMA.search(teks):
        pola = gettext_noop("Surat lama “nama calon dengan catatan” tidak boleh dipakai.")
        temuan.append(Temuan(kode="template_lama", pesan=Kalimat(pola), dasar=(dasar.PASAL_7,)))
    for nama in nama_calon:
        if mentions(teks, nama):
            pola = gettext_noop("Surat ini menyebut nama {nama}; selama sengketa tidak boleh ada nama calon.")
            temuan.append(
                Temuan(kode="nama_dalam_s2", pesan=Kalimat(pola, {"nama": nama}), dasar=(dasar.PASAL_7,))
            )
    return temuan


def mentions(teks: str, nama: str) -> bool:
    """Whether the text names the person, word by word: “Ali” is not in “Kalimantan”."""
    pola = r"\W+".join(re.escape(kata) for kata in re.findall(r"\w+", nama))
    return bool(pola) and re.search(rf"\b{pola}\b", teks, re.I) is not None


def append_keputusan(riwayat: tuple[Keputusan, ...], baru: Keputusan) -> tuple[Keputusan, ...]:
    """Keep every earlier decision as it was and add the new one (edge case 46; reference §16)."""
    return (*riwayat, baru)


def check_kasus(kasus: Kasus, hari_ini: date) -> list[Temuan]:
    """Find what a well-formed case file may still get wrong: future dates, doubles, unknown identifiers."""
    return [
        *_check_range("", kasus),
        *_check_dates(kasus, hari_ini),
        *_check_events(kasus, hari_ini),
        *_check_doubles(kasus),
        *_check_references(kasus),
        *_check_party(kasus),
    ]


def _error(kolom: str, pola: str, **isi: str | int) -> Temuan:
    return Temuan(kode="kasus", kolom=kolom, pesan=Kalimat(pola, isi))


def _check_range(letak: str, isi: object) -> Iterable[Temuan]:
    """No date of a case lies outside living memory: such a year is a slip of the pen."""
    if isinstance(isi, date) and not TAHUN_AWAL <= isi.year <= TAHUN_AKHIR:
        pola = gettext_noop("Tahun {tahun} tidak masuk akal.")
        yield _error(letak, pola, tahun=str(isi.year))
    elif is_dataclass(isi):
        for medan in fields(isi):
            kolom = f"{letak}.{medan.name}" if letak else medan.name
            yield from _check_range(kolom, getattr(isi, medan.name))
    elif isinstance(isi, tuple):
        for nomor, satu in enumerate(isi):
            yield from _check_range(f"{letak}[{nomor}]", satu)


def _check_dates(kasus: Kasus, hari_ini: date) -> Iterable[Temuan]:
    surat = kasus.permohonan
    tanggal = {
        "permohonan.tanggal_surat": surat.tanggal_surat,
        "permohonan.tanggal_diterima": surat.tanggal_diterima,
        "anggota.tanggal_dilantik": kasus.anggota.tanggal_dilantik,
    }
    for kolom, hari in tanggal.items():
        if hari is not None and hari > hari_ini:
            yield _error(kolom, MASA_DEPAN, tanggal=hari.isoformat())
    if surat.tanggal_diterima < surat.tanggal_surat:
        pola = gettext_noop("Surat tidak mungkin diterima sebelum tanggal suratnya.")
        yield _error("permohonan.tanggal_diterima", pola)


def _check_events(kasus: Kasus, hari_ini: date) -> Iterable[Temuan]:
    """What is recorded as done cannot lie ahead, and no ruling comes before its case."""
    milik = [("anggota", kasus.anggota.proses_hukum)]
    for nomor, satu in enumerate(kasus.calon):
        milik.append((f"calon[{nomor}]", satu.proses_hukum))
        peristiwa = [(f"klarifikasi[{ke}]", k.tanggal) for ke, k in enumerate(satu.klarifikasi)]
        peristiwa += [(f"tanggapan[{ke}]", t.tanggal) for ke, t in enumerate(satu.tanggapan)]
        for letak, tanggal in peristiwa:
            if tanggal > hari_ini:
                yield _error(f"calon[{nomor}].{letak}.tanggal", MASA_DEPAN, tanggal=tanggal.isoformat())
    for letak, proses in milik:
        for ke, perkara in enumerate(proses):
            kolom = f"{letak}.proses_hukum[{ke}]"
            for medan in ("tanggal_diajukan", "tanggal_putusan"):
                hari: date | None = getattr(perkara, medan)
                if hari is not None and hari > hari_ini:
                    yield _error(f"{kolom}.{medan}", MASA_DEPAN, tanggal=hari.isoformat())
            if perkara.tanggal_putusan and perkara.tanggal_putusan < perkara.tanggal_diajukan:
                pola = gettext_noop("Putusan tidak mungkin ada sebelum perkaranya diajukan.")
                yield _error(f"{kolom}.tanggal_putusan", pola)


def _check_party(kasus: Kasus) -> Iterable[Temuan]:
    """DPD has no parties; every other seat belongs to one."""
    if (kasus.kursi.lembaga is Lembaga.DPD) == (kasus.kursi.partai is not None):
        yield _error(
            "kursi.partai", gettext_noop("Kursi DPD tanpa partai; kursi DPR dan DPRD milik satu partai.")
        )
    akhir, mulai = kasus.kursi.akhir_jabatan, kasus.kursi.mulai_jabatan
    if akhir is not None and mulai is not None and akhir < mulai:
        yield _error("kursi.akhir_jabatan", gettext_noop("Akhir masa jabatan ada sebelum awalnya."))


def _check_doubles(kasus: Kasus) -> Iterable[Temuan]:
    for id, jumlah in Counter(satu.id for satu in kasus.calon).items():
        if jumlah > 1:
            yield _error("calon.id", gettext_noop("Calon {id} tertulis {n} kali."), id=id, n=jumlah)
    for kunci, jumlah in Counter(satu.kunci for satu in kasus.calon).items():
        if jumlah > 1:
            pola = gettext_noop("Nomor urut {nomor} dapil {dapil} dipakai {n} calon.")
            yield _error("calon.nomor_urut", pola, nomor=kunci[3], dapil=kunci[1], n=jumlah)


def _check_references(kasus: Kasus) -> Iterable[Temuan]:
    for nomor, satu in enumerate(kasus.calon):
        if not satu.id.strip():
            yield _error(f"calon[{nomor}].id", gettext_noop("Wajib diisi."))
        if satu.nomor_urut < 1:
            yield _error(f"calon[{nomor}].nomor_urut", gettext_noop("Nomor urut mulai dari 1."))
        if satu.suara_sah is not None and satu.suara_sah < 0:
            yield _error(f"calon[{nomor}].suara_sah", gettext_noop("Suara sah tidak boleh negatif."))
        if any(suara < 0 for wilayah in satu.suara_wilayah.values() for suara in wilayah.values()):
            yield _error(f"calon[{nomor}].suara_wilayah", gettext_noop("Suara tidak boleh negatif."))
    anggota = kasus.anggota.calon
    if kasus.calon and all(satu.id != anggota for satu in kasus.calon):
        yield _error("anggota.calon", gettext_noop("Anggota {id} tidak ada dalam daftar calon."), id=anggota)
