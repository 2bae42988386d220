"""The demo's public check: an index of the last settled list, as `pemilih index --snapshot` builds it."""

from __future__ import annotations

from suara.core.tugas.waktu import demo_time
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih.cek.masukan import dari_snapshot
from suara.domains.pemilih.cek.services import establish_indeks
from suara.domains.pemilih.demo.daftar import Bengkel, open_sesi
from suara.domains.pemilih.demo.masa import Masa, at

KANTOR = "64"


def make_indeks(bengkel: Bengkel, masa: Masa, snapshot: str) -> None:
    """Switch the public check to the list that was settled in this quarter."""
    gudang = bengkel.gudang
    with demo_time() as jam, open_sesi() as sesi:
        jam(at(masa.pleno, 6))
        establish_indeks(
            actor=None,
            kantor=get_kantor(KANTOR),
            bahan=dari_snapshot(sesi, gudang.tempat, kunci=gudang.kunci, id=snapshot),
            periode=masa.kode,
            ditetapkan=masa.pleno,
        )
