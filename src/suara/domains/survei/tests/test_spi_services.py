"""The register around SPI with rows: who is kept, who deletes, what is recorded."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
import time_machine

from suara.core.akun.models import Akun
from suara.core.jejak.models import Entri
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused, NotAllowed, SamePerson, WrongState
from suara.domains.survei.models import OrangSPI, PopulasiSPI, SkorSPI
from suara.domains.survei.queries.spi import kelas_of
from suara.domains.survei.rules.spi_tabel import TabelOrang, read_orang
from suara.domains.survei.services import spi, spi_catatan
from suara.domains.survei.services.spi_catatan import IsianAksi, IsianPartisipasi, IsianSkor
from suara.domains.survei.terms_evaluasi import AlasanTanpaSkor, KelompokSPI
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_spi import DimensiSPI

TABEL = """kelompok;nama;kontak;tanggal;sendiri
INTERNAL;Orang Satu;0800000001;01-02-2020;
INTERNAL;Orang Baru;0800000002;{kini};
EKSTERNAL;Orang Dua;0800000003;{kini};ya
EKSTERNAL;Orang Calo;0800000004;{kini};tidak
"""


def table() -> TabelOrang:
    return read_orang(TABEL.format(kini=today().strftime("%d-%m-%Y")), pada=today())


@pytest.fixture
def populasi(ayu: Akun, kantor_kaltim: Kantor) -> PopulasiSPI:
    return spi.open_populasi(
        actor=ayu,
        kantor=kantor_kaltim,
        tahun=2026,
        dasar="Surat KPK B/1",
        tanggal_hapus=today() + timedelta(30),
    )


@pytest.mark.sekali
def test_a_table_names_its_mistakes_and_repeats_no_value() -> None:
    wrong = read_orang(
        "INTERNAL,,rahasia@contoh.test,kemarin,\nLAIN,Nama,6472010101900001,01-01-2020,",
        pada=date(2026, 7, 1),
    )
    assert [(one.baris, one.kolom) for one in wrong.salah] == [
        *((1, "nama"), (1, "tanggal"), (2, "kelompok"), (2, "")),
    ]
    assert not any("rahasia" in str(one.kalimat) or "6472" in str(one.kalimat) for one in wrong.salah)
    assert "rahasia" not in repr(wrong)
    unknown = read_orang("EKSTERNAL\tNama\t08\t2026-06-01\t", pada=date(2026, 7, 1))
    assert [one.kolom for one in unknown.salah] == ["sendiri"]


def test_only_who_belongs_is_kept_and_sealed(ayu: Akun, populasi: PopulasiSPI) -> None:
    assert spi.import_orang(actor=ayu, populasi=populasi, tabel=table()) == 2
    populasi.refresh_from_db()
    assert populasi.jumlah == {
        "INTERNAL": {"memenuhi": 1, "gugur": 1},
        "EKSTERNAL": {"memenuhi": 1, "gugur": 1},
    }
    sent = spi.export_orang(actor=ayu, populasi=populasi)
    assert [row[1] for row in sent] == ["Orang Satu", "Orang Dua"]
    spi.send_populasi(actor=ayu, populasi=populasi, tanggal=today())
    with pytest.raises(WrongState):
        spi.import_orang(actor=ayu, populasi=populasi, tabel=table())
    trail = Entri.objects.filter(act__startswith="survei.spi.")
    assert trail.filter(act="survei.spi.populasi_diunduh").count() == 1
    assert not any("Orang" in str(row.data) for row in trail)


def test_two_persons_delete_and_the_trail_stays(
    ayu: Akun, joko: Akun, anang: Akun, populasi: PopulasiSPI
) -> None:
    spi.import_orang(actor=ayu, populasi=populasi, tabel=table())
    with pytest.raises(ActRefused):
        spi.propose_hapus(actor=ayu, populasi=populasi, alasan=" ")
    first = spi.propose_hapus(actor=ayu, populasi=populasi, alasan="Survei selesai")
    with pytest.raises(WrongState):
        spi.propose_hapus(actor=ayu, populasi=populasi, alasan="lagi")
    with pytest.raises(SamePerson):
        spi.answer_hapus(actor=ayu, usul=first, setuju=True, catatan="")
    with pytest.raises(NotAllowed):
        spi.answer_hapus(actor=anang, usul=first, setuju=True, catatan="")
    with pytest.raises(ActRefused):
        spi.answer_hapus(actor=joko, usul=first, setuju=False, catatan="")
    assert OrangSPI.objects.count() == 2
    done = spi.answer_hapus(actor=joko, usul=first, setuju=True, catatan="")
    populasi.refresh_from_db()
    assert (OrangSPI.objects.count(), done.jumlah, populasi.status) == (0, 2, "DIHAPUS")
    with pytest.raises(WrongState):
        spi.answer_hapus(actor=joko, usul=first, setuju=True, catatan="")
    with pytest.raises(WrongState):
        spi.export_orang(actor=ayu, populasi=populasi)
    assert Entri.objects.filter(act="survei.spi.populasi_dihapus").count() == 1


def test_a_list_that_nobody_deleted_goes_on_its_last_day(
    ayu: Akun, joko: Akun, populasi: PopulasiSPI
) -> None:
    spi.import_orang(actor=ayu, populasi=populasi, tabel=table())
    usul = spi.propose_hapus(actor=ayu, populasi=populasi, alasan="Survei selesai")
    with time_machine.travel(now() + timedelta(29), tick=False):
        assert spi.sweep_populasi() == 0
    with time_machine.travel(now() + timedelta(30), tick=False):
        assert (spi.sweep_populasi(), spi.sweep_populasi()) == (2, 0)
        with pytest.raises(WrongState, match="sudah dihapus"):
            spi.answer_hapus(actor=joko, usul=usul, setuju=True, catatan="")
    populasi.refresh_from_db()
    assert (OrangSPI.objects.count(), populasi.status) == (0, "DIHAPUS")
    assert Entri.objects.get(act="survei.spi.populasi_habis_masa").data["jumlah"] == 2


def test_a_list_without_a_ground_or_with_a_late_end_is_refused(
    ayu: Akun, joko: Akun, kantor_kaltim: Kantor
) -> None:
    for dasar, days in (("Surat", 0), ("Surat", 181), (" ", 10)):
        with pytest.raises(ActRefused):
            spi.open_populasi(
                actor=ayu,
                kantor=kantor_kaltim,
                tahun=2026,
                dasar=dasar,
                tanggal_hapus=today() + timedelta(days),
            )
    with pytest.raises(NotAllowed):
        spi.open_populasi(
            actor=joko, kantor=kantor_kaltim, tahun=2026, dasar="a", tanggal_hapus=today() + timedelta(9)
        )


def skor(terbit: str, why: AlasanTanpaSkor | None = None, tahun: int = 2024) -> IsianSkor:
    return IsianSkor(
        tahun=tahun, lembaga="KPU RI", terbit=terbit, alasan_kosong=why, sumber="Laporan KPK",
        rincian={"internal": "80,1", "eksper": "", "d_pbj": "71,20"},
    )  # fmt: skip


def test_a_score_is_kept_as_printed_or_not_at_all(ayu: Akun, kantor_kaltim: Kantor) -> None:
    made = spi_catatan.record_skor(actor=ayu, kantor=kantor_kaltim, isian=skor("77,97"))
    kelas = kelas_of(made)
    assert kelas.mutu is not None
    assert (made.terbit, made.edisi, kelas.mutu.kode) == ("77.97", "2024-01-01", "WASPADA")
    assert made.rincian == {"internal": "80,1", "d_pbj": "71,20"}
    rounded = spi_catatan.record_skor(actor=ayu, kantor=kantor_kaltim, isian=skor("78"))
    assert (rounded.pk, kelas_of(rounded).mutu, rounded.edisi) == (made.pk, None, "")
    none = spi_catatan.record_skor(actor=ayu, kantor=kantor_kaltim, isian=skor("", AlasanTanpaSkor.SAMPEL))
    assert (none.nilai, none.alasan_kosong) == (None, "SAMPEL")
    for bad in (skor(""), skor("70.00", AlasanTanpaSkor.SAMPEL), skor("abc"), skor("101"), skor("70.123")):
        with pytest.raises(ActRefused):
            spi_catatan.record_skor(actor=ayu, kantor=kantor_kaltim, isian=bad)
    assert SkorSPI.objects.count() == 1


def test_counts_and_actions(ayu: Akun, kantor_kaltim: Kantor) -> None:
    counts = {"tahun": 2025, "tanggal": date(2025, 9, 1), "kelompok": KelompokSPI.INTERNAL, "sumber": "KPK"}
    spi_catatan.record_partisipasi(
        actor=ayu,
        kantor=kantor_kaltim,
        isian=IsianPartisipasi(diundang=80, mengisi=31, **counts),  # type: ignore[arg-type]
    )
    with pytest.raises(ActRefused):
        spi_catatan.record_partisipasi(
            actor=ayu,
            kantor=kantor_kaltim,
            isian=IsianPartisipasi(diundang=80, mengisi=81, **counts),  # type: ignore[arg-type]
        )
    aksi = spi_catatan.add_aksi(
        actor=ayu,
        kantor=kantor_kaltim,
        isian=IsianAksi(
            tahun=2025, dimensi=DimensiSPI.PBJ, kegiatan="Umumkan RUP", penanggung_jawab="PBJ", triwulan=2
        ),
    )
    with pytest.raises(ActRefused):
        spi_catatan.move_aksi(actor=ayu, aksi=aksi, status=StatusTindakLanjut.SELESAI, catatan="")
    done = spi_catatan.move_aksi(actor=ayu, aksi=aksi, status=StatusTindakLanjut.SELESAI, catatan="SIRUP")
    assert done.status == StatusTindakLanjut.SELESAI
