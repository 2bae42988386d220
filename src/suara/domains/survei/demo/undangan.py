"""A wave by invitation that is half answered, and answers that two persons left out of a published report."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import timedelta

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.demo.isian_acak import make_isian
from suara.domains.survei.models import Gelombang, Layanan, VersiInstrumen
from suara.domains.survei.queries.kecualian import list_tanda
from suara.domains.survei.rules.undangan import read_kontak
from suara.domains.survei.services import undangan
from suara.domains.survei.services.gelombang import IsianGelombang, plan_gelombang
from suara.domains.survei.services.gerak import move_gelombang
from suara.domains.survei.services.izin import spend_undangan
from suara.domains.survei.services.pengecualian import decide_pengecualian, propose_pengecualian
from suara.domains.survei.services.rahasia import make_izin, make_token
from suara.domains.survei.services.spool import Kiriman, accept_jawaban, shuffle_gelombang
from suara.domains.survei.terms_kerja import ActGelombang, CaraGelombang, StatusVersi
from suara.domains.survei.terms_undangan import SaluranUndangan

NAMA = "Survei peserta audiensi"
DIUNDANG, DIBUKA, DIJAWAB = 24, 16, 14
"""Invited, opened, answered: two hold a pass and have not sent yet."""
BENIH = 90
ALASAN = "Semua nilainya sama dan diketik ulang dari satu lembar yang sama (contoh)"


def create_undangan(*, ayu: Akun, kantor: Kantor) -> None:
    """Make the wave once; nine of its answers were counted, five wait to be shuffled."""
    layanan = Layanan.objects.filter(kantor=kantor, kode="audiensi").first()
    versi = VersiInstrumen.objects.filter(instrumen__kode="skm-14-2017", status=StatusVersi.TERBIT).first()
    if layanan is None or versi is None or Gelombang.objects.filter(kantor=kantor, nama=NAMA).exists():
        return
    hari = today(kantor.zona_waktu)
    isian = IsianGelombang(
        nama=NAMA, versi=versi, mulai=hari - timedelta(days=30), selesai=hari + timedelta(days=30),
        cara=CaraGelombang.UNDANGAN, layanan={layanan.pk: DIUNDANG},
    )  # fmt: skip
    wave = plan_gelombang(actor=ayu, kantor=kantor, isian=isian)
    wave = move_gelombang(actor=ayu, gelombang=wave, act=ActGelombang.BUKA, revisi=wave.revisi)
    contacts = read_kontak("\n".join(f"tamu{nomor}@contoh.test" for nomor in range(1, DIUNDANG + 1)))
    undangan.import_kontak(actor=ayu, gelombang=wave, daftar=contacts)
    _answer(wave, layanan, _tokens(wave))


def leave_out(wave: Gelombang, *, pengusul: Akun, pemutus: Akun) -> None:
    """Leave the first straight line of a closed wave out: proposed by one, decided by another."""
    flags = list_tanda(wave)
    chosen = [uuid.UUID(key) for one in flags[:1] for key in one.kunci[:3]]
    if not chosen:
        return
    propose_pengecualian(actor=pengusul, gelombang=wave, jawaban=chosen, alasan=ALASAN)
    usul = list(wave.pengecualian_set.values_list("pk", flat=True))
    decide_pengecualian(actor=pemutus, gelombang=wave, usul=usul, setuju=True)


def _tokens(wave: Gelombang) -> list[str]:
    """Stamp every invitation as its message would; the first start of a demo writes no mail."""
    found = []
    for row in undangan.list_kirim(wave, saluran=tuple(SaluranUndangan)).order_by("pk"):
        found.append(make_token())
        undangan.stamp(row, found[-1])
    return found


def _answer(wave: Gelombang, layanan: Layanan, tokens: Sequence[str]) -> None:
    passes = [spend_undangan(token=token, izin=make_izin())[1] for token in tokens[:DIBUKA]]
    answers = make_isian(BENIH, (DIJAWAB,), wave.tanggal_mulai, today(), 0.05)
    for izin, (_place, one) in zip(passes, answers, strict=False):
        kiriman = Kiriman(layanan_id=layanan.pk, isi=one.isi, atribut=one.atribut)
        accept_jawaban(gelombang=wave, kiriman=kiriman, kirim_id=uuid.uuid4(), izin=izin)
    shuffle_gelombang(wave)
