"""Drafting, publishing and correcting documents."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.berkas.services import store_bytes
from suara.core.jejak.services import hold, record
from suara.core.surat import amplop, kode
from suara.core.surat.errors import SuratDitolak
from suara.core.surat.models import Dokumen, StatusDokumen
from suara.core.surat.queries import list_perlu_dicek
from suara.core.surat.render import render_pdf, template_path
from suara.core.surat.services.nomor import assign_number
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.ui.format import format_date

_EDITABLE = frozenset(
    {
        "perihal",
        "data",
        "penandatangan",
        "tembusan",
        "klasifikasi",
        "publik",
        "keputusan",
        "angka",
        "alasan_ralat",
    }
)


def draft_dokumen(
    *,
    actor: Akun,
    kantor: Kantor,
    jenis: str,
    obj_type: str,
    obj_id: str,
    perihal: str,
    template: str,
    data: Mapping[str, Any],
    penandatangan: Sequence[Mapping[str, str]],
    tembusan: Sequence[str] = (),
    klasifikasi: str = "PY.03",
    publik: bool = False,
    keputusan: Mapping[str, Any] | None = None,
    angka: Sequence[Mapping[str, Any]] = (),
) -> Dokumen:
    """Start a draft.

    `penandatangan` are ``{"nama", "jabatan"}``; `angka` are ``{"label", "nilai", "sumber"}``:
    a sentence or plain text, a whole number (None: not known) or text, and text.
    """
    template_path(template)
    with transaction.atomic():
        dokumen = Dokumen.objects.create(
            kantor=kantor,
            jenis=jenis,
            obj_type=obj_type,
            obj_id=obj_id,
            perihal=perihal,
            template=template,
            data=amplop.as_json(data),
            penandatangan=amplop.as_json([dict(item) for item in penandatangan]),
            tembusan=list(tembusan),
            klasifikasi=klasifikasi,
            publik=publik,
            keputusan=amplop.as_json(keputusan or {}),
            angka=amplop.as_json([dict(item) for item in angka]),
        )
        _record(actor, "surat.dokumen.dikonsep", dokumen, {})
    return dokumen


def update_draft(*, actor: Akun, dokumen: Dokumen, **changes: Any) -> Dokumen:
    """Change fields of a draft (`perihal`, `data`, `tembusan`, …); refuse a published document."""
    unknown = set(changes) - _EDITABLE
    if unknown:
        raise TypeError(f"not editable: {sorted(unknown)}")
    with transaction.atomic():
        locked = _lock_draft(dokumen)
        for name, value in changes.items():
            setattr(
                locked, name, amplop.as_json(value) if isinstance(value, Mapping | list | tuple) else value
            )
        locked.save(update_fields=[*changes])
        _record(actor, "surat.dokumen.konsep_diubah", locked, {"bagian": list[Json](sorted(changes))})
    return locked


def delete_draft(*, actor: Akun, dokumen: Dokumen) -> None:
    """Throw a draft away; refuse a published document."""
    with transaction.atomic():
        locked = _lock_draft(dokumen)
        _record(actor, "surat.dokumen.konsep_dihapus", locked, {})
        locked.delete()


def issue_dokumen(
    *, actor: Akun, dokumen: Dokumen, tanggal_surat: dt.date, nomor: str | None = None
) -> Dokumen:
    """Publish a draft: number, code, PDF, hash, trail, all or nothing. Afterwards the row is frozen.

    `nomor=None` takes the next number of the office's register. Raises `SuratDitolak` for a number in use, a
    date that has not come, no signatory, or a document published by somebody else meanwhile.
    """
    with transaction.atomic():
        final = _lock_draft(dokumen)
        _check_issue(final, tanggal_surat)
        unconfirmed = [str(item["kutipan"]) for item in list_perlu_dicek(final)]
        final.tanggal_surat = tanggal_surat
        final.nomor, taken = assign_number(dokumen=final, tanggal=tanggal_surat, typed=nomor)
        final.kode_verifikasi = _fresh_code()
        final.status = StatusDokumen.TERBIT
        final.terbit_at = now()
        pdf = render_pdf(final.template, amplop.build(final))
        final.berkas = _store_pdf(actor, final, pdf)
        final.sha256 = hashlib.sha256(pdf).hexdigest()
        entri = _record(actor, "surat.dokumen.terbit", final, _published(final, list(unconfirmed)))
        final.jejak_urutan = entri
        final.save()
        taken.dokumen = final
        taken.save()
    return final


def _store_pdf(actor: Akun, final: Dokumen, pdf: bytes) -> Berkas:
    name = file_name(final)
    try:
        # A letter is as closed as the case that it is about: only the views of this room send it.
        return store_bytes(
            data=pdf,
            media_type="application/pdf",
            name=name,
            kantor=final.kantor,
            actor=actor,
            khusus=True,
        )
    except BerkasDitolak as refused:  # the disk is full: the number was never taken
        raise SuratDitolak(refused.kalimat) from refused


def draft_ralat(
    *, actor: Akun, dokumen: Dokumen, alasan: str, data: Mapping[str, Any] | None = None, **changes: Any
) -> Dokumen:
    """Start a draft that corrects the published `dokumen`; what is not given is taken over from it."""
    reason = alasan.strip()
    if not reason:
        raise SuratDitolak(Kalimat(gettext_noop("Tulis apa yang salah dan apa yang benar.")))
    with transaction.atomic():
        hold()
        old = Dokumen.objects.select_for_update(of=("self",)).select_related("kantor").get(pk=dokumen.pk)
        _check_correctable(old)
        fields: dict[str, Any] = {
            "perihal": old.perihal,
            "penandatangan": old.penandatangan,
            "tembusan": old.tembusan,
            "klasifikasi": old.klasifikasi,
            "publik": old.publik,
            "keputusan": old.keputusan,
            "angka": old.angka,
        }
        new = draft_dokumen(
            actor=actor,
            kantor=old.kantor,
            jenis=old.jenis,
            obj_type=old.obj_type,
            obj_id=old.obj_id,
            template=old.template,
            data=old.data if data is None else data,
            **(fields | changes),
        )
        Dokumen.objects.filter(pk=new.pk).update(meralat=old, alasan_ralat=reason)
        new.refresh_from_db()
    return new


def issue_ralat(
    *,
    actor: Akun,
    dokumen: Dokumen,
    alasan: str,
    tanggal_surat: dt.date,
    nomor: str | None = None,
    data: Mapping[str, Any] | None = None,
    **changes: Any,
) -> Dokumen:
    """Draft and publish a correction of `dokumen` in one act; return the new document."""
    with transaction.atomic():
        draft = draft_ralat(actor=actor, dokumen=dokumen, alasan=alasan, data=data, **changes)
        return issue_dokumen(actor=actor, dokumen=draft, tanggal_surat=tanggal_surat, nomor=nomor)


def file_name(dokumen: Dokumen) -> str:
    """Return the name under which a browser saves the PDF."""
    head = dokumen.nomor or f"konsep-{dokumen.jenis}"
    return "".join(sign if sign.isalnum() or sign in ".-" else "-" for sign in head) + ".pdf"


def _lock_draft(dokumen: Dokumen) -> Dokumen:
    hold()
    locked = (
        Dokumen.objects.select_for_update(of=("self",)).select_related("kantor", "meralat").get(pk=dokumen.pk)
    )
    if locked.is_terbit:
        raise SuratDitolak(
            Kalimat(
                gettext_noop(
                    "Dokumen ini sudah terbit dengan nomor {nomor} dan tidak dapat diubah. "
                    "Buat ralat bila ada yang salah."
                ),
                {"nomor": locked.nomor},
            )
        )
    return locked


def _check_issue(dokumen: Dokumen, tanggal: dt.date) -> None:
    if tanggal > today(dokumen.kantor.zona_waktu):
        raise SuratDitolak(
            Kalimat(
                gettext_noop("Tanggal surat {tanggal} belum tiba. Pakai tanggal hari ini atau sebelumnya."),
                {"tanggal": format_date(tanggal)},
            )
        )
    if not dokumen.penandatangan:
        raise SuratDitolak(Kalimat(gettext_noop("Dokumen ini belum mempunyai penanda tangan.")))


def _check_correctable(old: Dokumen) -> None:
    if not old.is_terbit:
        raise SuratDitolak(
            Kalimat(gettext_noop("Dokumen ini masih konsep: ubah konsepnya, ralat tidak diperlukan."))
        )
    newer = Dokumen.objects.filter(meralat=old).first()
    if newer is not None:
        raise SuratDitolak(
            Kalimat(
                gettext_noop("Dokumen ini sudah diralat ({nomor}). Ralat dokumen yang terakhir."),
                {"nomor": str(newer)},
            )
        )


def _fresh_code() -> str:
    while True:
        code = kode.generate()
        if not Dokumen.objects.filter(kode_verifikasi=code).exists():
            return code


def _published(dokumen: Dokumen, unconfirmed: list[Json]) -> dict[str, Json]:
    facts: dict[str, Json] = {"sha256": dokumen.sha256, "kode": dokumen.kode_verifikasi}
    if unconfirmed:
        facts["dasar_belum_dipastikan"] = unconfirmed
    if dokumen.meralat is not None:
        facts["meralat"] = dokumen.meralat.nomor
    return facts


def _record(actor: Akun, act: str, dokumen: Dokumen, facts: Mapping[str, Json]) -> int:
    entri = record(
        actor=actor,
        act=act,
        obj_type="surat.Dokumen",
        obj_id=str(dokumen.pk),
        kantor=dokumen.kantor_id,
        data={"jenis": dokumen.jenis, "nomor": dokumen.nomor or "—", "perihal": dokumen.perihal, **facts},
    )
    return entri.urutan
