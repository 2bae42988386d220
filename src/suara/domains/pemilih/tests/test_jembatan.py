"""A small invented province from its files to the recorded recap; the figures are those that were planted."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import duckdb
import pytest
from tests.pemeran.orang import make_petugas

from suara.core.wilayah.models import Kantor
from suara.domains.pemilih import services
from suara.domains.pemilih.cli import commands
from suara.domains.pemilih.models import Kandidat, Masukan, Penerapan, PeriodeSatker
from suara.domains.pemilih.queries import Pilihan, latest_rekap, preview
from suara.domains.pemilih.services import penerapan
from suara.domains.pemilih.terms import ActPeriode, JenisBukti, Putusan
from suara.domains.pemilih.tests.periode_uji import Panggung, make_panggung, rencana
from suara.engine.kunci import KunciInduk
from suara.engine.recap import Rekap
from suara.engine.snapshot import read_manifest
from suara.engine.sync.tests.test_kebenaran import HARAPAN
from suara.engine.synth.berkas import write_daftar, write_penduduk
from suara.engine.synth.hasilkan import Pilihan as PilihanSintetis
from suara.engine.synth.hasilkan import generate
from suara.engine.wilayah import read_wilayah

pytestmark = pytest.mark.django_db
KANTOR = ("64.71", "64.72")
SURAT = (JenisBukti.DAFTAR_AKTA, JenisBukti.TANDA_TNI_POLRI, JenisBukti.DOKUMEN_WNA, JenisBukti.SK_PENSIUN)
BARU = """
SELECT count(*) FROM synth_penduduk p
LEFT JOIN (SELECT DISTINCT nik, substr(kode_desa, 1, 5) AS kab FROM synth_daftar) d
    ON d.nik = p.nik AND d.kab = substr(p.kode_desa, 1, 5)
WHERE p.kode_desa LIKE $kab AND d.nik IS NULL AND p.hidup AND p.warga_negara = 'WNI'
    AND coalesce(p.pekerjaan, '') NOT IN ('TNI', 'POLRI')
    AND (p.tanggal_lahir <= DATE '2008-12-08' OR p.status_kawin <> 'B')
    AND p.nik NOT IN (SELECT nik FROM synth_daftar GROUP BY nik HAVING count(*) > 1)
"""


class Meja:
    """The machine with the list: a folder, a key, and the commands."""

    def __init__(self, tmp: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.tmp, self._capsys = tmp, capsys
        self.benar: dict[str, dict[str, int]] = {}
        KunciInduk.create(tmp / "kunci")
        desa = {k: n for k, n in read_wilayah().items() if k.startswith("64.")}
        with duckdb.connect() as koneksi:
            generate(koneksi, desa, PilihanSintetis(ukuran=2_000, ganda=10))
            write_daftar(koneksi, tmp)
            write_penduduk(koneksi, tmp)
            koneksi.execute(
                "DELETE FROM synth_daftar WHERE substr(kode_desa, 1, 5) NOT IN ('64.71', '64.72')"
            )
            for kab in KANTOR:
                usul = koneksi.execute(
                    f"SELECT usul, count(*) FROM ({HARAPAN}) JOIN synth_daftar USING (id) "
                    "WHERE kode_desa LIKE $kab GROUP BY usul", {"kab": f"{kab}.%"},
                ).fetchall()  # fmt: skip
                self.benar[kab] = {
                    "lama": sum(n for _usul, n in usul),
                    "tms": sum(n for nama, n in usul if str(nama).startswith("TMS")),
                    "perbaikan": sum(n for nama, n in usul if nama == "UBAH"),
                    "baru": int(koneksi.execute(BARU, {"kab": f"{kab}.%"}).fetchall()[0][0]),
                }

    def run(self, nama: str, *kata: str, kode: int | None = 0) -> dict[str, Any]:
        perintah = {satu.name: satu for satu in commands()}[f"pemilih {nama}"]
        parser = argparse.ArgumentParser()
        perintah.configure(parser)
        umum = ["--kunci", str(self.tmp / "kunci"), "--utas", "1", "--json"]
        if "--tempat" not in kata:
            umum += ["--tempat", str(self.tmp / "daftar")]
        self._capsys.readouterr()
        hasil = perintah.run(parser.parse_args([*kata, *umum]))
        keluar = self._capsys.readouterr().out
        assert kode is None or hasil == kode, keluar
        isi: dict[str, Any] = json.loads(keluar)
        return isi


def _second_office(panggung: Panggung) -> PeriodeSatker:
    """Balikpapan's period, opened by its own people."""
    kantor = Kantor.objects.get(pk="64.71")
    eko = make_petugas("Eko Contoh", "KASUBBAG_DATA", kantor)
    periode = services.plan_periode(actor=eko, kantor=kantor, rencana=rencana())
    return services.move_periode(actor=eko, periode=periode, act=ActPeriode.BUKA, versi=1)


