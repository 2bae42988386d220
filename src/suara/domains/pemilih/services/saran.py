"""Bawaslu's letters and their cases: taking them in, answering each case, replying."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, Max
from django.urls import reverse

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.berkas.models import Berkas
from suara.core.jejak.services import hold
from suara.core.tugas.services import mirror_tenggat
from suara.core.tugas.waktu import today
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.kunci_nik import nik_key
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.models.saran import KasusSaran, SuratSaran
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.queries.saran import last_hasil_at, read_orang
from suara.domains.pemilih.rules.saran import hitung_batas, status_surat
from suara.domains.pemilih.rules.saran_tabel import BarisKasus, holds_number
from suara.domains.pemilih.services.dasar import lock_periode, note, require
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan, take_in
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_saran import HasilKasus, JenisKasus, StatusSaran, TingkatBawaslu
from suara.engine.terms import SumberData
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_SARAN = "pemilih.saran"
ATURAN = "pemilih.saran"
JADI = {
    JenisKasus.BARU: ("BARU", "BELUM_TERDAFTAR"),
    JenisKasus.UBAH: ("UBAH", ""),
    JenisKasus.TMS: ("TMS", ""),
    JenisKasus.GANDA: ("TMS", "GANDA"),
    JenisKasus.TMS_JADI_MS: ("BARU", "PEMULIHAN"),
}
"""Which candidate a case becomes: kind and reason (empty: the case's own)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianSurat:
    """A letter as it was typed."""

    nomor: str
    tanggal: date
    tingkat: TingkatBawaslu
    hal: str
    diterima: date
    berkas: Berkas | None = None


@transaction.atomic
def record_surat(*, actor: Akun, periode: PeriodeSatker, isian: IsianSurat) -> SuratSaran:
    """Enter a letter with its typed number. Bawaslu of the region may enter its own."""
    require(actor, periode.kantor_id, *PENGUSUL, Peran.BAWASLU)
    row = lock_periode(periode)
    if row.status == StatusPeriode.DITETAPKAN:
        said = gettext_noop("Periode {kode} sudah ditetapkan. Catat surat ini pada periode yang berjalan.")
        raise WrongState(Kalimat(said, {"kode": row.kode}))
    if isian.tanggal > isian.diterima or isian.diterima > today(row.kantor.zona_waktu):
        raise ActRefused(
            Kalimat(gettext_noop("Urutannya harus: tanggal surat, tanggal diterima, lalu hari ini."))
        )
    refuse_number(isian.hal)
    nomor = isian.nomor.strip()
    same = SuratSaran.objects.filter(periode=row, tingkat=isian.tingkat.value, nomor=nomor)
    if same.exists():
        raise ActRefused(Kalimat(gettext_noop("Surat {nomor} sudah tercatat."), {"nomor": nomor}))
    limit = hitung_batas(isian.diterima, row.tanggal_pleno)
    surat = SuratSaran.objects.create(
        periode=row,
        nomor=nomor,
        tanggal=isian.tanggal,
        tingkat=isian.tingkat.value,
        hal=isian.hal.strip(),
        diterima=isian.diterima,
        berkas=isian.berkas,
        daring=_is_bawaslu(actor, row.kantor_id),
        oleh=actor,
        batas=limit.jatuh_tempo,
        batas_hitung=limit.to_dict(),
    )
    _mirror(surat)
    said_ = {"nomor": nomor, "tingkat": isian.tingkat.value, "batas": limit.jatuh_tempo.isoformat()}
    note_surat(actor, "pemilih.saran.diterima", surat, said_)
    return surat


@transaction.atomic
def add_kasus(*, actor: Akun, surat: SuratSaran, baris: Sequence[BarisKasus]) -> list[KasusSaran]:
    """Append cases, all or none, each joined to the same person's candidate. Who entered the letter adds."""
    row = lock_surat(surat)
    require(actor, row.periode.kantor_id, *((Peran.BAWASLU,) if row.daring else PENGUSUL))
    if row.balasan_set.exists():
        raise WrongState(Kalimat(gettext_noop("Surat ini sudah dibalas. Kasus baru memakai surat baru.")))
    if not baris:
        raise ActRefused(Kalimat(gettext_noop("Tidak ada kasus untuk ditambahkan.")))
    return append_kasus(actor, row, baris)


def append_kasus(
    actor: Akun, surat: SuratSaran, baris: Sequence[BarisKasus], kandidat: Sequence[int | None] = ()
) -> list[KasusSaran]:
    """Write the cases of a locked letter. `kandidat` points to known rows; the others are found by NIK."""
    begin = KasusSaran.objects.filter(surat=surat).aggregate(n=Max("urut"))["n"] or 0
    keys = [nik_key(item.orang.get("nik", "")) for item in baris]
    found = Kandidat.objects.filter(periode=surat.periode_id, nik_kunci__in=[key for key in keys if key])
    known = dict(found.order_by("pk").values_list("nik_kunci", "pk"))
    made = [
        KasusSaran(
            surat=surat,
            urut=begin + n,
            jenis=item.jenis.value,
            alasan=item.alasan,
            wilayah=item.wilayah,
            uraian=item.uraian,
            orang=json.dumps(dict(item.orang), ensure_ascii=False),
            nik_kunci=keys[n - 1],
            kandidat_id=(kandidat[n - 1] if kandidat else None) or known.get(keys[n - 1]),
            oleh=actor,
        )
        for n, item in enumerate(baris, start=1)
    ]
    KasusSaran.objects.bulk_create(made, batch_size=200)
    settle(surat)
    hold()
    note_surat(actor, "pemilih.saran.kasus", surat, {"jumlah": len(made)})
    return made


@transaction.atomic
def make_kandidat(*, actor: Akun, surat: SuratSaran) -> int:
    """Turn the cases that name a person and a change into candidates; two persons decide as always."""
    row = lock_surat(surat)
    require(actor, row.periode.kantor_id, *PENGUSUL)
    open_ = row.kasus_set.filter(kandidat__isnull=True, jenis__in=[kind.value for kind in JADI])
    cases = list(open_.exclude(nik_kunci="").order_by("urut"))
    if not cases:
        raise ActRefused(
            Kalimat(gettext_noop("Tidak ada kasus ber-NIK yang belum bertemu kandidatnya dalam surat ini."))
        )
    mark = ",".join(str(item.pk) for item in cases)
    masukan, _new = take_in(
        actor=actor,
        periode=row.periode,
        isian=IsianMasukan(
            sumber=SumberData.BAWASLU,
            tanggal=row.tanggal,
            sidik=hashlib.sha256(f"saran {row.pk}: {mark}".encode()).hexdigest(),
            nomor_surat=row.nomor,
        ),
        baris=[_candidate(item) for item in cases],
    )
    made = dict(masukan.kandidat_set.values_list("urut", "pk"))
    for n, item in enumerate(cases, start=1):
        KasusSaran.objects.filter(pk=item.pk).update(kandidat=made[n], versi=F("versi") + 1)
    note_surat(actor, "pemilih.saran.kandidat", row, {"jumlah": len(cases)})
    return len(cases)


def refuse_number(*teks: str) -> None:
    """Refuse words for many readers that hold something as long as a NIK."""
    if any(holds_number(item) for item in teks):
        raise ActRefused(
            Kalimat(
                gettext_noop(
                    "Kalimat itu memuat nomor sepanjang NIK. Hapus nomornya; banyak yang membacanya."
                )
            )
        )


def lock_surat(surat: SuratSaran) -> SuratSaran:
    """Return the letter, locked until the act ends."""
    return (
        SuratSaran.objects.select_for_update(of=("self",)).select_related("periode__kantor").get(pk=surat.pk)
    )


def _is_bawaslu(actor: Akun, kantor: str) -> bool:
    return list_kantor(actor, Peran.BAWASLU).filter(pk=kantor).exists()


def _candidate(kasus: KasusSaran) -> BarisKandidat:
    kind, why = JADI[JenisKasus(kasus.jenis)]
    person = read_orang(kasus)
    values = {**person, "kode_desa": kasus.wilayah}
    adds = kind == "BARU"
    return BarisKandidat(
        nik=person["nik"],
        jenis=kind,
        alasan=why or kasus.alasan,
        desa_lama="" if adds else kasus.wilayah,
        desa_baru=kasus.wilayah if adds else "",
        baru=None if kind == "TMS" else values,
        lama=values if kind == "TMS" else None,
    )


def settle(surat: SuratSaran) -> None:
    """Let state and deadline of the letter follow from its cases and replies."""
    last = surat.balasan_set.order_by("-created_at").first()
    states = [HasilKasus(item) for item in surat.kasus_set.values_list("hasil", flat=True)]
    status = status_surat(
        states, dijawab_at=last.created_at if last else None, terakhir_at=last_hasil_at(surat)
    )
    if surat.status != status:
        surat.status = status.value
        surat.save(update_fields=["status"])
    _mirror(surat)


def _mirror(surat: SuratSaran) -> None:
    mirror_tenggat(
        kantor=surat.periode.kantor_id,
        domain="pemilih",
        obj_type=OBJ_SARAN,
        obj_id=str(surat.pk),
        aturan=ATURAN,
        judul=Kalimat(gettext_noop("Jawab saran perbaikan Bawaslu {nomor}"), {"nomor": surat.nomor}),
        url=reverse("pemilih_kerja:saran", args=[surat.pk]),
        jatuh_tempo=surat.batas if surat.status == StatusSaran.TERBUKA else None,
    )


def note_surat(actor: Akun, act: str, surat: SuratSaran, data: Mapping[str, Json]) -> None:
    """Write one entry of the trail about a letter."""
    note(actor, act, surat.periode, {"nomor": surat.nomor, **data}, obj=(OBJ_SARAN, str(surat.pk)))
