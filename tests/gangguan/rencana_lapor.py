"""Every write of LAPOR! as a request that is ready to be sent, each on a report of its own.

`rencana.py` calls `build` while it prepares the office. An order names its act of the workflow table (or what
else it writes), who sends it, and the form.
"""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.conf import settings

from tests.gangguan.rencana_lapor_luar import CERITA, PELAPOR, DariLuar

FAR = 4_102_444_800
"""2100: the reporter's session must outlive the run."""
SALINAN = {"judul_publik": "Nama tidak terdaftar", "isi_publik": "Nama pelapor tidak ada di daftar pemilih."}
ULASAN = {"ulasan_privasi": "on", "ulasan_anonim": "on"}


def build() -> dict[str, Any]:
    """Return officers' and reporters' sessions, all writes by name, and reports for races."""
    return PenyusunLapor().build()


class PenyusunLapor(DariLuar):
    """Brings reports to where each act can be done, by real acts, and writes the plan down."""

    def __init__(self) -> None:
        from suara.core.wilayah.models import Unit
        from suara.domains.pengaduan.demo.petugas import PEOPLE, create_officers
        from suara.domains.pengaduan.demo.unit import find_ketua
        from suara.domains.pengaduan.tests.panggung_uji import Panggung
        from tests.gangguan.rencana import sign_in

        crew = create_officers()
        people = {name: getattr(crew, name) for name, *_rest in PEOPLE} | {"maria": find_ketua(crew.kantor)}
        datin, hukum = (Unit.objects.get(pk=kode) for kode in ("64.DATIN", "64.HUKUM"))
        self.p = Panggung(crew.kantor, datin, hukum, people)
        self.sesi = {name: sign_in(akun) for name, akun in people.items()}
        self.orders: list[dict[str, Any]] = []

    def build(self) -> dict[str, Any]:
        """Plan everything."""
        for part in (self.meja, self.arsip, self.unit, self.selesai, self.privasi, self.identitas, self.loket,
                     self.warga, self.kirim, self.umum, self.sp4n):  # fmt: skip
            part()
        moment = self.waktu()
        return {"sesi": self.sesi, "tulis": self.orders, "lomba": self.races(), "waktu": moment.isoformat()}

    def add(self, nama: str, petugas: str, path: str, data: dict[str, Any], **more: Any) -> None:
        """Note one write. `file`: the field that takes a file; `harap`: the status of success."""
        order = {"nama": nama, "petugas": petugas, "path": path, "data": data, "file": "", "harap": 302}
        self.orders.append(order | more)

    def on(self, nama: str, petugas: str, laporan: Any, data: dict[str, Any], **more: Any) -> None:
        """Note an officer's act on a report, at the version that it has now."""
        laporan.refresh_from_db()
        tail = more.pop("tail", nama)
        address = f"/kerja/lapor/{laporan.nomor}/{tail}/"
        self.add(nama, petugas, address, {"versi": laporan.versi, **data}, **more)

    def open_for(self, nomor: str) -> str:
        """Return the name of a session that has shown number and key of this report."""
        from importlib import import_module

        store = import_module(settings.SESSION_ENGINE).SessionStore()
        store["lapor:cek"] = {nomor: FAR}
        store.save()
        self.sesi[f"warga:{nomor}"] = store.session_key
        return f"warga:{nomor}"

    def by_reporter(self, nama: str, laporan: Any, data: dict[str, Any], **more: Any) -> None:
        """Note an act of the reporter."""
        form = {"kirim_id": uuid.uuid4(), **data}
        self.add(nama, self.open_for(laporan.nomor), f"/lapor/cek/{laporan.nomor}/{nama}/", form, **more)

    def verification(self) -> dict[str, Any]:
        """Return a typed verification."""
        return {
            "kelas": "PENGADUAN", "kadar": "TBP", "topik": "DATA_PEMILIH", "lembaga": "KPU_PROVINSI",
            "unit": "64.DATIN", "urgensi": "BIASA", "catatan": "", **SALINAN, **ULASAN,
        }  # fmt: skip

    def meja(self) -> None:
        """The desk looks, asks, disposes, merges."""
        p = self.p
        self.on("verifikasi", "sri", p.baru(), {**self.verification(), "unit_terlapor": "64.HUKUM"})
        self.on("kelengkapan", "sri", p.baru(), {"daftar_kurang": "Nomor TPS\nTanggal"})
        self.on("disposisi-ulang", "sri", p.disposisi(), {"unit": "64.HUKUM", "alasan": "Lebih tepat."})
        self.on("klasifikasi-ulang", "sri", p.disposisi(),
                {"kelas": "PENGADUAN", "kadar": "BP", "topik": "KODE_ETIK", "alasan": "Periksa"})  # fmt: skip
        self.on("gabung", "sri", p.baru(),
                {"induk": p.disposisi().nomor, "satu_peristiwa": "on", "alasan": "Sama."})  # fmt: skip
        self.on("lepas-gabungan", "sri", p.digabung(), {"alasan": "Ternyata lain."})
        self.on("terlapor", "sri", p.baru(), {"unit": "64.HUKUM"})
        named = p.baru(unit_terlapor=p.hukum)
        self.on("cabut-terlapor", "sri", named, {"alasan": "Salah unit.", "konfirmasi": "CABUT"},
                tail=f"terlapor/{named.terlapor_set.get().pk}/cabut")  # fmt: skip
        self.on("teruskan", "sri", p.baru(), {
            "lembaga": "BAWASLU", "nama_lembaga": "Bawaslu Kaltim", "dasar": "UU 7/2017",
            "alasan": "Bukan kewenangan KPU.", "data_dikirim": ["ISI_SAMAR", "NOMOR"], "pesan": "Mohon.",
            "buat_surat": "on", "penandatangan_nama": "Joko Contoh", "penandatangan_jabatan": "Sekretaris",
            "nomor_surat": "", "konfirmasi": "TERUSKAN",
        })  # fmt: skip
        self.on("konfirmasi-penerusan", "sri", p.diteruskan(), {"tanda_terima": "Agenda 7"})
        self.on("ambil-kembali", "sri", p.diteruskan(), {"alasan": "Ditolak.", "konfirmasi": "LEPASKAN"})
        self.on("alihkan-wbs", "sri", p.baru(), {"alasan": "Dugaan suap.", "konfirmasi": "ALIHKAN"})

    def arsip(self) -> None:
        """One person for an aspirasi, two for the rest."""
        from suara.domains.pengaduan.terms import Kelas
        from suara.domains.pengaduan.tests.panggung_uji import meja_usul_arsip

        words = {"alasan_arsip": "SPAM", "isi": "Penjelasan untuk pelapor."}
        wish = self.p.baru(kelas_pelapor=Kelas.ASPIRASI)
        self.on("arsip", "sri", wish, {**words, "konfirmasi": "ARSIPKAN"})
        self.on("usul-arsip", "sri", self.p.baru(), {**words, "konfirmasi": "USULKAN"})
        self.on("setujui-arsip", "bayu", meja_usul_arsip(self.p), {"konfirmasi": "ARSIPKAN"})
        self.on("tolak-arsip", "bayu", meja_usul_arsip(self.p), {"alasan": "Masih dapat diproses."})

    def unit(self) -> None:
        """The unit returns, answers, tells, asks."""
        from suara.domains.pengaduan.tests.panggung_uji import TL

        self.on("kembalikan", "lina", self.p.disposisi(), {"alasan": "Bukan urusan kami."})
        self.on("tindak-lanjut", "lina", self.p.disposisi(), {"isi": TL}, file="berkas")
        self.on("kabar", "lina", self.p.proses(), {"isi": "Masih diperiksa."})
        self.on("tanya", "lina", self.p.disposisi(), {"isi": "TPS nomor berapa?"})

    def sp4n(self) -> None:
        """A checked file that waits in the officer's session is taken; another goes out, noted each time."""
        import base64
        from importlib import import_module

        from suara.core.privasi.services import seal_text
        from suara.domains.pengaduan.tests.test_impor import JUDUL, SATU
        from suara.domains.pengaduan.views_kerja import impor
        from tests.gangguan.rencana import sign_in

        two = f"{JUDUL}\n{SATU}\n{SATU.replace('9100001', '9100002')}\n".encode()
        sealed = seal_text(base64.b64encode(two).decode(), konteks=impor.KONTEKS)
        self.sesi["sri:impor"] = sign_in(self.p.sri)
        store = import_module(settings.SESSION_ENGINE).SessionStore(self.sesi["sri:impor"])
        store[impor.WAITING] = {"isi": base64.b64encode(sealed).decode(), "nama": "sp4n.csv", "zona": "WIB"}
        store.save()
        self.add("impor", "sri:impor", "/kerja/lapor/impor/", {"aksi": "simpan"}, berulang=True)
        self.add("ekspor", "sri", "/kerja/lapor/ekspor/", {"semua": "on"}, harap=200, berulang=True)

    def proposed(self) -> Any:
        """Return a report of the higher kadar whose end waits for a second person."""
        from suara.domains.pengaduan.services import meja
        from suara.domains.pengaduan.terms import Kadar, Terbukti

        laporan = self.p.proses(kadar=Kadar.BP)
        return meja.propose_selesai(actor=self.p.lina, laporan=laporan, versi=laporan.versi,
                                    isi="Diperiksa dan diputuskan.", terbukti=Terbukti.YA)  # fmt: skip

    def decided(self) -> Any:
        """Return a finished report whose decision must still be delivered."""
        from suara.domains.pengaduan.services import meja

        laporan = self.proposed()
        return meja.approve_selesai(actor=self.p.joko, laporan=laporan, versi=laporan.versi)

    def selesai(self) -> None:
        """The end, by two persons, and its delivery: by the unit, or by the reporter who opens the page."""
        self.on("usul-selesai", "lina", self.p.proses(), {"isi": "Data sudah diperbaiki.", "terbukti": "YA"})
        self.on("setujui-selesai", "joko", self.proposed(), {"konfirmasi": "SELESAI"})
        self.on("tolak-selesai", "joko", self.proposed(), {"alasan": "Belum lengkap."})
        self.on("sampaikan", "lina", self.decided(), {"catatan": "Lewat surat."})
        nomor = self.decided().nomor
        self.add("baca-keputusan", self.open_for(nomor), f"/lapor/cek/{nomor}/", {}, metode="GET", harap=200)

    def privasi(self) -> None:
        """Flags, the public copy, publishing and taking back, and the unit's leave to open a file."""
        from suara.core.berkas.services import store_bukti
        from suara.domains.pengaduan.services import meja
        from tests.gangguan.jaringan import make_pdf

        p = self.p
        self.on("rahasiakan", "sri", p.disposisi(), {"rahasia": "on", "alasan": "Menyebut saksi."})
        self.on("salinan", "sri", p.disposisi(), {**SALINAN, "alasan": "Ejaan."})
        hidden = p.disposisi()
        hidden = meja.unpublish_laporan(actor=p.sri, laporan=hidden, versi=hidden.versi, alasan="Uji.")
        self.on("terbitkan", "sri", hidden, {**ULASAN, "konfirmasi": "TERBITKAN"})
        self.on("tarik", "sri", p.disposisi(), {"alasan": "Ada nama.", "konfirmasi": "TARIK"})
        proof = store_bukti(data=make_pdf("izin"), name="bukti.pdf", kantor=p.kantor, actor=None)
        from suara.domains.pengaduan.services import penerimaan

        anonim = penerimaan.receive_laporan(isian=self.isian(is_anonim=True), kirim_id=uuid.uuid4(),
                                            kantor=p.kantor, berkas=[proof]).laporan  # fmt: skip
        given = p.disposisi(anonim).lampiran_set.get()
        self.on("izin-lampiran", "sri", anonim, {"boleh": "ya", "alasan": "Tidak menunjuk pelapor."},
                tail=f"lampiran/{given.pk}/izin")  # fmt: skip

    def isian(self, **more: Any) -> Any:
        """Return a report as the form hands it over."""
        from suara.domains.pengaduan.services.isian import IsianLaporan
        from suara.domains.pengaduan.terms import Kelas

        return IsianLaporan(**{"kelas_pelapor": Kelas.PENGADUAN, "isi": CERITA, **more})

    def identitas(self) -> None:
        """Two persons open an identity."""
        from suara.domains.pengaduan.services import meja

        p = self.p
        why = "Perlu memanggil pelapor sebagai saksi pemeriksaan resmi."

        def asked() -> Any:
            laporan = p.disposisi()
            return laporan, meja.request_buka_identitas(
                actor=p.sri, laporan=laporan, versi=laporan.versi, alasan=why
            )

        self.on("buka-identitas", "sri", p.disposisi(), {"alasan": why})
        for nama, form in (("setujui-buka", {"keputusan": "setuju", "konfirmasi": "SETUJU"}),
                           ("tolak-buka", {"keputusan": "tolak"})):  # fmt: skip
            laporan, wish = asked()
            self.add(nama, "joko", f"/kerja/lapor/{laporan.nomor}/identitas/{wish.pk}/putus/", form)
        laporan, wish = asked()
        address = f"/kerja/lapor/{laporan.nomor}/identitas/{wish.pk}/"
        # The leave to read lasts half an hour and the plan is used longer: it is given just before.
        leave = {"petugas": "joko", "path": f"{address}putus/", "file": "",
                 "data": {"keputusan": "setuju", "konfirmasi": "SETUJU"}}  # fmt: skip
        self.add("baca-identitas", "sri", address, {}, harap=200, berulang=True, didahului=leave)

    def loket(self) -> None:
        """What is said at the counter."""
        from suara.core.tugas.waktu import now

        yesterday = (now() - dt.timedelta(days=1)).date()
        self.add("loket", "laras", "/kerja/lapor/baru/", {
            "kirim_id": uuid.uuid4(), "kanal": "TATAP_MUKA", "tanggal_terima": yesterday,
            "jam_terima": "09:00",
            "kelas_pelapor": "PENGADUAN", "isi": CERITA, "nama": PELAPOR, "hp": "0812 3456 7890",
            "dibacakan": "on",
        }, file="berkas")  # fmt: skip

    def warga(self) -> None:
        """The reporter answers, adds, accepts, reopens, withdraws, changes flags, rates, objects."""
        p = self.p
        self.by_reporter("jawab", p.tertunda(), {"isi": "TPS 12."}, file="bukti")
        self.by_reporter("bukti", p.proses(), {}, file="bukti")
        self.by_reporter("terima", p.proses(), {})
        self.by_reporter("buka-kembali", p.selesai(), {"isi": "Nama saya masih belum ada."})
        self.by_reporter("cabut", p.baru(), {"isi": "", "konfirmasi": "CABUT"})
        self.by_reporter("ubah-kerahasiaan", p.disposisi(), {"is_anonim": "ya", "is_rahasia": "ya"})
        self.by_reporter("nilai", p.selesai(), {"tuntas": "YA", "nilai": "4", "umpan_balik": ""})
        self.by_reporter("banding", p.arsip(), {"isi": "Mohon diperiksa lagi."})

    def races(self) -> dict[str, Any]:
        """Return reports that no act of the plan touches: for people who act at once."""
        from suara.domains.pengaduan.tests.panggung_uji import meja_usul_arsip

        p = self.p

        def seen(laporan: Any) -> dict[str, Any]:
            laporan.refresh_from_db()
            return {"nomor": laporan.nomor, "versi": laporan.versi, "status": laporan.status}

        def with_key(laporan: Any) -> dict[str, Any]:
            return seen(laporan) | {"sesi": self.open_for(laporan.nomor)}

        key = p.kirim()
        return {
            "verifikasi": [seen(p.baru()) for _ in range(3)],
            "arsip": [seen(meja_usul_arsip(p)) for _ in range(3)],
            "tutup": [with_key(self.proposed()) for _ in range(3)],
            "gabung": [[seen(p.baru()), seen(p.baru())] for _ in range(3)],
            "cek": {"nomor": key.laporan.nomor, "kunci": key.kunci},
            "warga": with_key(p.proses()),
            "verifikasi_isi": self.verification(),
        }
