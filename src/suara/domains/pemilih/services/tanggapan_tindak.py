"""What the office does with a citizen's request: look at papers, ask, send on, refuse, refer, hand over."""

from __future__ import annotations

import hashlib
from datetime import timedelta

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused, StaleVersion, WrongState
from suara.domains.pemilih.isi_tanggapan import IsiTanggapan, person_of
from suara.domains.pemilih.kolom import KOLOM
from suara.domains.pemilih.models import DokumenTanggapan, Kandidat, PeriodeSatker, TanggapanPemilih
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL
from suara.domains.pemilih.queries.pilihan import Pilihan
from suara.domains.pemilih.queries.tanggapan import facts_of, is_decided
from suara.domains.pemilih.rules.dasar import BOLEH, TIDAK_BOLEH
from suara.domains.pemilih.rules.tanggapan import nilai_teruskan
from suara.domains.pemilih.services.bukti import record_bukti
from suara.domains.pemilih.services.dasar import require
from suara.domains.pemilih.services.kandidat import send_to_coktas
from suara.domains.pemilih.services.masukan import BarisKandidat, IsianMasukan, take_in
from suara.domains.pemilih.services.tanggapan_dasar import lock_tanggapan, mirror, note_tanggapan, step
from suara.domains.pemilih.terms import JenisBukti, StatusPeriode
from suara.domains.pemilih.terms_tanggapan import (
    TERBUKA,
    AksiTanggapan,
    StatusTanggapan,
    TujuanTanggapan,
)
from suara.engine.terms import AlasanTMS, JenisKandidat, LingkupPindah, SumberData
from suara.kernel.kalimat import Kalimat, gettext_noop

SEBULAN = timedelta(days=30)


@transaction.atomic
def reveal_tanggapan(*, actor: Akun, tanggapan: TanggapanPemilih) -> IsiTanggapan:
    """Open the sealed values of one request, and say so in the trail."""
    require(actor, tanggapan.kantor_id, *PEMBUKA)
    note_tanggapan(tanggapan, "dibuka", actor=actor)
    return IsiTanggapan.from_text(tanggapan.isi)


@transaction.atomic
def open_dokumen(*, actor: Akun, dokumen: DokumenTanggapan) -> Berkas:
    """Return the file of a paper, and say in the trail that this officer opened it."""
    row = dokumen.tanggapan
    require(actor, row.kantor_id, *PEMBUKA)
    if dokumen.berkas is None:
        raise WrongState(Kalimat(gettext_noop("Dokumen ini dilihat di loket; tidak ada berkasnya.")))
    note_tanggapan(row, "dokumen_dibuka", actor=actor)
    return dokumen.berkas


@transaction.atomic
def see_dokumen(
    *, actor: Akun, dokumen: DokumenTanggapan, jenis: JenisBukti, sesuai: bool, nomor: str = ""
) -> DokumenTanggapan:
    """Record what an officer saw in a paper and whether it fits; looking again replaces what was said."""
    row = _begin(actor, dokumen.tanggapan)
    dokumen.jenis, dokumen.sesuai, dokumen.nomor = jenis.value, sesuai, nomor.strip()
    dokumen.dilihat_oleh, dokumen.dilihat_at = actor, now()
    dokumen.save(update_fields=["jenis", "sesuai", "nomor", "dilihat_oleh", "dilihat_at"])
    step(row, AksiTanggapan.PERIKSA, actor=actor, data={"jenis": jenis.value})
    return dokumen


@transaction.atomic
def add_dokumen(
    *,
    actor: Akun,
    tanggapan: TanggapanPemilih,
    jenis: JenisBukti,
    nomor: str = "",
    berkas: Berkas | None = None,
) -> DokumenTanggapan:
    """Record a paper that was shown at the counter or came another way."""
    row = _begin(actor, tanggapan)
    made = DokumenTanggapan(tanggapan=row, berkas=berkas, dari_warga=False, jenis=jenis.value)
    made.sesuai, made.nomor, made.dilihat_oleh, made.dilihat_at = True, nomor.strip(), actor, now()
    made.save()
    step(row, AksiTanggapan.PERIKSA, actor=actor, data={"jenis": jenis.value})
    return made


