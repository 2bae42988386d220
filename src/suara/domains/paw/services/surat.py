"""Letters and Berita Acara of a case: drafted from decisions, issued with a number, published, corrected."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.surat import services as surat
from suara.core.surat.models import Dokumen
from suara.domains.paw.documents import (
    build_after_pleno,
    build_letter,
    list_tembusan,
    penandatangan_of,
    perihal_of,
)
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.lint import lint_konsep
from suara.domains.paw.models import (
    DokumenPerkara,
    KeputusanPAW,
    Klarifikasi,
    PermohonanPAW,
    RapatPleno,
)
from suara.domains.paw.services.case import OBJ_TYPE, begin
from suara.domains.paw.services.clocks import answer_clocks
from suara.domains.paw.surat_angka import numbers_of
from suara.domains.paw.surat_data import TEMPLATES
from suara.domains.paw.workflow import LETTERS, REPLY_LETTERS, Act
from suara.kernel.kalimat import Kalimat, gettext_noop

PUBLIC = frozenset({"S1", "S2", "S3", "S4", "S5", "BA1"})
"""Documents that the public may see once the case is published; BA2 and enquiries stay inside."""


def draft_for_case(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    jenis: str,
    data: Mapping[str, Any],
    keputusan: KeputusanPAW | None = None,
    klarifikasi: Klarifikasi | None = None,
    pleno: RapatPleno | None = None,
) -> DokumenPerkara:
    """Draft one document of the case; must run inside the act's transaction."""
    perihal = perihal_of(jenis, permohonan)
    found = lint_konsep(jenis=jenis, perihal=perihal, data=data, permohonan=permohonan, keputusan=keputusan)
    if found:
        raise ActRefused(found[0].pesan)
    dokumen = surat.draft_dokumen(
        actor=actor,
        kantor=permohonan.kantor,
        jenis=jenis,
        obj_type=OBJ_TYPE,
        obj_id=str(permohonan.pk),
        perihal=perihal,
        template=TEMPLATES[jenis],
        data=data,
        penandatangan=penandatangan_of(jenis, permohonan, klarifikasi=klarifikasi, pleno=pleno),
        tembusan=list_tembusan(jenis, permohonan),
        publik=jenis in PUBLIC,
        keputusan=keputusan.isi if keputusan else None,
        angka=numbers_of(data),
    )
    return DokumenPerkara.objects.create(
        permohonan=permohonan, dokumen=dokumen, jenis=jenis, keputusan=keputusan, klarifikasi=klarifikasi
    )


@transaction.atomic
def draft_letter(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, jenis: str, isian: Mapping[str, Any]
) -> DokumenPerkara:
    """Draft S4, S5, S6 or S7, where the state of the case calls for it; `isian` is what the officer typed."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.DRAFT_DOKUMEN, versi=versi)
    if jenis not in LETTERS.get(hand.edge.state, ()):
        raise ActRefused(
            Kalimat(
                gettext_noop("Surat {jenis} tidak dipakai pada perkara berstatus {status}."),
                {"jenis": jenis, "status": hand.permohonan.get_status_display()},
            )
        )
    last = hand.permohonan.keputusan_set.order_by("-nomor_urut").first()
    data = build_letter(jenis, hand.permohonan, last, isian)
    linked = draft_for_case(actor=actor, permohonan=hand.permohonan, jenis=jenis, data=data, keputusan=last)
    hand.finish("paw.surat.dikonsep", {"jenis": jenis})
    return linked


@transaction.atomic
def discard_letter(
    *, actor: Akun, permohonan: PermohonanPAW, versi: int, linked: DokumenPerkara
) -> PermohonanPAW:
    """Throw away a draft that an officer wrote; drafts of a pleno or a klarifikasi stay with their act."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.DRAFT_DOKUMEN, versi=versi)
    own = hand.permohonan.dokumen_set.select_related("dokumen", "keputusan").get(pk=linked.pk)
    if not is_discardable(own):
        raise ActRefused(
            Kalimat(gettext_noop("Konsep ini milik putusan pleno atau klarifikasi dan tidak dapat dihapus."))
        )
    dokumen = own.dokumen
    own.delete()
    surat.delete_draft(actor=actor, dokumen=dokumen)
    hand.finish("paw.surat.konsep_dihapus", {"jenis": own.jenis})
    return hand.permohonan


def is_discardable(linked: DokumenPerkara) -> bool:
    """Say whether the document is an officer's own draft."""
    of_pleno = linked.keputusan is not None and linked.keputusan.tahap == "PLENO"
    return not linked.dokumen.is_terbit and linked.klarifikasi_id is None and not of_pleno


def draft_after_pleno(*, actor: Akun, permohonan: PermohonanPAW, pleno: RapatPleno) -> None:
    """Draft what the pleno's decision calls for: BA1, and the letter that answers the Pimpinan."""
    reply = REPLY_LETTERS[pleno.keputusan.hasil]
    for jenis in ("BA1", reply):
        draft_for_case(
            actor=actor,
            permohonan=permohonan,
            jenis=jenis,
            data=build_after_pleno(jenis, permohonan, pleno),
            keputusan=pleno.keputusan,
            pleno=pleno,
        )


