"""Does everything in this office agree? Run as a program it prints a JSON list of what does not.

Nothing here trusts the code that wrote: each rule compares two places that only one transaction can have
changed together. `list_problems` is also called by `anak.py` after each kill.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

FIRST_ANSWERS = {"S1", "S2", "S3", "S4", "S5", "S7"}
FINAL_ANSWERS = {"S1", "S3", "S4"}
NO_STEP = {"paw.permohonan.diterima", "paw.pendapat.dicatat"}
"""Acts of a case that do not count its version up."""
ROWS_OF_ACT = {
    "faktacalon": ("paw.fakta.dicatat", "paw.fakta.diverifikasi", "paw.fakta.dicabut"),
    "klarifikasi": ("paw.klarifikasi.dicatat",),
    "tanggapanmasyarakat": ("paw.tanggapan.dicatat",),
    "tandaterimalhkpn": ("paw.lhkpn.dicatat",),
    "proseshukum": ("paw.proses_hukum.dicatat",),
    "kepengurusanpartai": ("paw.kepengurusan.dicatat",),
    "pleno": ("paw.pleno.memutuskan",),
    "keputusan": ("paw.keputusan.disiapkan", "paw.pleno.memutuskan"),
    "pendapat": ("paw.pendapat.dicatat",),
}


def list_problems() -> list[str]:
    """Return every disagreement, in words."""
    from tests.gangguan import audit_lapor

    checks = (
        _trail, _database, _cases, _rows, _papers, _decisions, _clocks, _letters, _numbers, _files, _imports,
        _accounts,
    )  # fmt: skip
    found = [f"{check.__name__}: {problem}" for check in checks for problem in check()]
    return found + audit_lapor.list_problems()


def _trail() -> Iterator[str]:
    from suara.core.jejak.queries import verify

    found = verify()
    if found.kerusakan:
        yield str(found.kerusakan.kalimat)


def _database() -> Iterator[str]:
    from django.db import connection

    connection.check_constraints()
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check")
            answer = cursor.fetchone()[0]
        if answer != "ok":
            yield str(answer)


def _entries() -> dict[str, list[tuple[str, dict[str, object]]]]:
    from suara.core.jejak.models import Entri

    found: dict[str, list[tuple[str, dict[str, object]]]] = defaultdict(list)
    for entri in Entri.objects.filter(obj_type="paw.permohonan").order_by("urutan"):
        found[entri.obj_id].append((entri.act, entri.data))
    return found


def _cases() -> Iterator[str]:
    """Version and status of each case are what its acts in the trail make of it."""
    from suara.domains.paw.models import DrafPermohonan, PermohonanPAW

    history = _entries()
    cases = {str(case.pk): case for case in PermohonanPAW.objects.all()}
    for key in history.keys() - cases.keys():
        yield f"jejak menyebut perkara {key} yang tidak ada"
    for key, case in cases.items():
        acts = [(act, data) for act, data in history[key] if act.startswith("paw.")]
        steps = [(act, data) for act, data in acts if act not in NO_STEP]
        if [act for act, _ in acts].count("paw.permohonan.diterima") != 1:
            yield f"{case.nomor_surat}: didaftarkan tidak tepat sekali"
        if case.versi != 1 + len(steps):
            yield f"{case.nomor_surat}: versi {case.versi}, perbuatan {len(steps)}"
        status = steps[-1][1].get("status") if steps else "DITERIMA"
        if case.status != status:
            yield f"{case.nomor_surat}: status {case.status}, menurut jejak {status}"
    taken = set(PermohonanPAW.objects.values_list("surat_id", flat=True))
    for draf in DrafPermohonan.objects.filter(surat__in=taken):
        yield f"draf {draf.pk} masih ada walau suratnya terdaftar"


def _rows() -> Iterator[str]:
    """Each recorded row has its act, and each act its row."""
    from suara.domains.paw.models import PermohonanPAW

    history = {key: Counter(act for act, _ in acts) for key, acts in _entries().items()}
    for name, wanted in ROWS_OF_ACT.items():
        rows = _count(PermohonanPAW._meta.get_field(_relation(name)).related_model)
        for key in rows.keys() | history.keys():
            told = sum(history.get(key, Counter())[act] for act in wanted)
            if rows[key] != told:
                yield f"{key}: {rows[key]} {name}, perbuatan {told}"


def _relation(name: str) -> str:
    from suara.domains.paw.models import PermohonanPAW

    names = {field.get_accessor_name(): field.name for field in PermohonanPAW._meta.related_objects}
    return names[f"{name}_set"]


def _count(model: Any) -> Counter[str]:
    """Return how many rows each case has in this table."""
    return Counter(str(key) for key in model.objects.values_list("permohonan_id", flat=True))


def _papers() -> Iterator[str]:
    from suara.domains.paw.models import LampiranPermohonan

    rows = _count(LampiranPermohonan)
    for key, acts in _entries().items():
        first = sum(int(str(data["lampiran"])) for act, data in acts if act == "paw.permohonan.diterima")
        later = sum(act == "paw.lampiran.ditambahkan" for act, _ in acts)
        if rows[key] != first + later:
            yield f"{key}: {rows[key]} lampiran, menurut jejak {first + later}"


def _decisions() -> Iterator[str]:
    """Decisions count on without a hole; a pleno has its people and its letters; a contact has its BA2."""
    from suara.domains.paw.models import (
        DokumenPerkara,
        KehadiranPleno,
        KeputusanPAW,
        Klarifikasi,
        RapatPleno,
    )

    numbers: dict[str, list[int]] = defaultdict(list)
    for key, number in KeputusanPAW.objects.order_by("nomor_urut").values_list("permohonan_id", "nomor_urut"):
        numbers[str(key)].append(number)
    for key, found in numbers.items():
        if found != list(range(1, len(found) + 1)):
            yield f"{key}: nomor keputusan {found}"
    present = Counter(KehadiranPleno.objects.values_list("pleno_id", flat=True))
    letters: dict[object, set[str]] = defaultdict(set)
    for decision, contact, kind in DokumenPerkara.objects.values_list(
        "keputusan_id", "klarifikasi_id", "jenis"
    ):
        letters[contact if contact else decision].add(kind)
    for pleno in RapatPleno.objects.all():
        if present[pleno.pk] != pleno.jumlah_anggota:
            yield f"{pleno.permohonan_id}: daftar hadir pleno tidak lengkap"
        if "BA1" not in letters[pleno.keputusan_id] or len(letters[pleno.keputusan_id]) < 2:
            yield f"{pleno.permohonan_id}: pleno tanpa BA1 atau surat jawaban"
    for key in Klarifikasi.objects.values_list("pk", flat=True):
        if letters[key] != {"BA2"}:
            yield f"klarifikasi {key} tanpa BA2"


def _clocks() -> Iterator[str]:
    """Both clocks run from the Pimpinan's letter until the answer goes out."""
    from suara.core.tugas.models import Tenggat
    from suara.domains.paw.models import DokumenPerkara, PermohonanPAW

    clocks: dict[str, dict[str, str]] = defaultdict(dict)
    for key, aturan, status in Tenggat.objects.values_list("obj_id", "aturan", "status"):
        clocks[key][aturan] = status
    issued: dict[str, set[str]] = defaultdict(set)
    rows = DokumenPerkara.objects.filter(dokumen__status="TERBIT").values_list("permohonan_id", "jenis")
    for case_id, kind in rows:
        issued[str(case_id)].add(kind)
    for case in PermohonanPAW.objects.all():
        key = str(case.pk)
        if not case.pengirim.startswith("PIMPINAN_"):
            if clocks[key]:
                yield f"{case.nomor_surat}: tenggat tanpa surat Pimpinan"
            continue
        for aturan, answers in (("paw.jawaban_pertama", FIRST_ANSWERS), ("paw.jawaban_nama", FINAL_ANSWERS)):
            wanted = "SELESAI" if issued[key] & answers or case.status == "DITUTUP" else "TERBUKA"
            if clocks[key].get(aturan) != wanted:
                yield f"{case.nomor_surat}: tenggat {aturan} {clocks[key].get(aturan)}, mestinya {wanted}"


