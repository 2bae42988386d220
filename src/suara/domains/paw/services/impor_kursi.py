"""Elected marks of a list become seats and the persons elected to them."""

from __future__ import annotations

from collections import Counter

from django.db.models import Max

from suara.domains.paw.impor.baris import Baris
from suara.domains.paw.impor.kolom import Kepala
from suara.domains.paw.models import Anggota, Calon, Kursi, Via
from suara.domains.paw.services.impor_kerja import Kerja
from suara.kernel.kalimat import gettext_noop as _

BATCH = 2_000


def write_terpilih(kerja: Kerja, paired: list[tuple[Baris, Calon]], kepala: Kepala) -> None:
    """Note who was elected; a mark that contradicts an earlier one is refused."""
    learned = []
    for row, calon in paired:
        if row.terpilih is None:
            continue
        if calon.terpilih is None:
            calon.terpilih = row.terpilih
            learned.append(calon)
        elif calon.terpilih != row.terpilih:
            kerja.catatan.galat(
                "TERPILIH_BERBEDA",
                _("Keterangan terpilih {nama} berbeda dengan yang sudah tercatat."),
                row.baris,
                kepala.sebut("terpilih"),
                nama=calon.nama,
            )
    Calon.objects.bulk_update(learned, ["terpilih"], batch_size=500)
    _write_kursi(kerja, [(row, calon) for row, calon in paired if row.terpilih])


def _write_kursi(kerja: Kerja, elected: list[tuple[Baris, Calon]]) -> None:
    seated = set(Anggota.objects.filter(calon__dapil__pemilu=kerja.pemilu).values_list("calon_id", flat=True))
    last: Counter[tuple[int, int | None]] = Counter()
    for dapil, partai, number in (
        Kursi.objects.filter(dapil__pemilu=kerja.pemilu)
        .order_by()
        .values_list("dapil", "partai")
        .annotate(Max("nomor"))
    ):
        last[dapil, partai] = number
    seats, members = [], []
    for _row, calon in sorted(elected, key=_order):
        if calon.pk in seated:
            continue
        last[calon.dapil_id, calon.partai_id] += 1
        seat = Kursi(
            dapil_id=calon.dapil_id,
            partai_id=calon.partai_id,
            nomor=last[calon.dapil_id, calon.partai_id],
            mulai_jabatan=kerja.opsi.dilantik,
        )
        seats.append(seat)
        members.append(Anggota(kursi=seat, calon=calon, via=Via.PEMILU, dilantik=kerja.opsi.dilantik))
    Kursi.objects.bulk_create(seats, batch_size=BATCH)
    Anggota.objects.bulk_create(members, batch_size=BATCH)
    kerja.hitungan["kursi_baru"] = len(seats)


def _order(pair: tuple[Baris, Calon]) -> tuple[int, int, int]:
    row = pair[0]
    return (row.peringkat or 10_000, -(row.suara or 0), row.nomor_urut)
