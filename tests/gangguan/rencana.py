"""Every write of PAW as a request that is ready to be sent, on an office where each can be done at once.

Run as a program on an empty data folder: builds the demo office, adds the cases that the demo lacks, signs
the officers in, and leaves `rencana.json` in the data folder.
"""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from suara.domains.paw.demo.panggung import Cerita
    from suara.domains.paw.models import Calon, PermohonanPAW

BANYAK_PERKARA = 6


def main() -> None:
    """Build office and plan."""
    from suara.config.cli import start_django
    from suara.config.siapkan import compile_translations, prepare

    compile_translations()
    start_django()
    prepare(empty=False)
    from django.conf import settings
    from django.db import transaction

    from tests.gangguan import rencana_lapor

    with transaction.atomic():
        plan = Penyusun().build() | {"lapor": rencana_lapor.build()}
    (settings.DATA / "rencana.json").write_text(json.dumps(plan, default=str))


class Penyusun:
    """Adds what the demo lacks and writes the plan down."""

    def __init__(self) -> None:
        from suara.core.tugas.waktu import today
        from suara.domains.paw.demo.petugas import create_officers

        self.o = create_officers()
        self.today = today(self.o.kantor.zona_waktu)
        self.yesterday = self.today - dt.timedelta(days=1)
        self.acts: list[dict[str, Any]] = []

    def build(self) -> dict[str, Any]:
        """Return officers' sessions, acts by name, spare cases for races, and an invitation."""
        from suara.core.akun.models import Peran
        from suara.core.akun.services import create_undangan

        sesi = {name: sign_in(getattr(self.o, name)) for name in ("rina", "yusuf", "maria", "anang", "dewi")}
        # A second session of the same role: two commissioners, two clerks act at once.
        sesi |= {f"{name}2": sign_in(getattr(self.o, name)) for name in ("rina", "yusuf", "maria")}
        _undangan, token = create_undangan(
            actor=self.o.dewi, kantor=self.o.kantor, email="baru@contoh.test", nama="Petugas Baru",
            peran=Peran.VERIFIKATOR,
        )  # fmt: skip
        self.intake()
        self.facts()
        self.deciding()
        self.letters()
        self.office()
        return {"sesi": sesi, "tulis": self.acts, "token": token, "lomba": self.races(), "today": self.today}

    def add(
        self, nama: str, petugas: str, path: str, data: dict[str, Any], *, file: bool = False, obj: Any = ""
    ) -> None:
        """Note one act."""
        self.acts.append(
            {"nama": nama, "petugas": petugas, "path": path, "data": data, "file": file, "obj": str(obj)}
        )

    def on(self, nama: str, petugas: str, case: PermohonanPAW, data: dict[str, Any], *, path: str = "",
           file: bool = False) -> None:  # fmt: skip
        """Note one act on a case, at the version that it has now."""
        address = f"/kerja/paw/{case.pk}/{path or nama}/"
        self.add(nama, petugas, address, {"versi": case.versi, **data}, file=file, obj=case.pk)

    def intake(self) -> None:
        """The letter is typed and registered; its papers are checked."""
        self.add("mulai", "rina", "/kerja/paw/surat-baru/", {})
        letter = {
            "nomor_surat": "900/UJI", "tanggal_surat": self.yesterday, "tanggal_diterima": self.today,
            "pengirim": "PIMPINAN_DPRD_PROVINSI", "nama_pengirim": "Ketua DPRD Contoh",
        }  # fmt: skip
        draf = self.draft({})
        self.add("surat", "rina", f"/kerja/paw/surat-baru/{draf.pk}/surat/", letter, file=True)
        self.add("dapil", "rina", f"/kerja/paw/surat-baru/{draf.pk}/dapil/", {"lembaga": "DPRD_PROVINSI"})
        self.add("lampiran-draf", "rina", f"/kerja/paw/surat-baru/{draf.pk}/lampiran/",
                 {"jenis_dokumen": "AKTA_KEMATIAN", "nomor_dokumen": "1/UJI"}, file=True)  # fmt: skip
        whole = self.draft(
            {
                "surat": letter | {"nomor_surat": "901/UJI"},
                "dapil": {"lembaga": "DPRD_PROVINSI"},
                "anggota": {"nama_anggota": "Anggota Uji"},
                "alasan": {"alasan": "MENINGGAL_DUNIA"},
            },
            scan=True,
        )
        self.add("daftarkan", "rina", f"/kerja/paw/surat-baru/{whole.pk}/periksa/", {})
        self.on("periksa", "rina", case_of(1), {"hasil": "LENGKAP", "catatan": "Lengkap."})
        self.on("lampiran", "rina", case_of(16), {"jenis_dokumen": "AKTA_KEMATIAN", "nomor_dokumen": "2/UJI"},
                file=True)  # fmt: skip

    def draft(self, isian: dict[str, dict[str, Any]], *, scan: bool = False) -> Any:
        """Return a half-typed letter."""
        from suara.domains.paw import services

        draf = services.start_draf(actor=self.o.rina, kantor=self.o.kantor)
        typed = {step: {key: [str(value)] for key, value in values.items()} for step, values in isian.items()}
        services.save_draf(actor=self.o.rina, draf=draf, isian=typed)
        if scan:
            paper = self.story(90, "C1", 1).paper("Surat", "901/UJI", "Uji")
            services.attach_surat(actor=self.o.rina, draf=draf, berkas=paper)
        return draf

    def story(self, nomor: int, dapil: str, partai: int, days_ago: int = 3) -> Cerita:
        """Return a case to be played by the demo's officers."""
        from suara.domains.paw.demo.panggung import Cerita

        return Cerita(self.o, nomor, dapil, partai, days_ago=days_ago)

    def facts(self) -> None:
        """What becomes known."""
        from suara.domains.paw import services, terms

        case = case_of(4)
        person = candidate(case)
        story = self.story(91, "C1", 4)
        claimed = services.record_fakta(
            actor=self.o.rina, permohonan=case, versi=case.versi, calon=person, kode=terms.KodeFakta.T1.value,
            sumber=terms.SumberFakta.PARTAI.value,
            dokumen=story.seen(terms.JenisDokumen.SURAT_KETERANGAN_KEMATIAN),
            berkas=story.paper("Surat keterangan kematian", "91", person.nama),
        )  # fmt: skip
        case.refresh_from_db()
        who = {"calon": person.pk}
        self.on("fakta", "yusuf", case, {**who, "kode": "T2", "sumber": "PARTAI", "uraian": "Uji",
                "jenis_dokumen": "KEPUTUSAN_PARTAI", "nomor_dokumen": "3/UJI"}, file=True)  # fmt: skip
        self.on("verifikasi-fakta", "yusuf", case, {}, path=f"fakta/{claimed.pk}/verifikasi")
        self.on("cabut-fakta", "yusuf", case, {"alasan": "Salah orang."}, path=f"fakta/{claimed.pk}/cabut")
        self.on("klarifikasi", "rina", case, {
            **who, "cara": "SURAT", "pihak": "CALON", "nama_pihak": person.nama, "tanggal": self.yesterday,
            "jam": "10:00", "pemeriksaan_identitas": "Foto DCT", "pertanyaan": "Masih memenuhi syarat?",
            "jawaban": "Ya.", "hasil": "MEMENUHI_SYARAT", "petugas_kedua": self.o.yusuf.pk,
        })  # fmt: skip
        self.on("tanggapan", "rina", case, {**who, "tanggal_diterima": self.yesterday, "cara": "surat",
                "isi": "Kabar dari warga."})  # fmt: skip
        self.on("proses-hukum", "yusuf", case, {**who, "forum": "MAHKAMAH_PARTAI", "nomor_perkara": "4/UJI",
                "tanggal_diajukan": self.yesterday})  # fmt: skip
        self.on("kepengurusan", "yusuf", case, {"status": "AKTIF", "sk_menteri": "5/UJI"})
        waiting = case_of(7)
        self.on("lhkpn", "rina", waiting, {"calon": candidate(waiting).pk, "nomor": "6/UJI",
                "tanggal_lhkpn": self.yesterday}, file=True)  # fmt: skip

    def deciding(self) -> None:
        """The rules are asked; the pleno decides."""
        self.on("rancangan", "yusuf", case_of(4), {})
        ready = case_of(9)
        self.on("pleno", "maria", ready, self.minutes(ready))
        self.on("pendapat", "anang", ready, {"isi": "Saya berpendapat lain."})

    def oath(self, case: PermohonanPAW) -> None:
        """The candidate whose name went out is sworn in, and the seat changes hands."""
        sworn = {
            "hasil": "DILANTIK", "pejabat": "MENDAGRI", "nomor_keputusan": "7/UJI", "uraian": "Uji",
            "tanggal_keputusan": self.yesterday, "tanggal_pelantikan": self.today,
            "tanggal_berhenti": self.yesterday,
        }  # fmt: skip
        self.on("pelantikan", "rina", case, sworn, file=True)

    def minutes(self, case: PermohonanPAW) -> dict[str, Any]:
        """Return the typed minutes of a pleno with everybody there."""
        names = [self.o.maria.nama, self.o.anang.nama, "Sinta Contoh", "Taufik Contoh", "Ulin Contoh"]
        rows: dict[str, Any] = {"hadir-TOTAL_FORMS": 5, "hadir-INITIAL_FORMS": 5}
        for place, name in enumerate(names):
            rows |= {
                f"hadir-{place}-nama": name,
                f"hadir-{place}-jabatan": "Anggota" if place else "Ketua",
                f"hadir-{place}-hadir": "on",
            }
        draft = case.keputusan_set.order_by("-nomor_urut")[0]
        return rows | {
            "rancangan": draft.pk, "tanggal_pleno": self.today, "jam_pleno": "08:00", "tempat": "Samarinda",
            "konfirmasi": "PUTUSKAN",
        }  # fmt: skip

    def letters(self) -> None:
        """Letters are drafted, issued, announced, corrected; the case is closed, or taken up again."""
        from suara.domains.paw import terms

        asking = case_of(5)
        self.on("konsep", "rina", asking, {
            "calon": candidate(asking).pk, "kepada_jenis": "PARTAI", "kepada": "Ketua partai",
            "alasan": "Uji",
            "pertanyaan": "Benarkah?", "cara": ["SURAT"],
        }, path="konsep/S6")  # fmt: skip
        decided = case_of(10)
        issue = {"tanggal_surat": self.today, "nomor": "", "konfirmasi": "TERBITKAN"}
        letter = decided.dokumen_set.get(jenis="BA1")
        self.on("terbitkan", "maria", decided, issue, path=f"dokumen/{letter.pk}/terbitkan")
        done = self.story(92, "C2", 4).register().check()
        done.lhkpn(done.calon(1)).prepare().pleno().issue("BA1", "S1")
        done.case.refresh_from_db()
        self.on("umumkan", "maria", done.case, {"konfirmasi": "UMUMKAN"})
        out = case_of(11)
        answer = out.dokumen_set.get(jenis="S1")
        ralat = {"alasan": "Nama salah eja.", "tanggal_surat": self.today, "nomor": "", "konfirmasi": "RALAT"}
        self.on("ralat", "maria", out, ralat, path=f"dokumen/{answer.pk}/ralat")
        self.oath(case_of(15))
        self.on("tutup", "rina", out, {"alasan": "SELESAI", "catatan": "Selesai."})
        again = self.story(93, "C4", 1).register("DIBERHENTIKAN", ground=terms.AlasanDiberhentikan.G8.value)
        again.check().dispute(None, terms.Forum.PENGADILAN_NEGERI, "7/UJI").prepare().pleno()
        again.issue("BA1", "S2").publish()
        self.final_ruling(again)
        again.case.refresh_from_db()
        self.on("buka-kembali", "yusuf", again.case, {"catatan": "Putusan 7/UJI inkrah."})

    def final_ruling(self, story: Cerita) -> None:
        """Record that the member's dispute ended."""
        from suara.domains.paw import services

        before = story.case.proseshukum_set.get()
        services.record_proses_hukum(
            actor=self.o.yusuf, permohonan=story.case, versi=story.versi, calon=None, menggantikan=before,
            isian={"forum": before.forum, "nomor_perkara": before.nomor_perkara, "inkrah": True,
                   "tanggal_diajukan": before.tanggal_diajukan, "tanggal_putusan": self.yesterday,
                   "hasil": "DITOLAK"},
        )  # fmt: skip

    def office(self) -> None:
        """Two writes beside the case: an invitation, and how numbers are written."""
        self.add("undang", "dewi", "/akun/petugas/undang/", {
            "nama": "Orang Lain", "email": "lain@contoh.test", "peran": "ANGGOTA", "kantor": "64",
        })  # fmt: skip
        self.add("pola", "maria", "/kerja/surat/nomor/pola/", {
            "kantor": "64", "jenis_kode": "SD", "pola": "{nomor}/{klasifikasi}-SD/{kode}/{tahun}",
        })  # fmt: skip

    def races(self) -> dict[str, Any]:
        """Return cases that no act of the plan touches: for officers who act at once."""
        pleno = []
        for nomor in (95, 96):
            story = self.story(nomor, "C2", 1).register().check()
            story.lhkpn(story.calon(1)).prepare()
            story.case.refresh_from_db()
            pleno.append(
                {"case": str(story.case.pk), "data": self.minutes(story.case), "versi": story.case.versi}
            )
        issue = []
        for nomor in range(100, 100 + BANYAK_PERKARA):
            story = self.story(nomor, "C1", 2).register(with_paper=False)
            from suara.domains.paw.status import HasilPeriksa

            story.check(HasilPeriksa.TIDAK_LENGKAP, note="Kurang.", missing=["Akta kematian"]).letter("S5")
            story.case.refresh_from_db()
            letter = story.case.dokumen_set.get(jenis="S5")
            issue.append({"case": str(story.case.pk), "dokumen": letter.pk, "versi": story.case.versi})
        open_case = self.story(110, "C1", 4).register().check()
        open_case.case.refresh_from_db()
        person = candidate(open_case.case)
        return {
            "pleno": pleno,
            "terbit": issue,
            "buka": {"case": str(open_case.case.pk), "calon": person.pk, "versi": open_case.case.versi},
        }


def case_of(nomor: int) -> PermohonanPAW:
    """Return the demo's case with this number."""
    from suara.domains.paw.models import PermohonanPAW

    return PermohonanPAW.objects.get(nomor_surat__startswith=f"100.1.4/{nomor:03}/")


def candidate(case: PermohonanPAW) -> Calon:
    """Return the first of the case's candidates without a seat."""
    from suara.domains.paw.queries import list_calon

    return list_calon(case).filter(keanggotaan__isnull=True).order_by("-suara_set__nilai", "nomor_urut")[0]


def sign_in(akun: Any) -> str:
    """Return the key of a session that is past both factors and already on the list of sessions."""
    from django.conf import settings
    from django.test import Client

    from tests.pemeran.orang import login

    client = login(Client(headers={"host": "localhost"}), akun)
    assert client.get("/kerja/").status_code == 200
    return client.cookies[settings.SESSION_COOKIE_NAME].value


if __name__ == "__main__":
    main()
