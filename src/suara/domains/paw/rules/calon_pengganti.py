"""Walk down the ranking: pass over only with proof, stop at whoever must be asked or awaited.

PKPU 3/2025 Pasal 8–9 (next in rank), 20–21 (TMS and its proof), 22–23 (verification, LHKPN), 24(2)–(3)
(another name proposed); DPD Pasal 18."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from suara.domains.paw.facts import Calon, Kasus
from suara.domains.paw.rules import dasar
from suara.domains.paw.rules.dapil_cadangan import LangkahCadangan, list_cadangan
from suara.domains.paw.rules.jejak import Akhir, Jejak
from suara.domains.paw.rules.kelayakan import Kelayakan, StatusKelayakan, judge_kelayakan
from suara.domains.paw.rules.peringkat import Daftar, Pilihan, Seri, list_pool, pick_next
from suara.domains.paw.terms import (
    CaraKlarifikasi,
    Hasil,
    HasilKlarifikasi,
    JenisKelamin,
    KodeFakta,
    Lembaga,
    PihakKlarifikasi,
)
from suara.kernel.kalimat import Json, Kalimat, gettext_noop
from suara.kernel.keputusan import HasilLangkah

HASIL_KELAYAKAN = {
    StatusKelayakan.KLARIFIKASI: Hasil.KLARIFIKASI,
    StatusKelayakan.MENUNGGU: Hasil.MENUNGGU_PUTUSAN_CALON,
    StatusKelayakan.MANUAL: Hasil.MANUAL,
}


@dataclass(slots=True)
class Telusur:
    """What the walk found: the order in which people came up, what each is, ties, lists tried."""

    urutan: list[Calon] = field(default_factory=list)
    kelayakan: dict[str, Kelayakan] = field(default_factory=dict)
    seri: list[Seri] = field(default_factory=list)
    daftar: list[Daftar] = field(default_factory=list)
    calon: Calon | None = None
    alternatif: tuple[Json, ...] = ()


def find_pengganti(kasus: Kasus, hari_ini: date, jejak: Jejak, telusur: Telusur) -> Akhir:
    """Try the own dapil, then the lists of §13, and return how the search ends (Pasal 8–16, 18)."""
    daftar: Daftar = (kasus.kursi.lembaga, kasus.kursi.dapil, kasus.kursi.partai)
    akhir = _walk(kasus, daftar, hari_ini, jejak, telusur)
    if akhir is not None:
        return akhir
    for cadangan in list_cadangan(kasus):
        telusur.alternatif = cadangan.pilihan
        if cadangan.masalah or cadangan.daftar is None:
            pilihan = {"alternatif": [*cadangan.pilihan]}
            hasil = cadangan.masalah or Hasil.MANUAL
            return jejak.stop("dapil_cadangan", hasil, cadangan.alasan, *cadangan.dasar, data=pilihan)
        _announce(kasus, cadangan, jejak)
        akhir = _walk(kasus, cadangan.daftar, hari_ini, jejak, telusur)
        if akhir is not None:
            return akhir
    if kasus.kursi.lembaga is Lembaga.DPD:
        pola = gettext_noop("Tidak ada lagi calon DPD dari provinsi ini. Kursi tetap kosong.")
        return jejak.stop("habis", Hasil.HABIS, Kalimat(pola), dasar.DPD_HABIS)
    pola = gettext_noop(
        "Tidak ada lagi calon dari daftar ini. Kursi tetap kosong; partai lain tidak menggantikan."
    )
    return jejak.stop("habis", Hasil.HABIS, Kalimat(pola), dasar.HABIS, dasar.HABIS_LAMA)


def _announce(kasus: Kasus, cadangan: LangkahCadangan, jejak: Jejak) -> None:
    """Say which list is looked at, what the new rule is said to weigh, and which border nobody signed off."""
    jejak.add(
        "dapil_cadangan",
        HasilLangkah.PERHATIAN,
        cadangan.alasan,
        *cadangan.dasar,
        fakta={"alternatif": [*cadangan.pilihan]},
    )
    pola = gettext_noop(
        "Aturan baru disebut memperhatikan keterwakilan perempuan: lihat jenis kelamin calon pada setiap "
        "pilihan, lalu pertimbangkan dalam pleno."
    )
    jejak.warn("dapil_cadangan", Kalimat(pola), dasar.HABIS_PEREMPUAN)
    pasangan = {kasus.kursi.dapil, cadangan.daftar[1] if cadangan.daftar else ""}
    for batas in kasus.cadangan.ketetanggaan if kasus.cadangan else ():
        if {batas.dapil_a, batas.dapil_b} == pasangan and not batas.disahkan_oleh:
            pola = gettext_noop("Batas {a} dan {b} (dasar: {dasar}) belum disahkan petugas.")
            isi = {"a": batas.dapil_a, "b": batas.dapil_b, "dasar": batas.dasar}
            jejak.warn("dapil_cadangan", Kalimat(pola, isi), dasar.RANCANGAN)


def _walk(kasus: Kasus, daftar: Daftar, hari_ini: date, jejak: Jejak, telusur: Telusur) -> Akhir | None:
    telusur.daftar.append(daftar)
    _say_left_out(kasus, daftar, jejak)
    sisa = list_pool(kasus.calon, daftar, kasus.anggota.calon)
    if not sisa:
        pola = gettext_noop("Tidak ada calon yang belum pernah menduduki kursi pada daftar dapil {dapil}.")
        jejak.passed("daftar", Kalimat(pola, {"dapil": daftar[1]}), dasar.of(daftar[0], dasar.PERNAH_DUDUK))
        return None
    while sisa:
        if akhir := _check_decree(kasus, sisa, jejak):
            return akhir
        pilihan = pick_next(sisa, daftar[0])
        if pilihan.seri:
            telusur.seri.append(pilihan.seri)
        if pilihan.calon is None:
            return _stop_ranking(pilihan, jejak)
        calon = pilihan.calon
        telusur.urutan.append(calon)
        pasal = (*pilihan.dasar, dasar.SERI_TMS[daftar[0]]) if _follows_tms(calon, telusur) else pilihan.dasar
        jejak.passed("peringkat", pilihan.alasan, *pasal)
        akhir = _judge(kasus, calon, hari_ini, jejak, telusur)
        if akhir is not None:
            return akhir
        sisa = tuple(satu for satu in sisa if satu.id != calon.id)
    return None


def _say_left_out(kasus: Kasus, daftar: Daftar, jejak: Jejak) -> None:
    """Name those of the list who are not ranked: seated before, or out before the oath (reference §7)."""
    satu_daftar = [satu for satu in kasus.calon if (satu.lembaga, satu.dapil, satu.partai) == daftar]
    duduk = [satu for satu in satu_daftar if satu.kedudukan.has_seat or satu.id == kasus.anggota.calon]
    luar = [satu for satu in satu_daftar if satu not in duduk and not satu.kedudukan.in_pool]
    pola_duduk = gettext_noop("Tidak diperingkat karena menduduki atau pernah menduduki kursi: {nama}.")
    pola_luar = gettext_noop("Tidak diperingkat karena dicoret dari DCT atau tidak jadi dilantik: {nama}.")
    for orang, pola in ((duduk, pola_duduk), (luar, pola_luar)):
        urut = sorted(orang, key=lambda satu: (satu.nomor_urut, satu.id))
        nama = ", ".join(f"{satu.nama} (no. {satu.nomor_urut})" for satu in urut)
        if nama:
            jejak.passed("daftar", Kalimat(pola, {"nama": nama}), dasar.of(daftar[0], dasar.PERNAH_DUDUK))


def _follows_tms(calon: Calon, telusur: Telusur) -> bool:
    """Whether a woman chosen from the same tie was TMS, so that a man follows (Pasal 10 ayat (3))."""
    return calon.jenis_kelamin is JenisKelamin.L and any(
        satu.suara_sah == calon.suara_sah and satu.jenis_kelamin is JenisKelamin.P and satu.id != calon.id
        for satu in telusur.urutan
    )


def _check_decree(kasus: Kasus, pool: tuple[Calon, ...], jejak: Jejak) -> Akhir | None:
    """Votes of an older decree are refused: the one after the last ruling counts (reference §7)."""
    berlaku = kasus.keputusan_hasil_berlaku
    lain = sorted({satu.keputusan_hasil for satu in pool if berlaku and satu.keputusan_hasil != berlaku})
    if not lain:
        return None
    pola = gettext_noop("Suara diambil dari {lain}, sedangkan yang berlaku {berlaku}. Perbarui tabel suara.")
    isi = {"lain": ", ".join(satu or "-" for satu in lain), "berlaku": berlaku or "-"}
    return jejak.stop(
        "keputusan_hasil",
        Hasil.BUTUH_DATA,
        Kalimat(pola, isi),
        dasar.of(pool[0].lembaga, dasar.KEPUTUSAN_HASIL),
    )


def _stop_ranking(pilihan: Pilihan, jejak: Jejak) -> Akhir:
    usulan: list[Json] = []
    if pilihan.masalah is Hasil.MANUAL and pilihan.seri:
        tunjuk = {hasil.pemenang.id: hasil for hasil in pilihan.seri.cara if hasil.pemenang}
        usulan = [
            {"calon": id, "nama": hasil.pemenang.nama, "karena": hasil.cara.value}
            for id, hasil in tunjuk.items()
            if hasil.pemenang
        ]
    hasil = pilihan.masalah or Hasil.MANUAL
    return jejak.stop("peringkat", hasil, pilihan.alasan, *pilihan.dasar, data={"usulan": usulan})


def _judge(kasus: Kasus, calon: Calon, hari_ini: date, jejak: Jejak, telusur: Telusur) -> Akhir | None:
    layak = judge_kelayakan(calon, hari_ini, kasus.kepengurusan)
    telusur.kelayakan[calon.id] = layak
    _check_klarifikasi(calon, jejak)
    for terpakai in layak.sengketa.parameter if layak.sengketa else ():
        jejak.use(terpakai)
    if layak.sengketa and layak.sengketa.perhatian:
        jejak.warn("pemberhentian_calon", layak.sengketa.perhatian, *layak.sengketa.dasar)
    if layak.status is StatusKelayakan.TMS:
        fakta: dict[str, Json] = {"calon": calon.id, "dokumen": layak.dokumen}
        jejak.add("kelayakan", HasilLangkah.DILEWATI, layak.alasan, *layak.dasar, fakta=fakta)
        return None
    if layak.status is StatusKelayakan.MS:
        return _name(kasus, calon, layak, jejak, telusur)
    data: dict[str, Json] = {"calon_ditunggu": calon.id}
    if layak.status is StatusKelayakan.KLARIFIKASI:
        data["klarifikasi"] = list_sasaran(calon, layak.sasaran, wajib=True, kode=layak.kode)
    if layak.status is StatusKelayakan.MANUAL and layak.kode is KodeFakta.T7:
        data["surat"] = ["S7", "BA1"]
    if layak.sengketa and layak.sengketa.batas:
        kerja = layak.sengketa.batas_hari_kerja
        data["batas_calon"] = {
            "hari": layak.sengketa.batas.isoformat(),
            "hari_kerja": kerja.isoformat() if kerja else None,
        }
    return jejak.stop("kelayakan", HASIL_KELAYAKAN[layak.status], layak.alasan, *layak.dasar, data=data)


def _check_klarifikasi(calon: Calon, jejak: Jejak) -> None:
    """A contact stands in a Berita Acara (24(6)) and used a way that the article lists (24(5))."""
    for satu in sorted(calon.klarifikasi, key=lambda k: (k.tanggal, repr(k))):
        isi = {"tanggal": satu.tanggal.isoformat(), "nama": calon.nama}
        if satu.berita_acara is None and satu.hasil is not HasilKlarifikasi.TIDAK_TERHUBUNG:
            pola = gettext_noop(
                "Klarifikasi tentang {nama} tanggal {tanggal} belum dituangkan dalam Berita Acara."
            )
            jejak.warn("klarifikasi", Kalimat(pola, isi), dasar.PASAL_24_6)
        if satu.cara is CaraKlarifikasi.KUNJUNGAN:
            pola = gettext_noop(
                "Klarifikasi tentang {nama} tanggal {tanggal} dilakukan dengan kunjungan, "
                "yang tidak ada dalam daftar cara."
            )
            jejak.warn("klarifikasi", Kalimat(pola, isi), dasar.PASAL_24_5)


def _name(kasus: Kasus, calon: Calon, layak: Kelayakan, jejak: Jejak, telusur: Telusur) -> Akhir:
    """Eligible: named once the LHKPN receipt is in; without it the place is kept (Pasal 23)."""
    for catatan in layak.catatan:
        jejak.passed("kelayakan", catatan.alasan, *catatan.dasar)
    for satu in sorted(calon.catatan):
        pola = gettext_noop("“{catatan}” bukan alasan untuk melewati {nama}.")
        jejak.passed("kelayakan", Kalimat(pola, {"catatan": satu.label, "nama": calon.nama}), dasar.BUKAN_TMS)
    jejak.passed("kelayakan", layak.alasan, *layak.dasar)
    if calon.lhkpn is None:
        pola = gettext_noop(
            "Tanda terima LHKPN {nama} belum ada. Tempatnya tetap; calon berikutnya tidak dilihat."
        )
        data: dict[str, Json] = {"calon_ditunggu": calon.id}
        kalimat = Kalimat(pola, {"nama": calon.nama})
        return jejak.stop("lhkpn", Hasil.MENUNGGU_LHKPN, kalimat, dasar.PASAL_23, data=data)
    jejak.passed("lhkpn", Kalimat(gettext_noop("Tanda terima LHKPN sudah ada.")), dasar.PASAL_23)
    data = _check_usulan(kasus, calon, jejak)
    telusur.calon = calon
    if kasus.kursi.akhir_jabatan is not None:
        pola = gettext_noop("{nama} melanjutkan sisa masa jabatan anggota yang digantikan, sampai {akhir}.")
        isi = {"nama": calon.nama, "akhir": kasus.kursi.akhir_jabatan.isoformat()}
        jejak.passed("sisa_masa_jabatan", Kalimat(pola, isi), dasar.SISA_JABATAN)
    pola = gettext_noop("Calon pengganti antarwaktu: {nama}, nomor urut {nomor}.")
    kalimat = Kalimat(pola, {"nama": calon.nama, "nomor": calon.nomor_urut})
    return jejak.stop("nama", Hasil.NAMA, kalimat, dasar.UMUM[calon.lembaga][0], dasar.PASAL_22, data=data)


def _check_usulan(kasus: Kasus, calon: Calon, jejak: Jejak) -> dict[str, Json]:
    """A proposal of another name never binds; it only allows klarifikasi (Pasal 24 ayat (2), (3))."""
    usulan = kasus.permohonan.usulan
    if usulan is None or usulan == calon.id:
        return {}
    isi = {"nama": calon.nama}
    citations = (dasar.PASAL_24_2, dasar.PASAL_24_3)
    if _is_asked(calon, kasus.permohonan.tanggal_diterima):
        pola = gettext_noop(
            "Usulan nama lain tidak mengikat; {nama} sudah diklarifikasi dan memenuhi syarat."
        )
        jejak.passed("usulan", Kalimat(pola, isi), *citations)
        return {}
    pola = gettext_noop(
        "Surat mengusulkan calon lain. Usulan tidak mengikat; {nama} boleh diklarifikasi dulu."
    )
    jejak.warn("usulan", Kalimat(pola, isi), *citations)
    sasaran = (PihakKlarifikasi.PIMPINAN, PihakKlarifikasi.PARTAI, PihakKlarifikasi.CALON)
    return {"klarifikasi": list_sasaran(calon, sasaran, wajib=False, kode=None)}


def _is_asked(calon: Calon, sejak: date) -> bool:
    return any(
        satu.tanggal >= sejak and satu.hasil is HasilKlarifikasi.MEMENUHI_SYARAT for satu in calon.klarifikasi
    )


def list_sasaran(
    calon: Calon, sasaran: tuple[PihakKlarifikasi, ...], *, wajib: bool, kode: str | None
) -> list[Json]:
    """Return whom to ask about the candidate."""
    return [
        {"calon": calon.id, "nama": calon.nama, "pihak": pihak.value, "wajib": wajib, "tentang": kode}
        for pihak in sasaran
    ]