def _accept_all(periode: PeriodeSatker, operator: Any, kedua: Any) -> None:
    """See the papers, propose what the rules allow, and let a second person agree."""
    for masukan in Masukan.objects.filter(periode=periode):
        for jenis in SURAT:
            services.record_bukti(actor=operator, tentang=masukan, jenis=jenis, nomor="CONTOH")
    for jenis_kandidat in ("BARU", "UBAH", "TMS"):
        pilihan = Pilihan(jenis=jenis_kandidat)
        boleh = preview(periode, pilihan, Putusan.TERIMA).boleh
        assert boleh
        usul = services.propose(
            actor=operator, periode=periode, putusan=Putusan.TERIMA, pilihan=pilihan,
            alasan="sesuai dokumen", terlihat=boleh,
        )  # fmt: skip
        services.approve(actor=kedua, usul=usul)


def test_a_province_from_its_files_to_the_recorded_recap(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    panggung = make_panggung()
    periode = {"64.72": panggung.periode, "64.71": _second_office(panggung)}
    edo = make_petugas("Edo Contoh", "ANGGOTA_DATA", Kantor.objects.get(pk="64.71"))
    meja = Meja(tmp_path, capsys)
    files = [str(tmp_path / f"daftar-{kab}.csv") for kab in KANTOR]
    acuan = ("--acuan", "2025-12-08")
    meja.run(
        "ingest",
        *files,
        "--wilayah",
        "64",
        "--periode",
        "2025-TW3",
        *acuan,
        "--edisi",
        "pdpb-2025",
        kode=None,
    )
    meja.run(
        "ingest", str(tmp_path / "penduduk.csv"), "--wilayah", "64", "--periode", "2025-TW4", *acuan,
        "--edisi", "pdpb-2025", "--jenis", "penduduk", "--tempat", str(tmp_path / "penduduk"), kode=None,
    )  # fmt: skip
    meja.run("sync", "--periode", "2025-TW4", *acuan, "--wilayah-sumber", "64")
    for kab in KANTOR:
        first = meja.run("setor", "--periode", "2025-TW4", "--kantor", kab)
        again = meja.run("setor", "--periode", "2025-TW4", "--kantor", kab)
        assert (first["baru"], again["baru"], again["masukan"]) == (True, False, first["masukan"])
        assert Kandidat.objects.filter(periode=periode[kab]).count() == first["jumlah"]
    _accept_all(periode["64.72"], panggung.fitri, panggung.intan)
    _accept_all(periode["64.71"], panggung.ratna, edo)

    with monkeypatch.context() as mati:  # the machine dies between the list and the database
        mati.setattr(penerapan, "finish", _die)
        with pytest.raises(RuntimeError):
            meja.run("apply", "--periode", "2025-TW4", "--kantor", *KANTOR)
    assert meja.run("apply", "--periode", "2025-TW4", "--kantor", *KANTOR)["putusan"] == 0
    (daftar,) = set(Penerapan.objects.values_list("hasil", flat=True))
    assert read_manifest(tmp_path / "daftar", "terkini").id == daftar, "applied once, and told so"
    for kab in KANTOR:
        meja.run("recap", "--catat", kab, kode=None)
        row = latest_rekap(periode[kab])
        assert row is not None
        angka = next(satu for satu in Rekap.from_dict(row.isi).baris if satu.kode == kab)
        benar = meja.benar[kab]
        assert {nama: getattr(angka, nama).jumlah for nama in ("lama", "baru", "tms", "perbaikan")} == benar
        assert angka.kini.jumlah == benar["lama"] + benar["baru"] - benar["tms"]
    periode["64.72"].refresh_from_db()
    assert periode["64.72"].snapshot_hasil == daftar
    _crash_is_told_by_the_list(meja, periode["64.72"])
    ganda = meja.run("setor", "--ganda", "--periode", "2025-TW4", "--kantor", "64.72")
    assert {satu["alasan"] for satu in ganda["rincian"]} <= {"GANDA"}
    tolak = meja.run("setor", "--periode", "2025-TW4", "--kantor", "64.72", kode=1)
    assert "Ulangi" in tolak["ditolak"]["teks"]


def _die(**_apa: object) -> None:
    raise RuntimeError


def _crash_is_told_by_the_list(meja: Meja, periode: PeriodeSatker) -> None:
    """A round that was begun by a machine that died is undone, because no list names it."""
    sisa = Kandidat.objects.filter(periode=periode, jenis="TIDAK_PADAN")
    assert sisa
    Penerapan.objects.create(periode=periode, jumlah=1)
    assert penerapan.find_begun([periode])
    meja.run("apply", "--periode", "2025-TW4", "--kantor", periode.kantor_id)
    assert not penerapan.find_begun([periode])