@transaction.atomic
def ask(*, actor: Akun, tanggapan: TanggapanPemilih, versi: int, teks: str) -> TanggapanPemilih:
    """Ask the citizen for words or papers."""
    row = _begin(actor, tanggapan, versi)
    _require_words(teks, Kalimat(gettext_noop("Tulis apa yang ditanyakan.")))
    return _move(row, StatusTanggapan.DITANYA, AksiTanggapan.TANYA, actor, teks)


@transaction.atomic
def refuse_tanggapan(
    *, actor: Akun, tanggapan: TanggapanPemilih, versi: int, jawaban: str
) -> TanggapanPemilih:
    """Refuse with a reason that the citizen reads."""
    row = _begin(actor, tanggapan, versi)
    _require_words(jawaban, Kalimat(gettext_noop("Tulis jawabannya: pelapor membacanya.")))
    return _close(row, StatusTanggapan.DITOLAK, AksiTanggapan.TOLAK, actor, jawaban)


@transaction.atomic
def refer(
    *, actor: Akun, tanggapan: TanggapanPemilih, versi: int, kepada: str, jawaban: str
) -> TanggapanPemilih:
    """Close it here: another body is competent, and the citizen is told which."""
    row = _begin(actor, tanggapan, versi)
    _require_words(kepada, Kalimat(gettext_noop("Tulis lembaga yang berwenang.")))
    _require_words(jawaban, Kalimat(gettext_noop("Tulis jawabannya: pelapor membacanya.")))
    return _close(row, StatusTanggapan.DIRUJUK, AksiTanggapan.RUJUK, actor, f"{kepada.strip()}: {jawaban}")


@transaction.atomic
def hand_over(
    *, actor: Akun, tanggapan: TanggapanPemilih, versi: int, kantor: Kantor, alasan: str
) -> TanggapanPemilih:
    """Give it to the kab/kota that is competent; from now on only that office reads it. The day stays."""
    row = _begin(actor, tanggapan, versi)
    _require_words(alasan, Kalimat(gettext_noop("Tulis mengapa tanggapan ini dipindahkan.")))
    if kantor.pk == row.kantor_id or kantor.tingkat != "KABUPATEN_KOTA":
        raise WrongState(Kalimat(gettext_noop("Pilih kantor kabupaten/kota yang lain.")))
    data = {"tujuan": kantor.nama}
    step(row, AksiTanggapan.PINDAH, actor=actor, teks=alasan, data=data)
    row.kantor, row.versi, row.status = kantor, row.versi + 1, StatusTanggapan.MASUK.value
    row.save(update_fields=["kantor", "versi", "status"])
    mirror(row)
    note_tanggapan(row, "diterima_pindahan", actor=actor)
    return row


@transaction.atomic
def forward(
    *,
    actor: Akun,
    tanggapan: TanggapanPemilih,
    versi: int,
    tujuan: TujuanTanggapan,
    nik: str = "",
    desa_lama: str = "",
    pindah: LingkupPindah = LingkupPindah.TIDAK,
) -> Kandidat:
    """Make it a candidate of the running period; two persons decide, as with every other source.

    `nik` is what the officer found in the list when the citizen did not know it. Raises `ActRefused` with the
    rule's sentence where the papers are not enough; coktas is then still possible.
    """
    row = _begin(actor, tanggapan, versi)
    isi = IsiTanggapan.from_text(row.isi)
    periode = _running(row)
    said = nilai_teruskan(facts_of(row, ada_nik=bool(nik or isi.nik)))
    if said.hasil == TIDAK_BOLEH or (said.hasil != BOLEH and tujuan is TujuanTanggapan.KANDIDAT):
        raise ActRefused(said.alasan)
    line = _line(row, isi, nik, desa_lama, pindah)
    sidik = hashlib.sha256(f"tanggapan {row.nomor} {row.versi}".encode()).hexdigest()
    isian = IsianMasukan(sumber=SumberData.MASYARAKAT, tanggal=today(), sidik=sidik, nomor_surat=row.nomor)
    masukan, _new = take_in(actor=actor, periode=periode, isian=isian, baris=[line])
    kandidat = Kandidat.objects.get(masukan=masukan)
    for paper in row.dokumen_set.filter(sesuai=True):
        record_bukti(
            actor=actor,
            tentang=kandidat,
            jenis=JenisBukti(paper.jenis),
            nomor=paper.nomor,
            berkas=paper.berkas,
            terlihat=True,
        )
    if tujuan is TujuanTanggapan.COKTAS:
        send_to_coktas(actor=actor, periode=periode, pilihan=Pilihan(kandidat=(kandidat.pk,)), terlihat=1)
    row.kandidat = kandidat
    row.save(update_fields=["kandidat"])
    _move(row, StatusTanggapan.DITERUSKAN, AksiTanggapan.TERUSKAN, actor, "")
    return kandidat


