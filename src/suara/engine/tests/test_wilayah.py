"""The region table: what Kaltim and the nation hold on the day of the list."""

from __future__ import annotations

import pytest

from suara.engine.sesi import Sesi
from suara.engine.wilayah import load_wilayah
from suara.kernel.wilayah import KodeTidakSah


def test_kaltim_has_10_105_1038() -> None:
    with Sesi(utas=1) as sesi:
        load_wilayah(sesi, "64")
        jumlah = dict(sesi.rows("SELECT tingkat, count(*) FROM wilayah GROUP BY 1"))
        assert jumlah == {"PROVINSI": 1, "KABUPATEN_KOTA": 10, "KECAMATAN": 105, "KELURAHAN_DESA": 1038}
        induk = sesi.rows("SELECT nama, induk FROM wilayah WHERE kode = '64.72.05.1004'")
        assert induk[0][1] == "64.72.05"


def test_the_nation_has_38_514_7285_83762_and_no_orphan() -> None:
    with Sesi(utas=1) as sesi:
        load_wilayah(sesi)
        jumlah = sesi.rows("SELECT count(*) FROM wilayah GROUP BY tingkat ORDER BY 1")
        assert [satu[0] for satu in jumlah] == [38, 514, 7285, 83762]
        yatim = (
            "SELECT count(*) FROM wilayah a ANTI JOIN wilayah b ON a.induk = b.kode WHERE a.induk IS NOT NULL"
        )
        assert sesi.nilai(yatim) == 0


def test_a_part_keeps_its_ancestors() -> None:
    with Sesi(utas=1) as sesi:
        load_wilayah(sesi, "64.72.05", nama="bagian")
        assert sesi.rows("SELECT kode FROM bagian ORDER BY kode LIMIT 3") == [
            ("64",),
            ("64.72",),
            ("64.72.05",),
        ]
        with pytest.raises(KodeTidakSah):
            load_wilayah(sesi, "6472")
