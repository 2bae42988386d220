"""What the history says about files."""

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "berkas.disimpan": gettext_noop("{actor} menyimpan berkas {jenis} berukuran {ukuran} bita."),
}
