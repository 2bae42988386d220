"""Invented citizens' requests in every state that an officer meets; nobody lives."""

from __future__ import annotations

import uuid

from suara.core.akun.models import Akun
from suara.core.wilayah.queries import get_kantor
from suara.domains.pemilih.isi_tanggapan import IsiTanggapan, Pelapor
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.services import tanggapan_tindak as kantor
from suara.domains.pemilih.services.tanggapan import IsianTanggapan, receive_tanggapan, receive_walk_in
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import KanalTanggapan, TujuanTanggapan
from suara.engine.terms import JenisKandidat

DESA = "64.72.05.1004"
RUANG = uuid.UUID("5a7c1d0e-0000-4000-8000-000000000004")


def make_requests(people: dict[str, Akun]) -> None:
    """Make five requests in Samarinda and one in Balikpapan, once."""
    if TanggapanPemilih.objects.exists():
        return
    fitri = people["fitri"]
    _send(1, JenisKandidat.BARU, "USIA_17", own=True)
    asked = _send(2, JenisKandidat.TMS, "MENINGGAL")
    kantor.ask(actor=fitri, tanggapan=asked, versi=1, teks="Mohon kirim foto akta atau surat kematiannya.")
    sent = _send(3, JenisKandidat.UBAH, "", elemen="alamat", own=True)
    kantor.add_dokumen(actor=fitri, tanggapan=sent, jenis=JenisBukti.KTP_EL)
    kantor.forward(actor=fitri, tanggapan=sent, versi=1, tujuan=TujuanTanggapan.KANDIDAT)
    refused = _send(4, JenisKandidat.TMS, "PINDAH_DOMISILI")
    kantor.refuse_tanggapan(
        actor=people["gani"],
        tanggapan=refused,
        versi=1,
        jawaban="Menurut KTP-el ia masih warga Samarinda; yang dihitung alamat pada KTP-el.",
    )
    _send(5, JenisKandidat.TMS, "MENINGGAL")
    receive_walk_in(
        actor=people["ratna"],
        kantor=get_kantor("64.71"),
        isian=_isian(6, JenisKandidat.BARU, "PURNAWIRAWAN", desa="64.71.01.1001", own=True),
        kirim_id=uuid.uuid5(RUANG, "6"),
        kanal=KanalTanggapan.LOKET,
    )


def _send(
    n: int, jenis: JenisKandidat, alasan: str, *, elemen: str = "", own: bool = False
) -> TanggapanPemilih:
    isian = _isian(n, jenis, alasan, elemen=elemen, own=own)
    return receive_tanggapan(isian=isian, kirim_id=uuid.uuid5(RUANG, str(n))).tanggapan


def _isian(
    n: int, jenis: JenisKandidat, alasan: str, *, elemen: str = "", desa: str = DESA, own: bool = False
) -> IsianTanggapan:
    who = (
        Pelapor(hp="+6281200000000")
        if own
        else Pelapor(nama="CONTOH TETANGGA", nik="6409994101709901", hp="+6281200000001", hubungan="TETANGGA")
    )
    isi = IsiTanggapan(
        nama=f"CONTOH WARGA {n}",
        tanggal_lahir=f"19{60 + n}-03-{10 + n}",
        nik=f"640999{10 + n}03{60 + n}99{n:02d}",
        jenis_kelamin="L" if n % 2 else "P",
        pelapor=who,
        nilai_lama="JL CONTOH 1" if elemen else "",
        nilai_baru="JL CONTOH 2" if elemen else "",
        keterangan="Cerita contoh.",
    )
    return IsianTanggapan(jenis=jenis, isi=isi, desa=desa, alasan=alasan, elemen=elemen, atas_diri=own)
