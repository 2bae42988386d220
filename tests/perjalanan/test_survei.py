"""A survey from its questionnaire to what was done about it, in a real browser, by the people of the demo."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.perjalanan import survei_cerita as s
from tests.perjalanan import survei_kerja as k
from tests.perjalanan import survei_laporan as lap
from tests.perjalanan import survei_publik as u

if TYPE_CHECKING:
    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

pytestmark = [pytest.mark.peramban, pytest.mark.lambat, pytest.mark.sekali]


def test_from_the_questionnaire_to_the_promise_kept(
    kantor: Kantor, peramban_baru: BukaPeramban, kamera: Kamera, tmp_path: Path
) -> None:
    c = s.Cerita(kantor, kamera, tmp_path)
    ayu = peramban_baru("ayu")
    k.kuesioner(c, ayu)
    k.gelombang(c, ayu)
    k.poster(c, ayu)
    u.jawab(c, peramban_baru(java_script_enabled=False), s.LAYAR[0])
    u.jawab(c, peramban_baru(), s.LAYAR[1])
    k.ketik(c, ayu)
    k.tutup(c, ayu)
    joko, maria, warga = peramban_baru("joko"), peramban_baru("maria"), peramban_baru()
    k.kecualikan(c, ayu, joko)
    lap.susun(c, ayu)
    lap.terbitkan(c, joko, maria)
    u.hitung_ulang(c, warga, u.baca(c, warga))
    u.periksa(c, warga)
    lap.tindak_lanjuti(c, ayu, warga)
    lap.tetap(c, ayu)
