"""An imported file may only speak of dapil that the importing office answers for."""

from __future__ import annotations

from suara.core.wilayah.models import Kantor
from suara.domains.paw.services.impor_kerja import Kerja
from suara.domains.paw.wewenang import may_change, region_of
from suara.kernel.kalimat import gettext_noop as _


def check_wewenang(kerja: Kerja) -> None:
    """Refuse each dapil of the file that is not the office's; the operator's command is not asked."""
    if not kerja.opsi.jaga_wilayah:
        return
    kantor = Kantor.objects.get(pk=kerja.opsi.kantor)
    for dapil, baris in kerja.dapil.values():
        if may_change(kantor, dapil):
            continue
        if region_of(dapil):
            kerja.catatan.galat(
                "DAPIL_KANTOR_LAIN",
                _("Dapil {dapil} di luar wilayah {kantor}. Hapus baris-baris dapil ini dari berkas."),
                baris,
                None,
                dapil=dapil.nama,
                kantor=kantor.nama,
            )
        else:
            kerja.catatan.galat(
                "PROVINSI_TIDAK_DIKETAHUI",
                _("Provinsi dapil {dapil} tidak diketahui. Tambahkan kolom provinsi dengan nama resminya."),
                baris,
                None,
                dapil=dapil.nama,
            )
