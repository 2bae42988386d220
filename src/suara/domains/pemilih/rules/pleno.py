"""What an open plenary needs before it begins and before its figures are decided. Nothing is repaired here.

A gap stays a gap: it is explained in words. A comment has a follow-up, a correction is decided and counted
again or carried by name, a case of Bawaslu or of a citizen is answered or carried by name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from suara.domains.pemilih.rules.dasar import BOLEH, PDPB, RANCANGAN, TIDAK_BOLEH, keputusan, langkah
from suara.domains.pemilih.terms_pleno import PerkaraPleno
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.keputusan import HasilLangkah, Keputusan, Langkah

TERBUKA = Dasar("PKPU 1/2025", "19", ayat="3", bukti=Bukti.PRAKTIK, catatan=_("rekap dalam pleno terbuka"))
SARAN = Dasar("PKPU 1/2025", "6", ayat="3", bukti=Bukti.RESMI, catatan=_("temuan Bawaslu ditindaklanjuti"))
WAJIB_DIUNDANG = ("BAWASLU", "DUKCAPIL")
NAMA_WAJIB = {"BAWASLU": "Bawaslu", "DUKCAPIL": "Disdukcapil"}


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaMulai:
    """What the rules ask before a meeting is opened."""

    ada_rekap: bool
    usul_menunggu: int = 0
    kantor_kurang: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaTetapkan:
    """What the rules ask before the figures are decided: counts and names of institutions only."""

    diundang: frozenset[str] = frozenset()
    belum_dicatat: int = 0
    hadir: int = 0
    anggota: int = 0
    anggota_hadir: int = 0
    kuorum: int = 0
    dibacakan: bool = True
    belum_diterapkan: int = 0
    usul_menunggu: int = 0
    usul_diam: int = 0
    celah: int = 0
    celah_diam: tuple[str, ...] = ()
    tanggapan_diam: tuple[int, ...] = ()
    koreksi_terbuka: tuple[int, ...] = ()
    perkara: dict[str, int] = field(default_factory=dict)
    tanpa_penyedia: tuple[str, ...] = ()
    sumber_berubah: tuple[str, ...] = ()
    dokumen_kurang: tuple[str, ...] = ()


def nilai_mulai(fakta: FaktaMulai) -> Keputusan:
    """Say whether the meeting may be opened: a recap is recorded and nothing waits for a second person."""
    steps = [
        _check(
            "pleno.rekap", fakta.ada_rekap, _("Rekap periode ini sudah dicatat."),
            _("Belum ada rekap yang dicatat. Hitung dan catat rekap dulu."), PDPB,
        ),
        _waiting(fakta.usul_menunggu),
    ]  # fmt: skip
    if fakta.kantor_kurang:
        pola = _("Belum dijumlahkan atau dikecualikan dengan alasan: {nama}.")
        steps.append(_stop("pleno.jumlah", pola, PDPB, nama=", ".join(fakta.kantor_kurang)))
    return _decide(steps, "pleno.mulai", _("Rapat pleno dapat dibuka."))


def nilai_tetapkan(fakta: FaktaTetapkan) -> Keputusan:
    """Say whether the figures may be decided; every step that stops is shown, not only the first."""
    steps = [
        _invited(fakta),
        *_present(fakta),
        _check(
            "pleno.dibacakan", fakta.dibacakan, _("Rekap terakhir sudah dibacakan."),
            _("Ada rekap yang lebih baru daripada yang dibacakan. Bacakan yang terakhir."), TERBUKA,
        ),
        *_applied(fakta.belum_diterapkan),
        _gaps(fakta),
        _numbered("pleno.tanggapan", fakta.tanggapan_diam, _("Setiap tanggapan punya tindak lanjut."),
                  _("Tanggapan nomor {nomor} belum punya tindak lanjut.")),
        _numbered("pleno.koreksi", fakta.koreksi_terbuka,
                  _("Setiap koreksi sudah diputus dan dihitung, atau dibawa."),
                  _("Koreksi nomor {nomor} belum selesai: putus oleh dua orang dan catat rekap baru, atau "
                    "bawa ke periode berikutnya.")),
        _waiting(fakta.usul_menunggu),
        _check(
            "pleno.diam", not fakta.usul_diam, _("Tidak ada yang diterima selama rapat tanpa dicatat."),
            _("{jumlah} usul diterima selama rapat tanpa dicatat sebagai koreksi. Catat koreksinya."),
            TERBUKA, jumlah=fakta.usul_diam,
        ),
        *_cases(fakta),
    ]  # fmt: skip
    if fakta.sumber_berubah:
        pola = _("Rekap {nama} berubah sesudah dijumlahkan. Jumlahkan lagi.")
        steps.append(_stop("pleno.sumber", pola, PDPB, nama=", ".join(fakta.sumber_berubah)))
    steps.append(
        _check(
            "pleno.dokumen", not fakta.dokumen_kurang, _("Berita Acara dan Keputusan sudah terbit."),
            _("Belum terbit: {nama}."), TERBUKA, nama=", ".join(fakta.dokumen_kurang),
        )
    )  # fmt: skip
    return _decide(steps, "pleno.tetapkan", _("Hasil pleno dapat ditetapkan."))


def siap_dokumen(hasil: Keputusan) -> bool:
    """Say whether only the documents are missing: then they may be issued."""
    wrong = [step.aturan for step in hasil.langkah if step.hasil is HasilLangkah.BERHENTI]
    return all(aturan == "pleno.dokumen" for aturan in wrong)


def _invited(fakta: FaktaTetapkan) -> Langkah:
    missing = [NAMA_WAJIB[name] for name in WAJIB_DIUNDANG if name not in fakta.diundang]
    return _check(
        "pleno.undangan", not missing, _("Bawaslu dan Disdukcapil diundang."),
        _("Belum ada dalam daftar undangan: {nama}."), TERBUKA, nama=", ".join(missing),
    )  # fmt: skip


def _present(fakta: FaktaTetapkan) -> list[Langkah]:
    steps = [
        _check(
            "pleno.hadir", not fakta.belum_dicatat and fakta.hadir > 0,
            _("Kehadiran semua undangan sudah dicatat."),
            _("Kehadiran {jumlah} undangan belum dicatat."), PDPB, jumlah=fakta.belum_dicatat,
        ),
        _check(
            "pleno.penanda_tangan", fakta.anggota_hadir > 0,
            _("Ada anggota KPU yang hadir dan menandatangani."),
            _("Belum ada ketua atau anggota KPU yang hadir dan menandatangani."), PDPB,
        ),
    ]  # fmt: skip
    if fakta.anggota_hadir and fakta.anggota_hadir < fakta.kuorum:
        pola = _("Hadir {hadir} dari {anggota} anggota KPU; kuorum {kuorum}. Pastikan aturan tata kerjanya.")
        isi = {"hadir": fakta.anggota_hadir, "anggota": fakta.anggota, "kuorum": fakta.kuorum}
        steps.append(langkah("pleno.kuorum", HasilLangkah.PERHATIAN, pola, RANCANGAN, **isi))
    return steps


def _applied(n: int) -> list[Langkah]:
    """Name decisions that no list holds: the figures read do not contain them."""
    if not n:
        return []
    pola = _("{jumlah} putusan belum diterapkan ke daftar; angka yang dibacakan belum memuatnya.")
    return [langkah("pleno.terapan", HasilLangkah.PERHATIAN, pola, PDPB, jumlah=n)]


def _gaps(fakta: FaktaTetapkan) -> Langkah:
    if not fakta.celah:
        return langkah("pleno.celah", HasilLangkah.LULUS, _("Hitungannya cocok; tidak ada celah."), PDPB)
    return _check(
        "pleno.celah", not fakta.celah_diam, _("Semua {jumlah} celah sudah dijelaskan."),
        _("Celah ini belum dijelaskan: {nama}."), PDPB, jumlah=fakta.celah, nama=_first(fakta.celah_diam),
    )  # fmt: skip


def _cases(fakta: FaktaTetapkan) -> list[Langkah]:
    steps = []
    for jenis in PerkaraPleno:
        aturan, n = f"pleno.perkara.{jenis.value.lower()}", fakta.perkara.get(jenis.value, 0)
        if jenis.value in fakta.tanpa_penyedia:
            pola = _(
                "{jenis}: belum ada pencatatannya di sini. Pastikan sendiri tidak ada yang belum dijawab."
            )
            steps.append(langkah(aturan, HasilLangkah.PERHATIAN, pola, SARAN, jenis=jenis.label))
        elif jenis is PerkaraPleno.COKTAS and n:
            pola = _(
                "Coktas belum selesai di {jumlah} kecamatan. Disebut dalam Berita Acara dan dilanjutkan; "
                "pemilihnya tetap dalam daftar."
            )
            steps.append(langkah(aturan, HasilLangkah.PERHATIAN, pola, PDPB, jumlah=n))
        else:
            steps.append(
                _check(
                    aturan, not n, _("{jenis}: semua sudah dijawab atau dibawa."),
                    _("{jenis}: {jumlah} belum dijawab. Jawab, atau bawa dengan alasan."), SARAN,
                    jenis=jenis.label, jumlah=n,
                )
            )  # fmt: skip
    return steps


def _waiting(n: int) -> Langkah:
    return _check(
        "pleno.usul", not n, _("Tidak ada usul yang menunggu orang kedua."),
        _("Masih ada {jumlah} usul yang menunggu orang kedua."), PDPB, jumlah=n,
    )  # fmt: skip


def _numbered(aturan: str, nomor: tuple[int, ...], ya: str, tidak: str) -> Langkah:
    return _check(aturan, not nomor, ya, tidak, TERBUKA, nomor=", ".join(map(str, nomor)))


def _first(nama: tuple[str, ...], n: int = 5) -> str:
    return ", ".join(nama[:n]) + (f" (+{len(nama) - n})" if len(nama) > n else "")


def _check(aturan: str, lulus: bool, ya: str, tidak: str, dasar: Dasar, **isi: str | int) -> Langkah:
    if lulus:
        return langkah(aturan, HasilLangkah.LULUS, ya, dasar, **isi)
    return _stop(aturan, tidak, dasar, **isi)


def _stop(aturan: str, pola: str, dasar: Dasar, **isi: str | int) -> Langkah:
    return langkah(aturan, HasilLangkah.BERHENTI, pola, dasar, **isi)


def _decide(steps: list[Langkah], aturan: str, done: str) -> Keputusan:
    """Return the decision with all its steps; the reason is the first that stops."""
    wrong = [step for step in steps if step.hasil is HasilLangkah.BERHENTI]
    if not wrong:
        return keputusan(BOLEH, *steps, langkah(aturan, HasilLangkah.LULUS, done, TERBUKA))
    return Keputusan(hasil=TIDAK_BOLEH, alasan=wrong[0].alasan, langkah=tuple(steps))