def _letters() -> Iterator[str]:
    """A published document has number, code, bytes and its entry; a draft has none of them."""
    from suara.core.berkas import storage
    from suara.core.jejak.models import Entri
    from suara.core.surat.models import Dokumen, NomorTerpakai
    from suara.domains.paw.models import DokumenPerkara

    numbered = set(NomorTerpakai.objects.values_list("dokumen_id", flat=True))
    linked = set(DokumenPerkara.objects.values_list("dokumen_id", flat=True))
    published = Entri.objects.filter(act="surat.dokumen.terbit").in_bulk()
    for dokumen in Dokumen.objects.select_related("berkas"):
        name = dokumen.nomor or str(dokumen.pk)
        if dokumen.obj_type == "paw.permohonan" and dokumen.pk not in linked:
            yield f"{name}: tidak tertaut ke perkaranya"
        if not dokumen.is_terbit:
            if dokumen.pk in numbered or dokumen.berkas_id or dokumen.jejak_urutan:
                yield f"{name}: konsep dengan nomor atau berkas"
            continue
        if dokumen.pk not in numbered or dokumen.berkas is None:
            yield f"{name}: terbit tanpa nomor register atau berkas"
            continue
        if dokumen.berkas.sha256 != dokumen.sha256:
            yield f"{name}: sidik jari dokumen dan berkas berbeda"
        if hashlib.sha256(storage.read(dokumen.sha256)).hexdigest() != dokumen.sha256:
            yield f"{name}: isi berkas berbeda"
        entri = published.get(dokumen.jejak_urutan or 0)
        if entri is None or entri.data.get("sha256") != dokumen.sha256:
            yield f"{name}: entri jejaknya tidak cocok"


