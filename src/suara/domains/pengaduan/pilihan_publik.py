"""The choices of the public list's filters."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.queries_publik import kab_kota_name, list_tempat, list_unit_publik
from suara.domains.pengaduan.saringan_publik import KELAS, Saringan
from suara.domains.pengaduan.terms import Status, Topik


def provinsi() -> str:
    """Return the code of the province that this site's office answers for."""
    return str(getattr(settings, "KANTOR", "64"))[:2]


def list_saringan(asked: Saringan) -> list[dict[str, Any]]:
    """Return each filter with its choices; a choice is (value, words) or (group, choices)."""
    regions = [
        (
            kab_kota_name(kab),
            [(kab.kode, gettext("Seluruh {nama}").format(nama=kab_kota_name(kab)))]
            + [(kec.kode, kec.nama) for kec in below],
        )
        for kab, below in list_tempat(provinsi())
    ]
    return [
        _select("kelas", _("Jenis"), [(kelas.value, gettext(kelas.label)) for kelas in KELAS], asked),
        _select("topik", _("Topik"), [(topik.value, gettext(topik.label)) for topik in Topik], asked),
        _select("status", _("Status"), [(status.value, gettext(status.label)) for status in PUBLIC], asked),
        _select("unit", _("Unit"), [(unit.kode, unit.nama) for unit in list_unit_publik()], asked),
        _select("wilayah", _("Tempat"), [], asked) | {"kelompok": regions},
    ]


# Unverified reports are never public: a filter for them would only be empty.
PUBLIC = tuple(status for status in Status if status not in (Status.BV, Status.TT))


def _select(key: str, title: object, choices: list[tuple[str, str]], asked: Saringan) -> dict[str, Any]:
    return {"kunci": key, "judul": title, "pilihan": choices, "kelompok": [], "nilai": getattr(asked, key)}
