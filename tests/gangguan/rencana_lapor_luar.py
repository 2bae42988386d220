"""The writes of LAPOR! that no officer does: what citizens and the public send, what the clocks do."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from suara.domains.pengaduan.tests.panggung_uji import Panggung

CERITA = "Petugas menolak berkas saya pada hari kerja walaupun semua lampirannya lengkap."
PELAPOR = "Siti Kenari"


def draf(kirim_id: uuid.UUID, **ganti: str) -> str:
    """Return a whole typed report as the check page carries it: sealed."""
    from suara.domains.pengaduan.formulir.warga_draf import LANGKAH, Draf

    isian = {
        "kelas_pelapor": "PENGADUAN", "isi": CERITA, "judul": "Berkas ditolak", "permintaan": "",
        "is_anonim": "tidak", "is_rahasia": "tidak", "identitas": "ada", "nama": PELAPOR,
        "email": "siti.kenari@contoh.test", "hp": "",
    } | ganti  # fmt: skip
    steps = {key: {n: [v] for n, v in isian.items() if n in form.base_fields} for key, _j, form in LANGKAH}
    return Draf(kirim_id, "satu", steps).to_text()


class DariLuar:
    """The part of the plan that comes from outside the office."""

    p: Panggung

    def add(self, nama: str, petugas: str, path: str, data: dict[str, Any], **more: Any) -> None:
        """Note one write."""
        raise NotImplementedError

    def kirim(self) -> None:
        """A report is sent with a file that arrived in pieces; one for the WBS; what comes before."""
        from suara.domains.pengaduan import unggah
        from tests.gangguan.jaringan import make_pdf

        def form(**ganti: str) -> dict[str, Any]:
            kirim_id = uuid.uuid4()
            return {"kirim_id": kirim_id, "draf": draf(kirim_id, **ganti), "aksi": "kirim"}

        whole = form()
        data = make_pdf("kirim")
        row = unggah.create_unggahan(kirim_id=whole["kirim_id"], nama="bukti.pdf", ukuran=len(data))
        unggah.append_potongan(kirim_id=whole["kirim_id"], pk=row.pk, mulai=0, data=data)
        self.add("kirim", "", "/lapor/buat/periksa/", whole)
        bribe = "Komisioner meminta suap sepuluh juta rupiah kepada saya supaya lolos menjadi anggota PPK."
        self.add("kirim-wbs", "", "/lapor/buat/periksa/", form(isi=bribe) | {"aksi": "tetap"})
        self.add(
            "isi-satu", "", "/lapor/buat/", {"kirim_id": uuid.uuid4(), "isi": CERITA}, file="bukti", harap=200
        )
        self.add(
            "isi-langkah", "", "/lapor/buat/jenis/", {"kirim_id": uuid.uuid4(), "kelas_pelapor": "ASPIRASI"}
        )
        begun = uuid.uuid4()
        head = {"HTTP_X_KIRIM": str(begun)}
        self.add(
            "unggah", "", "/lapor/unggah/", {"nama": "b.pdf", "ukuran": len(data)}, harap=200, kepala=head
        )
        half = unggah.create_unggahan(kirim_id=begun, nama="c.pdf", ukuran=len(data))
        self.add("potongan", "", f"/lapor/unggah/{half.pk}/", {}, harap=200,
                 badan=data.decode("latin-1"), kepala=head | {"HTTP_X_MULAI": "0"})  # fmt: skip
        gone = unggah.create_unggahan(kirim_id=begun, nama="d.pdf", ukuran=len(data))
        self.add("batal-unggah", "", f"/lapor/unggah/{gone.pk}/batal/", {}, harap=200, kepala=head)
        tossed = form()
        unggah.create_unggahan(kirim_id=tossed["kirim_id"], nama="e.pdf", ukuran=len(data))
        self.add("buang", "", "/lapor/buat/buang/", {"kirim_id": tossed["kirim_id"], "draf": tossed["draf"]})

    def umum(self) -> None:
        """Everybody may support and comment; a moderator decides."""
        from suara.domains.pengaduan.models import Dukungan
        from suara.domains.pengaduan.services import publik

        open_ = self.p.disposisi()
        address = f"/lapor/laporan/{open_.nomor}"
        self.add("dukung", "", f"{address}/dukung/", {"email": "warga@contoh.test"})
        self.add("komentar", "", f"{address}/komentar/", {"isi": "Saya juga.", "kirim_id": uuid.uuid4()})
        for nama, email, form in (
            ("dukungan", "a@contoh.test", {}),
            ("tarik-dukungan", "b@contoh.test", {"tarik": "1"}),
        ):
            publik.support_laporan(laporan=open_, email=email, klien=nama)
            self.add(nama, "", f"/lapor/dukungan/{publik.token_of(open_, email)}/", form)
        assert Dukungan.objects.filter(laporan=open_).count() == 2
        waiting = publik.send_komentar(laporan=open_, isi="Benar sekali.", kirim_id=uuid.uuid4())
        self.add("moderasi", "sri", "/kerja/lapor/komentar/", {"komentar": waiting.pk, "keputusan": "terbit"})

    def waktu(self) -> dt.datetime:
        """Reports whose clocks run out: told, closed, resumed, deemed withdrawn. Return when to look."""
        from suara.core.tugas.waktu import now
        from suara.domains.pengaduan.demo.kalender import hari_dari, saat, tambah_kerja
        from suara.domains.pengaduan.services import waktu as timers

        moment = saat(tambah_kerja(hari_dari(now()), 1), 10, 0)

        def days_ago(days: int) -> dt.datetime:
            return moment - dt.timedelta(days=days)

        with self.then(days_ago(45)):
            self.p.tertunda()
        with self.then(days_ago(25)):
            silent, asked = self.p.proses(), self.p.bertanya()
        with self.then(days_ago(12)):
            timers._safely_text(silent)
            self.p.proses()
        with self.then(days_ago(4)):
            self.p.baru()
        assert asked.status == "MP"
        return moment

    @contextmanager
    def then(self, moment: dt.datetime) -> Iterator[None]:
        """Do something at another time."""
        from suara.core.tugas.waktu import demo_time

        with demo_time() as at:
            at(moment)
            yield
