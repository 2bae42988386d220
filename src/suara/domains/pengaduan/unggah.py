"""Evidence on its way in: bound to the form whose `kirim_id` it carries, resumable, gone after a day.

Nothing enters the file store before the report is sent: what is taken back or never sent leaves no trace.
"""

from __future__ import annotations

import uuid
from datetime import timedelta
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.crypto import salted_hmac

from suara.core.akun.models import Akun
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.media import check_size_bukti, clean_bukti
from suara.core.berkas.models import Berkas
from suara.core.berkas.potongan import drop_pieces, read_pieces, sweep_pieces, write_piece
from suara.core.berkas.services import store_bukti
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.models import Unggahan
from suara.kernel.kalimat import Kalimat, gettext_noop

MAX_BERKAS = 5
MAX_POTONGAN = 1024 * 1024
UMUR = timedelta(days=1)
MAX_NAMA = 200


class UrutanSalah(Exception):
    """A piece that does not follow the last one; `diterima` is where to go on."""

    def __init__(self, diterima: int) -> None:
        super().__init__(str(diterima))
        self.diterima = diterima


def hash_kirim(kirim_id: uuid.UUID) -> str:
    """Return what ties an upload to its form; not the hash that the report itself carries."""
    return salted_hmac("suara.pengaduan.unggahan", str(kirim_id), algorithm="sha256").hexdigest()


def list_unggahan(kirim_id: uuid.UUID) -> list[Unggahan]:
    """Return the uploads of a form that are complete, in the order in which they were begun."""
    rows = Unggahan.objects.filter(kirim_hash=hash_kirim(kirim_id)).order_by("created_at")
    return [row for row in rows if row.diterima == row.ukuran]


def find_unggahan(kirim_id: uuid.UUID, pk: uuid.UUID) -> Unggahan | None:
    """Return an upload of this form; one of another form does not exist."""
    return Unggahan.objects.filter(pk=pk, kirim_hash=hash_kirim(kirim_id)).first()


def create_unggahan(*, kirim_id: uuid.UUID, nama: str, ukuran: int) -> Unggahan:
    """Begin an upload, or find the unfinished one of the same file; raise `BerkasDitolak`."""
    check_size_bukti(ukuran)
    nama = nama.replace("\0", "").replace("\\", "/").rsplit("/", 1)[-1][-MAX_NAMA:] or "berkas"
    with transaction.atomic():
        rows = list(Unggahan.objects.select_for_update().filter(kirim_hash=hash_kirim(kirim_id)))
        for row in rows:
            if row.diterima < row.ukuran == ukuran and row.nama_asli == nama:
                return row
        if len(rows) >= MAX_BERKAS:
            raise BerkasDitolak(
                Kalimat(
                    gettext_noop(
                        "Paling banyak {batas} berkas. Batalkan salah satu, lalu tambahkan yang ini."
                    ),
                    {"batas": MAX_BERKAS},
                )
            )
        return Unggahan.objects.create(kirim_hash=hash_kirim(kirim_id), nama_asli=nama, ukuran=ukuran)


def append_potongan(*, kirim_id: uuid.UUID, pk: uuid.UUID, mulai: int, data: bytes) -> Unggahan:
    """Add a piece; check the whole when it was the last. A refused file is forgotten at once."""
    with transaction.atomic():
        row = Unggahan.objects.select_for_update().get(pk=pk, kirim_hash=hash_kirim(kirim_id))
        if mulai != row.diterima or not data or mulai + len(data) > row.ukuran:
            raise UrutanSalah(row.diterima)
        write_piece(row.pk, mulai, data)
        row.diterima, row.updated_at = mulai + len(data), now()
        row.save(update_fields=["diterima", "updated_at"])
    if row.diterima == row.ukuran:
        try:
            clean_bukti(read_pieces(row.pk))
        except BerkasDitolak:
            remove_unggahan(kirim_id=kirim_id, pk=row.pk)
            raise
    return row


def take_file(*, kirim_id: uuid.UUID, file: UploadedFile[Any]) -> Unggahan:
    """Take a file that came with a form; raise `BerkasDitolak`. The other fields are not touched by that.

    A form that is sent again brings its files again: the same bytes are one file.
    """
    size = file.size or 0
    check_size_bukti(size)
    data = file.read()
    for known in list_unggahan(kirim_id):
        if known.ukuran == size and read_pieces(known.pk) == data:
            return known
    row = create_unggahan(kirim_id=kirim_id, nama=file.name or "", ukuran=size)
    try:
        clean_bukti(data)
    except BerkasDitolak:
        remove_unggahan(kirim_id=kirim_id, pk=row.pk)
        raise
    write_piece(row.pk, 0, data)
    row.diterima, row.updated_at = size, now()
    row.save(update_fields=["diterima", "updated_at"])
    return row


def remove_unggahan(*, kirim_id: uuid.UUID, pk: uuid.UUID) -> None:
    """Take an upload back. Repeating it changes nothing."""
    Unggahan.objects.filter(pk=pk, kirim_hash=hash_kirim(kirim_id)).delete()
    drop_pieces(pk)


def keep_berkas(*, kirim_id: uuid.UUID, kantor: Kantor, actor: Akun | None = None) -> tuple[Berkas, ...]:
    """Put the complete uploads of a form into the file store, under neutral names; call when it is sent.

    The name that the citizen's device gave may hold a person's name that no rule finds: it is not kept.
    """
    kept = []
    for number, listed in enumerate(list_unggahan(kirim_id), 1):
        with transaction.atomic():  # stored and noted, or neither: sending again stores nothing twice
            row = Unggahan.objects.select_for_update().filter(pk=listed.pk).first()
            if row is None:  # the same form, sent at the same moment, took it along
                continue
            if row.berkas is None:
                data = read_pieces(row.pk)
                row.berkas = store_bukti(data=data, name=f"bukti-{number}", kantor=kantor, actor=actor)
                row.save(update_fields=["berkas"])
            kept.append(row.berkas)
    return tuple(kept)


def keep_upload(*, actor: Akun, file: UploadedFile[Any], kantor: Kantor) -> Berkas:
    """Keep a file that an officer adds to a report: closed to the general download like any evidence."""
    file.seek(0)
    return store_bukti(data=file.read(), name=masked_name(file.name or ""), kantor=kantor, actor=actor)


def forget_unggahan(kirim_id: uuid.UUID) -> None:
    """Forget the uploads of a form that was sent; the stored files belong to the report now."""
    rows = Unggahan.objects.filter(kirim_hash=hash_kirim(kirim_id))
    keys = list(rows.values_list("pk", flat=True))
    rows.delete()  # first: whoever holds a row still reads its pieces; pieces without a row are swept
    for pk in keys:
        drop_pieces(pk)


def sweep_unggahan() -> int:
    """Forget uploads that nobody touched for a day; return how many. Safe to run twice."""
    rows = list(Unggahan.objects.filter(updated_at__lt=now() - UMUR))
    for row in rows:
        drop_pieces(row.pk)
        row.delete()
    sweep_pieces(older_than=UMUR)
    return len(rows)


def masked_name(nama: str) -> str:
    """Return a file name without anybody's name or number in it."""
    from suara.core.privasi.samaran import mask_name  # its word lists are loaded by the first use

    return mask_name(nama)
