"""What the columns of the files mean, for the page that explains them."""

from __future__ import annotations

from django.utils.translation import gettext

from suara.kernel.kalimat import gettext_noop as _

KOLOM = (
    ("kode, wilayah, periode", _("Kode Kemendagri, nama wilayah, dan periode; satu baris satu wilayah.")),
    (
        "jumlah_kab, jumlah_kec, jumlah_desa, tps",
        _("Banyaknya wilayah di bawahnya dan TPS. Kolom yang tidak berlaku untuk kantor itu tidak ada."),
    ),
    ("sebelumnya_l, sebelumnya_p, sebelumnya", _("Jumlah pemilih pada akhir periode sebelumnya.")),
    ("baru, tms", _("Pemilih baru dan yang tidak lagi memenuhi syarat; juga menurut L dan P.")),
    ("masuk, keluar", _("Pindah di dalam kabupaten/kota; hanya mengubah kecamatan dan desa.")),
    ("koreksi_l, koreksi_p", _("Jenis kelamin yang dibetulkan; jumlahnya nol.")),
    (
        "ditangguhkan",
        _("Pemilih yang ditangguhkan pada periode ini, jadi tidak dihitung; ada bila ada yang ditangguhkan."),
    ),
    ("perbaikan", _("Pemilih yang datanya diperbaiki; tidak pernah mengubah jumlah.")),
    ("l, p, total", _("Jumlah pemilih yang ditetapkan.")),
    (
        "tms_…, sebab_…, fisik … netra, ktpel_…",
        _("Rincian TMS, pemilih baru, disabilitas, dan KTP-el. Kosong berarti tidak diumumkan."),
    ),
    ("tms_lain", _("Jumlah TMS yang alasannya tidak diumumkan satu per satu.")),
)


def list_kolom() -> list[tuple[str, str]]:
    """Return the columns of `rekap.csv` with their meaning in the reader's language."""
    return [(nama, gettext(arti)) for nama, arti in KOLOM]