@transaction.atomic
def issue_document(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    linked: DokumenPerkara,
    tanggal_surat: date,
    nomor: str | None = None,
) -> Dokumen:
    """Issue one draft with its number and date, and stop the clock that it answers."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.ISSUE_DOKUMEN, versi=versi)
    own = hand.permohonan.dokumen_set.select_related("dokumen", "keputusan").get(pk=linked.pk)
    if tanggal_surat < hand.permohonan.tanggal_diterima:
        raise ActRefused(
            Kalimat(
                gettext_noop("Tanggal {tanggal} mendahului hari surat Pimpinan diterima ({diterima})."),
                {
                    "tanggal": tanggal_surat.isoformat(),
                    "diterima": hand.permohonan.tanggal_diterima.isoformat(),
                },
            )
        )
    if own.jenis == "S1":
        _name_berita_acara(actor, hand.permohonan, own)
    try:
        dokumen = surat.issue_dokumen(
            actor=actor, dokumen=own.dokumen, tanggal_surat=tanggal_surat, nomor=nomor or None
        )
    except surat.SuratDitolak as error:
        raise ActRefused(error.kalimat) from error
    answer_clocks(actor=actor, permohonan=hand.permohonan, jenis=own.jenis)
    hand.finish("paw.surat.terbit", {"jenis": own.jenis, "nomor_dokumen": dokumen.nomor})
    return dokumen


@transaction.atomic
def publish_permohonan(*, actor: Akun, permohonan: PermohonanPAW, versi: int) -> PermohonanPAW:
    """Publish the outcome once Berita Acara and reply are issued."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.PUBLISH, versi=versi)
    drafts = hand.permohonan.dokumen_set.filter(keputusan__tahap="PLENO").exclude(dokumen__status="TERBIT")
    if drafts.exists():
        raise ActRefused(
            Kalimat(gettext_noop("Terbitkan dulu Berita Acara dan surat jawabannya, lalu umumkan."))
        )
    hand.finish("paw.permohonan.diumumkan", {})
    return hand.permohonan


@transaction.atomic
def correct_document(
    *,
    actor: Akun,
    permohonan: PermohonanPAW,
    versi: int,
    linked: DokumenPerkara,
    alasan: str,
    tanggal_surat: date,
    nomor: str | None = None,
    perihal: str = "",
) -> Dokumen:
    """Issue a ralat: a new document that names the old one, which stays."""
    hand = begin(actor=actor, permohonan=permohonan, act=Act.ISSUE_RALAT, versi=versi)
    own = hand.permohonan.dokumen_set.select_related("dokumen").get(pk=linked.pk)
    data = _rebuild(hand.permohonan, own)
    changes: dict[str, Any] = {"angka": numbers_of(data)} | ({"perihal": perihal} if perihal else {})
    try:
        dokumen = surat.issue_ralat(
            actor=actor,
            dokumen=own.dokumen,
            alasan=alasan,
            tanggal_surat=tanggal_surat,
            nomor=nomor or None,
            data=data,
            **changes,
        )
    except surat.SuratDitolak as error:
        raise ActRefused(error.kalimat) from error
    DokumenPerkara.objects.create(
        permohonan=hand.permohonan,
        dokumen=dokumen,
        jenis=own.jenis,
        keputusan_id=own.keputusan_id,
        klarifikasi_id=own.klarifikasi_id,
    )
    hand.finish(
        "paw.surat.diralat",
        {"jenis": own.jenis, "nomor_dokumen": dokumen.nomor, "meralat": own.dokumen.nomor, "alasan": alasan},
    )
    return dokumen


def _rebuild(permohonan: PermohonanPAW, own: DokumenPerkara) -> dict[str, Any]:
    """Write the data anew from the stored decision, so that a name corrected in the lists comes out right."""
    pleno = getattr(own.keputusan, "pleno", None) if own.keputusan_id else None
    if pleno is None:
        return dict(own.dokumen.data)
    data: dict[str, Any] = dict(build_after_pleno(own.jenis, permohonan, pleno))
    if "berita_acara" in own.dokumen.data:
        data["berita_acara"] = own.dokumen.data["berita_acara"]
    return data


def _name_berita_acara(actor: Akun, permohonan: PermohonanPAW, own: DokumenPerkara) -> None:
    """Put number and date of the issued Berita Acara into the letter that rests on it."""
    berita_acara = (
        permohonan.dokumen_set.filter(jenis="BA1", keputusan=own.keputusan, dokumen__status="TERBIT")
        .select_related("dokumen")
        .last()
    )
    if berita_acara is None or berita_acara.dokumen.tanggal_surat is None:
        raise ActRefused(
            Kalimat(gettext_noop("Terbitkan dulu Berita Acara pleno; surat jawaban menyebut nomornya."))
        )
    issued = berita_acara.dokumen
    reference = {"nomor": issued.nomor, "tanggal": berita_acara.dokumen.tanggal_surat.isoformat()}
    surat.update_draft(actor=actor, dokumen=own.dokumen, data={**own.dokumen.data, "berita_acara": reference})
