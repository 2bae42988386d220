"""The page of one report: what it is, what comes next, what is known, what was said, what happened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.jejak.queries import list_history
from suara.core.privasi import samaran
from suara.core.privasi.models import PermintaanBuka, StatusPermintaan
from suara.core.privasi.queries import list_permintaan
from suara.core.tugas.waktu import now, today
from suara.domains.pengaduan import queries_meja as meja
from suara.domains.pengaduan.models import Jam, Laporan, Riwayat
from suara.domains.pengaduan.queries import list_sebab_rahasia
from suara.domains.pengaduan.queries.wbs import PIHAK
from suara.domains.pengaduan.rules.masa_wbs import PINTU, Masa, is_dalam, list_masa
from suara.domains.pengaduan.services.syarat import barred_family
from suara.domains.pengaduan.terms import (
    Kadar,
    Kanal,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    Pemirsa,
    Status,
    Terbukti,
    Topik,
    Urgensi,
)
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.views_kerja.dasar import akun_of, find_laporan, scope_of
from suara.domains.pengaduan.views_kerja.gabungan import similar
from suara.domains.pengaduan.views_kerja.identitas import may_decide
from suara.domains.pengaduan.views_kerja.lampiran import may_open
from suara.domains.pengaduan.views_kerja.mesin import proposals
from suara.domains.pengaduan.views_kerja.pelaku import READERS, acts_of, pemirsa_of
from suara.domains.pengaduan.views_kerja.percakapan import (
    DESK_VIEW,
    dialog,
    is_masked,
    name_of,
    proposed_words,
)
from suara.domains.pengaduan.views_kerja.privasi import why_unpublished
from suara.domains.pengaduan.views_kerja.salinan import original_view
from suara.domains.pengaduan.views_kerja.tindakan import address_of, primary, secondary
from suara.domains.pengaduan.workflow import Act
from suara.ui.format import format_date


@dataclass(frozen=True, slots=True)
class BarisJam:
    """One clock as the page shows it."""

    jam: Jam
    judul: str
    selesai: object
    dijeda: bool

    @property
    def galat(self) -> object:
        """Why no due day could be counted."""
        return self.jam.hitungan.get("galat")


@petugas(*READERS, methods=("GET",))
@never_cache
def laporan(request: HttpRequest, nomor: str) -> HttpResponse:
    """Show one report, as far as this officer may see it."""
    found = find_laporan(request, nomor)
    pemirsa = pemirsa_of(request, found)
    usulan = meja.find_usulan(found)
    acts = acts_of(request, found)
    jam = clocks(found)
    page = original_view(request, found) | {
        "laporan": found,
        "status": Status(found.status),
        "kini": today(found.kantor.zona_waktu),
        "utama": primary(found, acts, usulan, akun_of(request), ditunggu=_waits_for_unit(jam)),
        "tindakan": secondary(found, acts, usulan, akun_of(request)),
        "ringkasan": summary(found),
        "jam": [row for row in jam if not row.selesai],
        "jam_lewat": [row for row in jam if row.selesai],
        "usulan": usulan,
        "usulan_isi": proposed_words(usulan, found, pemirsa),
        "dialog": dialog(found, pemirsa),
        "lampiran": evidence(found, pemirsa, may_permit=found.is_anonim and Act.EDIT_SALINAN in acts),
        "penerusan": meja.list_penerusan(found, pemirsa),
        "riwayat": timeline(found, pemirsa),
        "anak": meja.list_anak(scope_of(request), found),
        "entri": list_history(OBJ_TYPE, str(found.pk)),
    }
    page["induk"] = found.induk if _knows_parent(request, found) else None
    if pemirsa in DESK_VIEW:
        page |= desk_part(request, found, acts)
        page["unit_terlapor"] = _holds_wrong_unit(found, page["terlapor"] or page["anak"])
        if page["unit_terlapor"] and usulan is None and Act.REDISPOSE in acts:  # now the desk's turn
            page["utama"] = {"judul": _(Act.REDISPOSE.label), "url": address_of(found, Act.REDISPOSE)}
    page["permintaan_buka"] = requests_of(request, found)
    if any(row["menunggu_saya"] for row in page["permintaan_buka"]):
        asked = address_of(found, Act.OPEN_IDENTITAS)
        page["tindakan"] = [row for row in page["tindakan"] if row[1] != asked]
    return render(request, "pengaduan/kerja/laporan.html", page)


def _waits_for_unit(jam: list[BarisJam]) -> bool:
    return any(row.jam.kode == KodeJam.C2 and not row.selesai for row in jam)


def _knows_parent(request: HttpRequest, found: Laporan) -> bool:
    """Say whether the report that this one was merged into may be named: it may be about the viewer."""
    return found.induk_id is not None and scope_of(request).filter(pk=found.induk_id).exists()


def _holds_wrong_unit(found: Laporan, asked: object) -> bool:
    """Say whether the unit is complained about here or in a merged report; asked only where either can be."""
    return bool(asked) and found.unit_id is not None and found.unit_id in barred_family(found)


def desk_part(request: HttpRequest, found: Laporan, acts: tuple[Act, ...]) -> dict[str, Any]:
    """Return what only the desk sees: proposals, the reported unit, alike reports."""
    return {
        "meja": True,
        "usulan_mesin": proposals(found),
        "sebab_rahasia": list_sebab_rahasia(pemirsa_of(request, found), found),
        "terlapor": meja.list_terlapor(found),
        "boleh_cabut_terlapor": Act.RECORD_TERLAPOR in acts,
        "mirip": similar(request, found) if Act.MERGE in acts else [],
        "boleh_gabung": Act.MERGE in acts,
    }


def requests_of(request: HttpRequest, found: Laporan) -> list[dict[str, Any]]:
    """Return the requests to open the identity that this officer made or may decide."""
    if found.identitas_id is None:
        return []
    me = akun_of(request)
    rows = []
    for item in list_permintaan(OBJ_TYPE, str(found.pk)):
        mine = item.peminta_id == me.pk
        decide = item.status == StatusPermintaan.DIMINTA and may_decide(request, found, item)
        if mine or decide or item.penyetuju_id == me.pk:
            waits = mine and item.status == StatusPermintaan.DIMINTA
            url = _request_address(found, item, mine, decide)
            rows.append({"permintaan": item, "url": url, "menunggu_saya": waits})
    return rows


def _request_address(found: Laporan, item: PermintaanBuka, mine: bool, decide: bool) -> str:
    if decide:
        return reverse("lapor_kerja:putus_identitas", args=[found.nomor, item.pk])
    if mine and item.is_readable_at(now()):
        return reverse("lapor_kerja:baca_identitas", args=[found.nomor, item.pk])
    return ""


def clocks(found: Laporan) -> list[BarisJam]:
    """Return the clocks, the running ones first."""
    return [
        BarisJam(
            jam,
            _(KodeJam(jam.kode).label),
            jam.berhenti_at or jam.habis_at,
            jam.jatuh_tempo is None and jam.berhenti_at is None and "galat" not in jam.hitungan,
        )
        for jam in meja.list_jam(found)
    ]


def evidence(found: Laporan, pemirsa: Pemirsa | None, *, may_permit: bool) -> list[dict[str, Any]]:
    """Return the evidence by its masked names, with a link where the viewer may open it."""
    return [
        {
            "lampiran": row,
            "url": reverse("lapor_kerja:lampiran", args=[found.nomor, row.pk])
            if pemirsa and may_open(pemirsa, found, row)
            else "",
            "izin": reverse("lapor_kerja:izin_lampiran", args=[found.nomor, row.pk])
            if may_permit and row.dari_pelapor
            else "",
        }
        for row in meja.list_lampiran(found, pemirsa)
    ]


def timeline(found: Laporan, pemirsa: Pemirsa | None) -> list[dict[str, Any]]:
    """Return the history with who acted: the office's people by name, never the reporter or the WBS team.

    A note may hold the reporter's own words (why a report was withdrawn) or quote them.
    """
    masked = is_masked(found, pemirsa)
    rows = list(found.riwayat_set.select_related("akun", "unit").order_by("urutan"))
    masa = () if pemirsa in PIHAK else list_masa((row.act, row.created_at) for row in rows)
    return [
        {
            "waktu": row.created_at,
            "judul": _(Act(row.act).label) if row.act in set(Act) else row.act,
            "isi": _note(row, masa, masked=masked),
            "oleh": _who(row, pemirsa),
            "status": Status(row.ke) if row.dari != row.ke else "",
            "kini": row is rows[-1],
        }
        for row in rows
    ]


def _note(row: Riwayat, masa: tuple[Masa, ...], *, masked: bool) -> str:
    """Return the note of an act; of what the WBS team did only why the report came and why it left."""
    if row.act not in PINTU and is_dalam(row.created_at, masa):
        return ""
    return samaran.mask(row.catatan).teks if masked and row.catatan else row.catatan


def _who(row: Riwayat, pemirsa: Pemirsa | None) -> str:
    hidden = row.pelaku == Pelaku.APIP and pemirsa is not Pemirsa.APIP
    return str(row.get_pelaku_display()) if hidden or row.akun is None else name_of(row.akun, row.unit)


def summary(found: Laporan) -> list[tuple[Any, ...]]:
    """Return the facts as rows of label and value; the reporter is not among them."""
    rows: list[tuple[Any, ...]] = [
        (_("Jenis"), _kind(found)),
        (_("Topik"), _(Topik(found.topik).label) if found.topik else _("Belum ditetapkan")),
        (_("Kewenangan"), _(Lembaga(found.lembaga).label) if found.lembaga else _("Belum ditetapkan")),
        (_("Unit"), found.unit.nama if found.unit else _("Belum didisposisi")),
        (_("Diterima"), format_date(found.terima_at, weekday=True)),
        (_("Kanal"), _(Kanal(found.kanal).label)),
        (
            _("Kejadian"),
            format_date(found.tanggal_kejadian) if found.tanggal_kejadian else _("Tidak disebutkan"),
        ),
        (_("Wilayah"), found.wilayah.nama if found.wilayah else _("Tidak disebutkan")),
        (_("Kerahasiaan"), flags(found)),
        (
            _("Terbit"),
            format_date(found.terbit_at) if found.is_terbit else why_unpublished(found) or _("Tidak"),
        ),
    ]
    if found.id_lapor:
        rows.insert(0, (_("Nomor SP4N-LAPOR!"), f"#{found.id_lapor}"))
    if found.urgensi and found.urgensi != Urgensi.BIASA:
        rows.append((_("Urgensi"), _(Urgensi(found.urgensi).label)))
    if found.tps:
        rows.append((_("TPS"), found.tps))
    if found.terbukti:
        rows.append((_("Hasil pemeriksaan"), _(Terbukti(found.terbukti).label)))
    if found.jumlah_pengembalian:
        rows.append((_("Dikembalikan unit"), _("%(n)s kali") % {"n": found.jumlah_pengembalian}))
    if found.siklus > 1:
        rows.append((_("Dibuka kembali"), _("%(n)s kali") % {"n": found.siklus - 1}))
    return rows


def _kind(found: Laporan) -> str:
    kind = _(Kelas(found.kelas).label)
    return f"{kind}: {_(Kadar(found.kadar).label).lower()}" if found.kadar else kind


def flags(found: Laporan) -> str:
    """Return the privacy flags in words."""
    words = [_("anonim")] if found.is_anonim else []
    words += [_("rahasia")] if found.is_rahasia else []
    return ", ".join(words).capitalize() or _("Terbuka")
