"""An announced recap laid out for its page: the balance in words, the tables, the findings of the charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from suara.domains.pemilih.umum.rincian import Rincian, read_details
from suara.domains.pemilih.umum.terbitan import Terbitan, audit_table
from suara.engine.recap import LP, BarisRekap
from suara.engine.recap.angka import ARTI
from suara.engine.recap.hitung import DESA, KABUPATEN, KECAMATAN, PROVINSI
from suara.ui.format import format_number, format_signed
from suara.ui.petak import Petak, is_drawable, shade


@dataclass(frozen=True, slots=True)
class Langkah:
    """One line of the balance: its sign, its words, its numbers."""

    tanda: str
    kata: str
    n: LP
    tebal: bool = False
    beda: bool = False
    """Whether the numbers are a difference, which may be negative."""


@dataclass(frozen=True, slots=True)
class CelahTampil:
    """One gap: how it came about as far as it was counted, and what the office says of it."""

    baris: BarisRekap
    celah: LP
    sebab: Sequence[tuple[str, int]]
    penjelasan: str


@dataclass(frozen=True, slots=True)
class BarisAnak:
    """One region of the table; `url` leads further down, or to the announcement of its own office."""

    baris: BarisRekap
    url: str

    @property
    def selisih(self) -> int:
        """The change since the period before."""
        return self.baris.kini.jumlah - self.baris.lama.jumlah


@dataclass(frozen=True, slots=True)
class Sajian:
    """What the page shows of one region of a recap."""

    terbitan: Terbitan
    baris: BarisRekap
    kantor_terbit: Mapping[str, str] = field(default_factory=dict)
    """Offices below that announced this time, with the code of the period: their rows lead there."""

    @property
    def pokok(self) -> bool:
        """Whether this is the office's own region and not one below it."""
        return self.baris.kode == self.terbitan.rekap.wilayah

    @property
    def anak(self) -> list[BarisAnak]:
        """The regions right below, in the order of their codes."""
        rekap = self.terbitan.rekap
        anak = rekap.anak(self.baris.kode) if self.baris.kode else rekap.tingkat(PROVINSI)
        return [BarisAnak(satu, self._url(satu)) for satu in anak]

    def _url(self, satu: BarisRekap) -> str:
        periode, kantor = self.terbitan.terbit.periode, self.terbitan.terbit.periode.kantor
        if satu.kode in self.kantor_terbit:
            return reverse("pemilih:rekap", args=[self.kantor_terbit[satu.kode], satu.kode])
        if self.terbitan.rekap.anak(satu.kode):
            return reverse("pemilih:rekap", args=[periode.kode, kantor.pk]) + f"?wilayah={satu.kode}"
        return ""

    @property
    def judul_anak(self) -> str:
        """What the regions below are called."""
        panjang = self.anak[0].baris.panjang if self.anak else 0
        kata = {
            PROVINSI: _("Provinsi"),
            KABUPATEN: _("Kabupaten/Kota"),
            KECAMATAN: _("Kecamatan"),
            DESA: _("Desa/Kelurahan"),
        }
        return kata.get(panjang, "")

    @property
    def ada_pindah(self) -> bool:
        """Whether anybody moved between the regions below."""
        return any(satu.baris.masuk or satu.baris.keluar for satu in self.anak)

    @property
    def neraca(self) -> list[Langkah]:
        """The balance, line by line."""
        b = self.baris
        langkah = [
            Langkah("", _("Jumlah pemilih periode sebelumnya"), b.lama),
            Langkah("+", _("Pemilih baru"), b.baru),
            Langkah("−", _("Tidak memenuhi syarat (TMS)"), b.tms),
        ]
        if b.masuk or b.keluar:
            langkah.append(Langkah("+", _("Pindah masuk dari dalam kabupaten/kota"), b.masuk))
            langkah.append(Langkah("−", _("Pindah keluar di dalam kabupaten/kota"), b.keluar))
        if b.koreksi_jk:
            langkah.append(Langkah("±", _("Koreksi jenis kelamin"), b.koreksi_jk, beda=True))
        langkah.append(Langkah("=", _("Menurut hitungan"), b.terhitung, tebal=True))
        if b.celah:
            langkah.append(Langkah("", _("Celah"), b.celah.celah, beda=True))
        langkah.append(Langkah("", _("Jumlah pemilih yang ditetapkan"), b.kini, tebal=True))
        return langkah

    @property
    def kalimat_neraca(self) -> str:
        """The balance in words, its moves and its gap included."""
        b = self.baris
        nama = ("lama", "baru", "tms", "kini", "masuk", "keluar", "terhitung")
        angka = {satu: format_number(getattr(b, satu).jumlah) for satu in nama}
        pola = _(
            "Dari %(lama)s pemilih pada periode sebelumnya, %(baru)s orang menjadi pemilih baru dan %(tms)s "
            "tidak lagi memenuhi syarat; kini %(kini)s orang terdaftar."
        )
        kalimat = [pola % angka]
        if b.masuk or b.keluar:
            pola = _("%(masuk)s orang pindah masuk dan %(keluar)s pindah keluar di dalam kabupaten/kota.")
            kalimat.append(pola % angka)
        if b.celah:
            pola = _("Menurut hitungan seharusnya %(terhitung)s; celahnya %(celah)s.")
            kalimat.append(pola % (angka | {"celah": format_signed(b.celah.celah.jumlah)}))
        return " ".join(kalimat)

    @property
    def gerak(self) -> list[tuple[str, int]]:
        """What added and what took away, for the chart."""
        return [
            (satu.kata, -satu.n.jumlah if satu.tanda == "−" else satu.n.jumlah)
            for satu in self.neraca[1:]
            if satu.tanda in ("+", "−") or (satu.beda and satu.n.jumlah)
        ]

    @property
    def celah(self) -> list[CelahTampil]:
        """The gaps of this region and of those right below it."""
        penjelasan = self.terbitan.terbit.penjelasan
        return [
            CelahTampil(
                satu,
                celah.celah,
                [(_(ARTI[sebab]), n) for sebab, n in celah.sebab.items() if n],
                penjelasan.get(satu.kode, ""),
            )
            for satu in (self.baris, *(anak.baris for anak in self.anak))
            if (celah := satu.celah)
        ]

    @property
    def rincian(self) -> list[Rincian]:
        """The detail tables, each with its chart."""
        return read_details(self.baris, [satu.baris for satu in self.anak], self.terbitan.tertutup)

    @property
    def petak(self) -> list[Petak]:
        """The regions below as tiles, shaded by their number of voters."""
        terbanyak = max((satu.baris.kini.jumlah for satu in self.anak), default=0)
        return [
            Petak(
                kode=satu.baris.kode,
                nama=satu.baris.nama,
                kata=format_number(satu.baris.kini.jumlah),
                kadar=shade(satu.baris.kini.jumlah, terbanyak),
                url=satu.url,
            )
            for satu in self.anak
        ]

    @property
    def tergambar(self) -> bool:
        """Whether the places of all regions below are known, so that a map says more than a list."""
        return is_drawable(self.petak)

    @property
    def tabel_periksa(self) -> str:
        """The same table for the public audit tool."""
        return audit_table(self.terbitan.rekap, self.baris.kode)

    @property
    def dokumen(self) -> list[tuple[str, str, str]]:
        """The documents: words, number, address; a number without a published document leads nowhere."""
        terbit = self.terbitan.terbit
        alamat: Mapping[str, str] = terbit.dokumen
        semua = (
            (_("Berita Acara"), terbit.ba_nomor, alamat.get("BA", "")),
            (_("Keputusan"), terbit.keputusan_nomor, alamat.get("SK", "")),
        )
        return [satu for satu in semua if satu[1] or satu[2]]
