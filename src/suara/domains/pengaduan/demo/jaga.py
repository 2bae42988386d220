"""The clocks of the demo's past: what `services.waktu` would have done on each day, by the same rules."""

from __future__ import annotations

from datetime import datetime, timedelta

from suara.domains.pengaduan.demo.buku import Berkas, Buku
from suara.domains.pengaduan.demo.kalender import hari_dari
from suara.domains.pengaduan.models import Eskalasi, Jam, Tanggapan
from suara.domains.pengaduan.rules.eskalasi import langkah_eskalasi
from suara.domains.pengaduan.rules.tutup_otomatis import FaktaTutup, TindakanTutup, nilai_tutup
from suara.domains.pengaduan.services import rahasia
from suara.domains.pengaduan.services.tenggat import PETUGAS
from suara.domains.pengaduan.services.waktu import AKAN_DITUTUP, KIRIMAN, OMBUDSMAN
from suara.domains.pengaduan.terms import (
    JenisTanggapan,
    KodeJam,
    Pelaku,
    SebabSelesai,
    Status,
    TingkatEskalasi,
)
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import Json

DEKAT = timedelta(days=12)


def jaga(buku: Buku, at: datetime) -> None:
    """Draw every consequence that is due at this moment."""
    for item in buku.berkas:
        status = Status(item.laporan.status)
        if status is Status.TT:
            _c5(buku, item, at)
        elif status in (Status.PR, Status.MP):
            _c3(buku, item, at)
        elif status is Status.SL:
            _c7(item, at)
        for jam in item.papan.running:
            if jam.kode in PETUGAS and jam.jatuh_tempo and jam.jatuh_tempo <= hari_dari(at) + DEKAT:
                _tegur(buku, item, jam, at)


def _passed(item: Berkas, kode: KodeJam, at: datetime) -> Jam | None:
    jam = item.papan.find_open(kode)
    return (
        jam if jam is not None and jam.jatuh_tempo is not None and jam.jatuh_tempo < hari_dari(at) else None
    )


def _c5(buku: Buku, item: Berkas, at: datetime) -> None:
    if (jam := _passed(item, KodeJam.C5, at)) is not None:
        jam.habis_at = at
        buku.act(item, Act.DEEM_WITHDRAWN, at, Pelaku.SISTEM, is_terbit=False)


def _c7(item: Berkas, at: datetime) -> None:
    if (jam := _passed(item, KodeJam.C7, at)) is not None:
        jam.habis_at = at


def _c3(buku: Buku, item: Berkas, at: datetime) -> None:
    jam, now = item.papan.find_open(KodeJam.C3), item.laporan
    if jam is None:
        return
    warned = item.diingatkan.get(id(jam))
    sent = [row.created_at for row in item.tanggapan if row.jenis in KIRIMAN]
    done = now.tl_terakhir_at
    facts = FaktaTutup(
        status=Status(now.status),
        tl_substantif_terakhir=done,
        pesan_pelapor_terakhir=now.pelapor_terakhir_at,
        pesan_kantor_terakhir=max(sent, default=None),
        diingatkan_pada=hari_dari(warned) if warned else None,
        anak_belum_dijawab=sum(done is None or child.laporan.terima_at > done for child in item.anak),
        usulan_menunggu=item.usulan is not None,
    )
    result = nilai_tutup(facts, hari_dari(at))
    if result.tindakan is TindakanTutup.INGATKAN and result.hari_terakhir is not None:
        item.diingatkan[id(jam)] = at
        last = max(result.hari_terakhir, hari_dari(at)).strftime("%d-%m-%Y")
        buku.tanda.append((_notice(item, AKAN_DITUTUP.format(akhir=last), at), jam))
    elif result.tindakan is TindakanTutup.TUTUP:
        jam.habis_at = at
        buku.act(
            item, Act.CLOSE_OTOMATIS, at, Pelaku.SISTEM, sebab_selesai=SebabSelesai.OTOMATIS, selesai_at=at
        )
    elif result.tindakan is TindakanTutup.LANJUTKAN:
        buku.act(item, Act.RESUME, at, Pelaku.SISTEM)


def _tegur(buku: Buku, item: Berkas, jam: Jam, at: datetime) -> None:
    same = (jam.kode, jam.siklus) if jam.kode == KodeJam.C4 else id(jam)
    told = item.ditegur.setdefault(same, set())
    levels = langkah_eskalasi(jam.jatuh_tempo, hari_dari(at), told, kode=KodeJam(jam.kode))
    for level in levels:
        told.add(level)
        buku.add(Eskalasi(jam=jam, tingkat=level, created_at=at))
        if level is TingkatEskalasi.OMBUDSMAN:
            mark = rahasia.keyed("waktu", "ombudsman", str(item.laporan.siklus), str(item.laporan.pk))
            if all(row.kirim_hash != mark for row in item.tanggapan):
                _notice(item, OMBUDSMAN, at).kirim_hash = mark
    if levels:
        words: list[Json] = [level.label for level in levels]
        buku.catat(item, at, None, f"{OBJ_TYPE}.tegur", {"tingkat": words, "jam": KodeJam(jam.kode).label})


def _notice(item: Berkas, text: str, at: datetime) -> Tanggapan:
    row = Tanggapan(
        laporan=item.laporan,
        jenis=JenisTanggapan.PEMBERITAHUAN,
        siklus=item.laporan.siklus,
        isi=text,
        created_at=at,
    )
    item.tanggapan.append(row)
    return row
