"""What the trail says about questionnaires."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "survei.instrumen.dimuat": gettext_noop("{actor} memuat kuesioner bawaan {versi}."),
    "survei.instrumen.draf": gettext_noop("{actor} menyimpan draf kuesioner {versi}."),
    "survei.instrumen.dibuang": gettext_noop("{actor} menghapus draf kuesioner {versi}."),
    "survei.instrumen.terbit": gettext_noop("{actor} menerbitkan kuesioner {versi}, sidik {sidik}."),
    "survei.instrumen.ditarik": gettext_noop("{actor} menarik kuesioner {versi}: {alasan}"),
}
