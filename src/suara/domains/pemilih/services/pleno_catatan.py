"""What is entered during a plenary: attendance, comments, corrections, explained gaps, carried cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from suara.core.akun.models import Akun
from suara.domains.pemilih.errors import ActRefused, WrongState
from suara.domains.pemilih.models import (
    KeputusanKandidat,
    KoreksiPleno,
    PenjelasanCelah,
    PerkaraDibawa,
    PesertaPleno,
    PlenoPeriode,
    TanggapanPleno,
)
from suara.domains.pemilih.queries.perkara_pleno import list_perkara
from suara.domains.pemilih.services.pleno import begin, finish
from suara.domains.pemilih.terms_pleno import JalanKoreksi, KelompokPeserta
from suara.engine.recap import Rekap
from suara.kernel.kalimat import Kalimat, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class Peserta:
    """One line of the attendance list."""

    kelompok: KelompokPeserta
    lembaga: str
    nama: str = ""
    jabatan: str = ""
    hadir: bool | None = None
    tanda_tangan: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianKoreksi:
    """A correction asked for on the floor. `usul`: the decision of two persons that carried it out."""

    uraian: str
    pengusul: str
    jalan: JalanKoreksi
    alasan: str = ""
    usul: KeputusanKandidat | None = None


@transaction.atomic
def record_peserta(
    *, actor: Akun, pleno: PlenoPeriode, versi: int, peserta: Sequence[Peserta]
) -> PlenoPeriode:
    """Write the list of invitations and attendance as it now is."""
    row = begin(actor, pleno, versi)
    for one in peserta:
        if one.tanda_tangan and (not one.nama.strip() or one.kelompok is not KelompokPeserta.KPU):
            raise ActRefused(
                Kalimat(gettext_noop("Yang menandatangani hanya ketua dan anggota KPU, dengan namanya."))
            )
    row.peserta_set.all().delete()
    PesertaPleno.objects.bulk_create(
        PesertaPleno(
            pleno=row,
            urut=n,
            kelompok=one.kelompok.value,
            lembaga=one.lembaga.strip()[:120],
            nama=one.nama.strip()[:120],
            jabatan=one.jabatan.strip()[:80],
            hadir=one.hadir,
            tanda_tangan=one.tanda_tangan,
        )
        for n, one in enumerate(peserta, start=1)
    )
    data = {"jumlah": len(peserta), "hadir": sum(one.hadir is True for one in peserta)}
    finish(actor, row, "pemilih.pleno.peserta", dict(data))
    return row


@transaction.atomic
def record_tanggapan(
    *,
    actor: Akun,
    pleno: PlenoPeriode,
    versi: int,
    lembaga: str,
    nama: str,
    isi: str,
    tindak_lanjut: str = "",
    lama: TanggapanPleno | None = None,
) -> TanggapanPleno:
    """Record a comment, or (`lama`) write the follow-up of one."""
    row = begin(actor, pleno, versi)
    if not lembaga.strip() or not isi.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis siapa yang menyampaikan dan apa yang disampaikan.")))
    said = {
        "lembaga": lembaga.strip()[:120],
        "nama": nama.strip()[:120],
        "isi": isi.strip(),
        "tindak_lanjut": tindak_lanjut.strip(),
    }
    if lama is None:
        made = TanggapanPleno.objects.create(
            pleno=row, urut=row.tanggapan_set.count() + 1, oleh=actor, **said
        )
    else:
        made = row.tanggapan_set.get(pk=lama.pk)
        for name, value in said.items():
            setattr(made, name, value)
        made.save(update_fields=list(said))
    finish(actor, row, "pemilih.pleno.tanggapan", {"urut": made.urut})
    return made


@transaction.atomic
def record_koreksi(
    *,
    actor: Akun,
    pleno: PlenoPeriode,
    versi: int,
    isian: IsianKoreksi,
    lama: KoreksiPleno | None = None,
) -> KoreksiPleno:
    """Record a correction, or (`lama`) say how it went: decided by two persons, or carried with reason."""
    row = begin(actor, pleno, versi)
    usul = _of_this_floor(row, isian)
    said = {
        "uraian": isian.uraian.strip()[:300],
        "pengusul": isian.pengusul.strip()[:120],
        "jalan": isian.jalan.value,
        "alasan": isian.alasan.strip()[:250],
        "usul": usul,
    }
    if lama is None:
        made = KoreksiPleno.objects.create(
            pleno=row,
            urut=row.koreksi_set.count() + 1,
            rekap_sebelum=row.rekap_dibaca,
            oleh=actor,
            **said,
        )
    else:
        made = row.koreksi_set.get(pk=lama.pk)
        for name, value in said.items():
            setattr(made, name, value)
        made.save(update_fields=list(said))
    finish(actor, row, "pemilih.pleno.koreksi", {"urut": made.urut, "jalan": isian.jalan.value})
    return made


@transaction.atomic
def explain_gaps(
    *, actor: Akun, pleno: PlenoPeriode, versi: int, kata: Mapping[str, tuple[str, bool]]
) -> PlenoPeriode:
    """Write explanations by region: words, and whether they hold for the regions below too.

    An explanation is of the gap that the recap read now has; another figure needs another explanation.
    """
    row = begin(actor, pleno, versi)
    gaps = {one.kode: one for one in Rekap.from_dict(row.rekap_dibaca.isi).celah}
    unknown = set(kata) - set(gaps)
    if unknown:
        raise WrongState(Kalimat(gettext_noop("Rekap yang dibacakan tidak punya celah di wilayah itu.")))
    for kode, (isi, bawah) in kata.items():
        if not isi.strip():
            continue
        PenjelasanCelah.objects.update_or_create(
            pleno=row,
            kode=kode,
            defaults={
                "celah_l": gaps[kode].celah.l,
                "celah_p": gaps[kode].celah.p,
                "isi": isi.strip(),
                "termasuk_bawah": bawah,
                "oleh": actor,
            },
        )
    finish(actor, row, "pemilih.pleno.celah", {"jumlah": sum(bool(isi.strip()) for isi, _b in kata.values())})
    return row


@transaction.atomic
def carry_perkara(
    *, actor: Akun, pleno: PlenoPeriode, versi: int, alasan: Mapping[str, str]
) -> list[PerkaraDibawa]:
    """Carry unanswered cases (by their key) to the next period, each with its name and the reason."""
    row = begin(actor, pleno, versi)
    known = {one.kunci: one for one in list_perkara(row.periode).terbuka}
    chosen = {key: why.strip() for key, why in alasan.items() if why.strip()}
    if not chosen or set(chosen) - set(known):
        raise ActRefused(Kalimat(gettext_noop("Tulis alasan pada perkara yang dibawa.")))
    made = [
        PerkaraDibawa.objects.get_or_create(
            pleno=row,
            jenis=known[key].jenis.value,
            rujukan=known[key].rujukan,
            defaults={"nama": known[key].nama[:200], "alasan": why[:250], "oleh": actor},
        )[0]
        for key, why in chosen.items()
    ]
    finish(actor, row, "pemilih.pleno.dibawa", {"jumlah": len(made)})
    return made


def list_usul_koreksi(pleno: PlenoPeriode) -> list[KeputusanKandidat]:
    """Return the decisions of two persons that were made during this meeting."""
    rows = KeputusanKandidat.objects.filter(periode=pleno.periode_id, created_at__gte=pleno.created_at)
    return list(rows.order_by("created_at"))


def _of_this_floor(pleno: PlenoPeriode, isian: IsianKoreksi) -> KeputusanKandidat | None:
    if not isian.uraian.strip() or not isian.pengusul.strip():
        raise ActRefused(Kalimat(gettext_noop("Tulis koreksinya dan siapa yang memintanya.")))
    if isian.jalan is JalanKoreksi.DIBAWA:
        if not isian.alasan.strip():
            raise ActRefused(Kalimat(gettext_noop("Tulis mengapa koreksi ini dibawa ke periode berikutnya.")))
        return None
    if isian.usul and isian.usul not in list_usul_koreksi(pleno):
        raise ActRefused(Kalimat(gettext_noop("Pilih usul putusan yang dibuat selama rapat ini.")))
    return isian.usul