def settle_decided() -> int:
    """Write down the day of the answer where the candidate was decided; return how many. Safe to repeat."""
    done = 0
    waiting = TanggapanPemilih.objects.filter(status=StatusTanggapan.DITERUSKAN).defer("isi", "jawaban")
    for item in waiting.select_related("kandidat__keputusan"):
        if is_decided(item) is None:
            continue
        with transaction.atomic():
            row = lock_tanggapan(item)
            decided = is_decided(row)
            if row.status != StatusTanggapan.DITERUSKAN or decided is None:
                continue
            row.status, row.dijawab_at, row.versi = StatusTanggapan.SELESAI.value, decided, row.versi + 1
            row.save(update_fields=["status", "dijawab_at", "versi"])
            mirror(row)
            step(row, AksiTanggapan.PUTUS)
            done += 1
    return done


def _begin(actor: Akun, tanggapan: TanggapanPemilih, versi: int | None = None) -> TanggapanPemilih:
    require(actor, tanggapan.kantor_id, *PENGUSUL)
    row = lock_tanggapan(tanggapan)
    if row.kantor_id != tanggapan.kantor_id or versi not in (None, row.versi):
        raise StaleVersion
    if row.status not in TERBUKA:
        pola = gettext_noop("Tanggapan ini berstatus {status}. Tidak ada yang diubah.")
        raise WrongState(Kalimat(pola, {"status": StatusTanggapan(row.status).label}))
    return row


def _move(
    row: TanggapanPemilih, status: StatusTanggapan, act: AksiTanggapan, actor: Akun, teks: str
) -> TanggapanPemilih:
    row.status, row.versi = status.value, row.versi + 1
    row.save(update_fields=["status", "versi"])
    mirror(row)
    step(row, act, actor=actor, teks=teks)
    return row


def _close(
    row: TanggapanPemilih, status: StatusTanggapan, act: AksiTanggapan, actor: Akun, jawaban: str
) -> TanggapanPemilih:
    row.jawaban, row.dijawab_at = jawaban.strip(), now()
    row.save(update_fields=["jawaban", "dijawab_at"])
    return _move(row, status, act, actor, jawaban)


def _require_words(teks: str, kalimat: Kalimat) -> None:
    if not teks.strip():
        raise ActRefused(kalimat)


def _running(row: TanggapanPemilih) -> PeriodeSatker:
    found = PeriodeSatker.objects.filter(kantor=row.kantor_id, status=StatusPeriode.BERJALAN).first()
    if found is None:
        pola = gettext_noop("Tidak ada periode yang berjalan. Buka dulu periodenya, lalu teruskan.")
        raise WrongState(Kalimat(pola))
    return found


def _line(
    row: TanggapanPemilih, isi: IsiTanggapan, nik: str, desa_lama: str, pindah: LingkupPindah
) -> BarisKandidat:
    """Return the candidate: the voter's place in the list, and what the citizen says should be there."""
    new = dict(person_of(isi, row.desa, row.elemen)) | ({"nik": nik} if nik else {})
    old = {name: value for name, value in new.items() if name != row.elemen}
    listed = desa_lama or (row.desa if row.desa.startswith(f"{row.kantor_id}.") else "")
    if row.elemen and row.elemen != "kode_desa" and isi.nilai_lama:
        old[row.elemen] = isi.nilai_lama
    if listed:
        old["kode_desa"] = listed
    fresh, gone = row.jenis == JenisKandidat.BARU, row.jenis == JenisKandidat.TMS
    if row.alasan == AlasanTMS.PINDAH_DOMISILI and pindah is LingkupPindah.TIDAK:
        pindah = LingkupPindah.ANTAR_KABUPATEN
    return BarisKandidat(
        nik=nik or isi.nik,
        jenis=row.jenis,
        alasan=row.alasan,
        beda=KOLOM[row.elemen].bit if row.elemen else 0,
        pindah=pindah.value,
        desa_lama="" if fresh else listed,
        desa_baru="" if gone else row.desa,
        lama=None if fresh else old,
        baru=None if gone else new,
    )
