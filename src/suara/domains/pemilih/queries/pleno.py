"""One meeting with everything that its page, its rules and its documents ask, in few queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from suara.domains.pemilih.models import (
    DokumenPleno,
    Kandidat,
    KeputusanKandidat,
    KoreksiPleno,
    PeriodeSatker,
    PerkaraDibawa,
    PesertaPleno,
    PlenoPeriode,
    RekapPeriode,
    TanggapanPleno,
)
from suara.domains.pemilih.queries.celah import CelahPleno, explain_all
from suara.domains.pemilih.queries.jumlah import list_berubah
from suara.domains.pemilih.queries.mesin import MENGUBAH
from suara.domains.pemilih.queries.perkara_pleno import DaftarPerkara, Perkara, list_perkara
from suara.domains.pemilih.rules.pleno import WAJIB_DIUNDANG, FaktaTetapkan, nilai_tetapkan
from suara.domains.pemilih.terms import HasilUsul, Putusan, SumberRekap
from suara.domains.pemilih.terms_pleno import JalanKoreksi, JenisDokumenPleno, KeadaanPleno, KelompokPeserta
from suara.engine.recap import BarisRekap, Rekap
from suara.kernel.keputusan import Keputusan
from suara.kernel.parameter import get_number

KUORUM_5, KUORUM_7, BESAR = "paw.kuorum_pleno", "paw.kuorum_pleno_7", 7


@dataclass(frozen=True, slots=True, kw_only=True)
class KoreksiLihat:
    """A correction and whether it is done: carried, or decided by two persons and counted again."""

    koreksi: KoreksiPleno
    selesai: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LembarPleno:
    """The whole meeting."""

    pleno: Any
    rekap: Rekap
    celah: tuple[CelahPleno, ...]
    tanggapan: tuple[TanggapanPleno, ...]
    koreksi: tuple[KoreksiLihat, ...]
    dibawa: tuple[PerkaraDibawa, ...]
    perkara: DaftarPerkara
    sumber_berubah: tuple[str, ...]

    @property
    def jumlah(self) -> BarisRekap:
        """Return the row of the office itself."""
        return next(baris for baris in self.rekap.baris if baris.kode == self.rekap.wilayah)

    @property
    def terbuka(self) -> tuple[Perkara, ...]:
        """Return the cases that are neither answered nor carried."""
        carried = {f"{row.jenis}:{row.rujukan}" for row in self.dibawa}
        return tuple(one for one in self.perkara.terbuka if one.kunci not in carried)

    @property
    def boleh_diubah(self) -> bool:
        """Whether anything may still be entered: nothing is once the Berita Acara is out."""
        return self.pleno.keadaan == KeadaanPleno.BERLANGSUNG and not (self.pleno.ba or self.pleno.sk)

    def nilai(self) -> Keputusan:
        """Ask the rules whether the figures may be decided."""
        return nilai_tetapkan(_facts(self))


def list_pleno() -> QuerySet[PlenoPeriode]:
    """Return meetings with the counts that every page of a meeting asks, read in one query."""
    people = PesertaPleno.objects.filter(pleno=OuterRef("pk"))
    waiting = KeputusanKandidat.objects.filter(periode=OuterRef("periode"), hasil=HasilUsul.MENUNGGU)
    newest = RekapPeriode.objects.filter(periode=OuterRef("periode")).order_by("-versi")
    silent = KeputusanKandidat.objects.filter(
        ~Exists(KoreksiPleno.objects.filter(usul=OuterRef("pk"))),
        periode=OuterRef("periode"),
        putusan=Putusan.TERIMA,
        diputus_at__gte=OuterRef("created_at"),
        hasil=HasilUsul.DISETUJUI,
    )
    issued = DokumenPleno.objects.filter(pleno=OuterRef("pk"), dokumen__status="TERBIT")
    unapplied = Kandidat.objects.filter(MENGUBAH, periode=OuterRef("periode"), penerapan__isnull=True)
    members = Q(kelompok=KelompokPeserta.KPU, tanda_tangan=True)
    return PlenoPeriode.objects.select_related(
        "periode__kantor__wilayah", "rekap_dibaca", "mengganti", "ditetapkan_oleh", "dibuka_oleh"
    ).annotate(
        versi_terakhir=Subquery(newest.values("versi")[:1]),
        usul_menunggu=_count(waiting, "periode"),
        usul_diam=_count(silent, "periode"),
        belum_diterapkan=_count(unapplied, "periode"),
        belum_dicatat=_count(people.filter(hadir__isnull=True)),
        undangan=_count(people),
        hadir=_count(people.filter(hadir=True)),
        anggota=_count(people.filter(members)),
        anggota_hadir=_count(people.filter(members, hadir=True)),
        **{
            f"undang_{name.lower()}": Exists(people.filter(kelompok=name))
            for name in WAJIB_DIUNDANG
        },
        ba=Subquery(issued.filter(jenis=JenisDokumenPleno.BA).values("dokumen__nomor")[:1]),
        sk=Subquery(issued.filter(jenis=JenisDokumenPleno.SK).values("dokumen__nomor")[:1]),
    )  # fmt: skip


def current_pleno(periode: PeriodeSatker) -> Any:
    """Return the newest meeting of the period with its counts; None before the first."""
    return list_pleno().filter(periode=periode).order_by("-urut").first()


def read_lembar(pleno: Any) -> LembarPleno:
    """Return the whole meeting; `pleno` comes from `list_pleno`."""
    rekap = Rekap.from_dict(pleno.rekap_dibaca.isi)
    rows = pleno.koreksi_set.select_related("usul", "rekap_sebelum").defer("rekap_sebelum__isi")
    row = pleno.rekap_dibaca
    summed = row.sumber == SumberRekap.JUMLAH and pleno.keadaan == KeadaanPleno.BERLANGSUNG
    return LembarPleno(
        pleno=pleno,
        rekap=rekap,
        celah=explain_all(rekap.celah, pleno.penjelasan_set.all()),
        tanggapan=tuple(pleno.tanggapan_set.all()),
        koreksi=tuple(KoreksiLihat(koreksi=one, selesai=_done(one, row)) for one in rows),
        dibawa=tuple(pleno.dibawa_set.all()),
        perkara=list_perkara(pleno.periode)
        if pleno.keadaan == KeadaanPleno.BERLANGSUNG
        else DaftarPerkara(terbuka=(), tanpa_penyedia=()),
        sumber_berubah=tuple(list_berubah(pleno.periode, row.asal)) if summed else (),
    )


def _count(rows: QuerySet[Any], key: str = "pleno") -> Subquery:
    return Subquery(rows.order_by().values(key).annotate(n=Count("pk")).values("n")[:1])


def _done(koreksi: KoreksiPleno, dibaca: RekapPeriode) -> bool:
    """Say whether a correction is finished. A refused proposal changes nothing and needs no new count."""
    usul = koreksi.usul
    if koreksi.jalan == JalanKoreksi.DIBAWA:
        return True
    if usul is None or usul.hasil != HasilUsul.DISETUJUI:
        return False
    if usul.putusan == Putusan.TOLAK:
        return True
    return dibaca.versi > koreksi.rekap_sebelum.versi and dibaca.created_at >= (
        usul.diputus_at or dibaca.created_at
    )


def _facts(lembar: LembarPleno) -> FaktaTetapkan:
    pleno = lembar.pleno
    size = pleno.anggota or 0
    needed, _used = get_number(KUORUM_7 if size >= BESAR else KUORUM_5, pleno.tanggal)
    open_cases = [one.jenis.value for one in lembar.terbuka]
    return FaktaTetapkan(
        diundang=frozenset(name for name in WAJIB_DIUNDANG if getattr(pleno, f"undang_{name.lower()}")),
        belum_dicatat=pleno.belum_dicatat or 0,
        hadir=pleno.hadir or 0,
        anggota=size,
        anggota_hadir=pleno.anggota_hadir or 0,
        kuorum=min(int(needed), size),
        dibacakan=pleno.rekap_dibaca.versi == pleno.versi_terakhir,
        belum_diterapkan=pleno.belum_diterapkan or 0,
        usul_menunggu=pleno.usul_menunggu or 0,
        usul_diam=pleno.usul_diam or 0,
        celah=len(lembar.celah),
        celah_diam=tuple(one.celah.nama for one in lembar.celah if one.penjelasan is None),
        tanggapan_diam=tuple(one.urut for one in lembar.tanggapan if not one.tindak_lanjut),
        koreksi_terbuka=tuple(one.koreksi.urut for one in lembar.koreksi if not one.selesai),
        perkara={name: open_cases.count(name) for name in set(open_cases)},
        tanpa_penyedia=tuple(item.value for item in lembar.perkara.tanpa_penyedia),
        sumber_berubah=lembar.sumber_berubah,
        dokumen_kurang=tuple(item.label for item in JenisDokumenPleno if not getattr(pleno, item.lower())),
    )
