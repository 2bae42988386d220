"""What the trail says about the voter list, one sentence per act."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "pemilih.indeks.dipasang": gettext_noop(
        "{actor} memasang indeks cek data pemilih periode {periode}: {jumlah} pemilih."
    ),
    "pemilih.indeks.dikembalikan": gettext_noop(
        "{actor} memasang kembali indeks cek data pemilih periode {periode}: {jumlah} pemilih."
    ),
}
