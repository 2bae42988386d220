"""What the trail says about reports of waves and their follow-up."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "survei.laporan.disusun": gettext_noop("{actor} menyusun laporan gelombang {gelombang}."),
    "survei.laporan.diperiksa": gettext_noop("{actor} memeriksa laporan gelombang {gelombang}."),
    "survei.laporan.terbit": gettext_noop(
        "{actor} menerbitkan laporan gelombang {gelombang} dengan nomor {nomor}."
    ),
    "survei.rencana.ditambah": gettext_noop(
        "{actor} menambah tindak lanjut unsur {unsur} untuk gelombang {gelombang}."
    ),
    "survei.rencana.diubah": gettext_noop(
        "{actor} mengubah tindak lanjut unsur {unsur} untuk gelombang {gelombang}."
    ),
    "survei.rencana.keadaan": gettext_noop(
        "{actor} mengubah keadaan tindak lanjut unsur {unsur} untuk gelombang {gelombang}."
    ),
    "survei.rencana.bukti": gettext_noop(
        "{actor} menambah bukti tindak lanjut unsur {unsur} untuk gelombang {gelombang}."
    ),
}
