"""What the trail says about answers that came from a file, and about those that left."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "survei.jawaban.diimpor": gettext_noop(
        "{actor} mengimpor {jumlah} jawaban survei lama ke gelombang {gelombang}."
    ),
    "survei.jawaban.diekspor": gettext_noop("{actor} mengekspor jawaban anonim gelombang {gelombang}."),
}