def _numbers() -> Iterator[str]:
    """Numbers of a register are used without a hole, each by one document that carries it."""
    from suara.core.surat.models import RegisterNomor

    for register in RegisterNomor.objects.all():
        used = sorted(register.terpakai_set.exclude(urut=None).values_list("urut", flat=True))
        if used != list(range(1, register.terakhir + 1)):
            yield f"{register}: terpakai {used}, terakhir {register.terakhir}"
        for row in register.terpakai_set.select_related("dokumen"):
            if not row.dokumen.is_terbit:
                yield f"{register} {row.urut}: dipakai konsep"


def _files() -> Iterator[str]:
    """Each file row has its bytes and its entry."""
    from suara.core.berkas import storage
    from suara.core.berkas.models import Berkas
    from suara.core.jejak.models import Entri

    told = Counter(Entri.objects.filter(act="berkas.disimpan").values_list("obj_id", flat=True))
    rows = {str(row.pk): row for row in Berkas.objects.all()}
    if told.keys() ^ rows.keys() or any(count != 1 for count in told.values()):
        yield f"{len(rows)} berkas, {len(told)} entri"
    for row in rows.values():
        if len(storage.read(row.sha256)) != row.ukuran:
            yield f"{row.pk}: ukuran berkas berbeda"


def _imports() -> Iterator[str]:
    """An import stands whole, with its report and its entry, or not at all."""
    from suara.core.jejak.models import Entri
    from suara.domains.paw.models import Calon, Impor, Pemilu

    for impor in Impor.objects.all():
        act = "paw.impor.selesai" if impor.status == "DITERIMA" else "paw.impor.ditolak"
        if Entri.objects.filter(act=act, obj_id=str(impor.pk)).count() != 1:
            yield f"{impor.nama_berkas}: impor tanpa entri"
    for pemilu in Pemilu.objects.filter(contoh=False):
        taken = Impor.objects.filter(pemilu=pemilu, status="DITERIMA", jenis="DCT")
        new = sum(int(row.hitungan.get("calon_baru", 0)) for row in taken)
        if Calon.objects.filter(dapil__pemilu=pemilu).count() != new:
            yield f"{pemilu}: jumlah calon tidak sama dengan laporan impornya"


def _accounts() -> Iterator[str]:
    """An accepted invitation has one account with one assignment."""
    from suara.core.akun.models import Akun, Penugasan, Undangan

    for undangan in Undangan.objects.all():
        people = Akun.objects.filter(email=undangan.email)
        roles = Penugasan.objects.filter(akun__email=undangan.email, peran=undangan.peran, selesai_at=None)
        wanted = 1 if undangan.accepted_at else 0
        if (people.count(), roles.count()) != (wanted, wanted):
            yield f"{undangan.email}: undangan dan akun tidak cocok"


def main() -> None:
    """Print the problems of the office in `SUARA_DATA`."""
    from suara.config.cli import start_django

    start_django()
    print(json.dumps(list_problems(), ensure_ascii=False))


if __name__ == "__main__":
    main()
