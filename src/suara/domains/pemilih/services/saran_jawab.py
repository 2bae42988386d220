"""Answering Bawaslu: an outcome for each case with what it rests on, then the reply. Answers only grow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.jejak.services import hold
from suara.core.tugas.waktu import today
from suara.domains.pemilih.errors import ActRefused, StaleVersion, WrongState
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.models.saran import BalasanSaran, HasilSaran, KasusSaran, SuratSaran
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL, PENYETUJU
from suara.domains.pemilih.queries.saran import count_hasil, read_orang
from suara.domains.pemilih.rules.dasar import BOLEH
from suara.domains.pemilih.rules.saran import FaktaHasil, nilai_hasil
from suara.domains.pemilih.services.dasar import require
from suara.domains.pemilih.services.saran import lock_surat, note_surat, refuse_number, settle
from suara.domains.pemilih.terms import JenisBukti, StatusKandidat
from suara.domains.pemilih.terms_saran import HasilKasus
from suara.kernel.kalimat import Kalimat, gettext_noop


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianHasil:
    """An answer to a case as it was typed."""

    hasil: HasilKasus
    alasan: str
    jenis_bukti: JenisBukti | None = None
    nomor_bukti: str = ""
    berkas: Berkas | None = None
    tujuan: str = ""
    kandidat: int | None = None


@transaction.atomic
def set_hasil(*, actor: Akun, kasus: KasusSaran, isian: IsianHasil, versi: int) -> HasilSaran:
    """Append an answer to a case. What it must rest on: `rules.saran.nilai_hasil`."""
    surat = lock_surat(kasus.surat)
    require(actor, surat.periode.kantor_id, *PENGUSUL)
    row = KasusSaran.objects.select_for_update().defer("orang").get(pk=kasus.pk)
    if row.versi != versi:
        raise StaleVersion
    refuse_number(isian.alasan, isian.tujuan)
    target = _target(row, isian, surat.periode)
    paper = isian.jenis_bukti is not None and bool(isian.nomor_bukti.strip() or isian.berkas)
    answer = nilai_hasil(
        FaktaHasil(
            hasil=isian.hasil,
            alasan=isian.alasan,
            kandidat=StatusKandidat(target.status) if target else None,
            berbukti=paper,
            tujuan=isian.tujuan,
        )
    )
    if answer.hasil != BOLEH:
        raise ActRefused(answer.alasan)
    made = HasilSaran.objects.create(
        kasus=row,
        hasil=isian.hasil.value,
        alasan=isian.alasan.strip(),
        kandidat=target,
        jenis_bukti=isian.jenis_bukti.value if isian.jenis_bukti else "",
        nomor_bukti=isian.nomor_bukti,
        berkas=isian.berkas,
        tujuan=isian.tujuan.strip(),
        oleh=actor,
    )
    row.hasil, row.kandidat, row.versi = isian.hasil.value, target, row.versi + 1
    row.save(update_fields=["hasil", "kandidat", "versi"])
    settle(surat)
    hold()
    note_surat(actor, "pemilih.saran.hasil", surat, {"urut": row.urut, "jawaban": isian.hasil.value})
    return made


@transaction.atomic
def reply(*, actor: Akun, surat: SuratSaran, nomor: str, tanggal: date, teks: str) -> BalasanSaran:
    """Reply to Bawaslu. Refused while one case has no answer: nothing is passed over in silence."""
    row = lock_surat(surat)
    require(actor, row.periode.kantor_id, *PENYETUJU)
    counts = count_hasil(row)
    if not counts:
        raise WrongState(
            Kalimat(gettext_noop("Surat ini belum memuat satu kasus pun. Tambahkan kasusnya dulu."))
        )
    if counts.get(HasilKasus.BELUM.value):
        said = gettext_noop("Masih ada {jumlah} kasus yang belum dijawab. Jawab setiap kasus dulu.")
        raise WrongState(Kalimat(said, {"jumlah": counts[HasilKasus.BELUM.value]}))
    if not nomor.strip() or not teks.strip() or tanggal > today(row.periode.kantor.zona_waktu):
        raise ActRefused(
            Kalimat(gettext_noop("Isi nomor, isi, dan tanggal surat balasan (paling akhir hari ini)."))
        )
    refuse_number(teks)
    made = BalasanSaran.objects.create(
        surat=row, nomor=nomor.strip(), tanggal=tanggal, teks=teks.strip(), hasil=counts, oleh=actor
    )
    settle(row)
    hold()
    note_surat(actor, "pemilih.saran.dibalas", row, {"balasan": made.nomor})
    return made


@transaction.atomic
def reveal_kasus(*, actor: Akun, kasus: KasusSaran) -> dict[str, str]:
    """Open the sealed person of a case, and say so in the trail."""
    require(actor, kasus.surat.periode.kantor_id, *PEMBUKA)
    note_surat(actor, "pemilih.saran.dibuka", kasus.surat, {"urut": kasus.urut})
    return read_orang(kasus)


def _target(kasus: KasusSaran, isian: IsianHasil, periode: PeriodeSatker) -> Kandidat | None:
    """Return the candidate that the answer points to: the named one (of this office), else the joined one."""
    rows = Kandidat.objects.defer("isi")
    if isian.kandidat is not None:
        found = rows.filter(pk=isian.kandidat, periode__kantor=periode.kantor_id).first()
        if found is None:
            raise ActRefused(Kalimat(gettext_noop("Kandidat itu tidak ada di kantor ini.")))
        return found
    return rows.get(pk=kasus.kandidat_id) if kasus.kandidat_id else None
