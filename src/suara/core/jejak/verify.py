"""Re-computing the whole trail and naming the first entry that isn't what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.db import connection
from django.db.models import Max

from suara.core.jejak import keys, triggers
from suara.core.jejak.canonical import GENESIS, checkpoint_message, digest, entry_hash
from suara.core.jejak.models import Entri, TitikPeriksa, UjungRantai
from suara.kernel.kalimat import Kalimat, gettext_noop


@dataclass(frozen=True, slots=True)
class Kerusakan:
    """The first broken place: the entry's number, which column or part differs, and a sentence."""

    urutan: int
    bagian: str
    kalimat: Kalimat


@dataclass(frozen=True, slots=True)
class HasilVerifikasi:
    """What verification found. `peringatan` are weaknesses that leave the chain itself whole."""

    jumlah: int
    titik_periksa: int
    kerusakan: Kerusakan | None
    peringatan: tuple[Kalimat, ...] = ()

    @property
    def utuh(self) -> bool:
        """Say whether the whole chain is what it was when it was written."""
        return self.kerusakan is None


def verify() -> HasilVerifikasi:
    """Walk the chain from its first entry in one stream; safe beside running writers.

    The last number is read before the recorded end: an honest writer moves both in one transaction, so the
    end can only be later. Entries written after the end was read are left to the next verification.
    """
    last_number = Entri.objects.aggregate(last=Max("urutan"))["last"] or 0
    tail = UjungRantai.objects.filter(pk=1).first()
    checkpoints = list(TitikPeriksa.objects.order_by("urutan", "tanggal"))
    trusted = keys.list_trusted()
    forged = [titik for titik in checkpoints if not _is_signed(titik, trusted)]
    broken = _forged(forged[0]) if forged else None
    marks = _signed_hashes(titik for titik in checkpoints if titik not in forged)
    end = max(tail.urutan if tail else 0, max(marks, default=0))
    count = 0
    for number, problem in _walk(end, marks):
        count = number
        if problem is not None:
            broken = problem if broken is None or problem.urutan <= broken.urutan else broken
            break
    if broken is None:
        broken = _check_tail(tail, last_number)
    return HasilVerifikasi(count, len(checkpoints), broken, _warnings())


def _walk(end: int, marks: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, Kerusakan | None]]:
    """Yield (number, problem) for every number from 1 to `end` until the first problem."""
    previous, expected = GENESIS, 1
    entries = Entri.objects.filter(urutan__lte=end).order_by("urutan").iterator(chunk_size=2000)
    while True:
        try:
            entri = next(entries, None)
            if entri is None:
                break
            problem = _missing(expected) if entri.urutan != expected else _check_entry(entri, previous)
        except Exception:  # a column altered to something that its type can't hold fails in any way
            yield expected, _altered(expected, "kolom", gettext_noop("Entri ke-{urutan} tidak terbaca."))
            return
        problem = problem or _check_mark(entri, marks)
        yield entri.urutan if problem is None else expected - 1, problem
        if problem is not None:
            return
        previous, expected = entri.hash, expected + 1
    if expected <= end:
        yield expected - 1, _missing(expected)


def _check_entry(entri: Entri, previous: str) -> Kerusakan | None:
    if digest(entri.payload) != entri.payload_hash:
        return _altered(entri.urutan, "payload", gettext_noop("Isi entri ke-{urutan} diubah."))
    if entri.prev_hash != previous:
        return _altered(
            entri.urutan,
            "prev_hash",
            gettext_noop("Entri ke-{urutan} tidak menyambung ke entri sebelumnya: salah satunya diubah."),
        )
    computed = entry_hash(
        urutan=entri.urutan,
        dicatat_at=entri.dicatat_at,
        actor_id=entri.actor_id,
        actor_label=entri.actor_label,
        act=entri.act,
        obj_type=entri.obj_type,
        obj_id=entri.obj_id,
        kantor=entri.kantor,
        payload_hash=entri.payload_hash,
        prev_hash=entri.prev_hash,
    )
    if computed != entri.hash:
        return _altered(
            entri.urutan,
            "hash",
            gettext_noop("Entri ke-{urutan} diubah: pelaku, waktu, perbuatan, objek, atau hash-nya."),
        )
    return None


def _check_mark(entri: Entri, marks: Mapping[int, frozenset[str]]) -> Kerusakan | None:
    if marks.get(entri.urutan, frozenset()) <= {entri.hash}:
        return None
    return _altered(
        entri.urutan,
        "titik_periksa",
        gettext_noop("Entri ke-{urutan} tidak sama dengan titik periksa yang ditandatangani."),
    )


def _signed_hashes(checkpoints: Iterable[TitikPeriksa]) -> dict[int, frozenset[str]]:
    """Return which hash each signed entry must have; days without entries sign the same entry again."""
    marks: dict[int, frozenset[str]] = {}
    for titik in checkpoints:
        marks[titik.urutan] = marks.get(titik.urutan, frozenset()) | {titik.hash}
    return marks


def _forged(titik: TitikPeriksa) -> Kerusakan:
    return _altered(
        titik.urutan,
        "tanda_tangan",
        gettext_noop(
            "Titik periksa pada entri ke-{urutan} tidak bertanda tangan sah dari kunci yang dikenal."
        ),
    )


def _is_signed(titik: TitikPeriksa, trusted: frozenset[str]) -> bool:
    if titik.kunci_publik not in trusted:
        return False
    message = checkpoint_message(
        tanggal=titik.tanggal,
        urutan=titik.urutan,
        hash_=titik.hash,
        dibuat_at=titik.dibuat_at,
        kunci_publik=titik.kunci_publik,
    )
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(titik.kunci_publik))
        key.verify(bytes.fromhex(titik.tanda_tangan), message)
    except (InvalidSignature, ValueError):
        return False
    return True


def _check_tail(tail: UjungRantai | None, last_number: int) -> Kerusakan | None:
    """The recorded end must be the last entry: else the newest were cut off, or some were added past it."""
    if tail is None or tail.urutan < last_number:
        if last_number == 0:
            return None
        return _altered(
            (tail.urutan if tail else 0) + 1,
            "ujung",
            gettext_noop("Entri ke-{urutan} tidak tercatat pada ujung rantai: ditambahkan dari luar Suara."),
        )
    stored = Entri.objects.filter(pk=tail.urutan).values_list("hash", flat=True).first() or GENESIS
    if stored != tail.hash:
        return _altered(
            tail.urutan,
            "ujung",
            gettext_noop("Entri ke-{urutan}, yang terakhir, tidak sama dengan ujung rantai."),
        )
    return None


def _missing(urutan: int) -> Kerusakan:
    return _altered(
        urutan, "hilang", gettext_noop("Entri ke-{urutan} tidak ada: dihapus atau nomornya diubah.")
    )


def _altered(urutan: int, part: str, sentence: str) -> Kerusakan:
    return Kerusakan(urutan, part, Kalimat(sentence, {"urutan": urutan}))


def _warnings() -> tuple[Kalimat, ...]:
    missing = triggers.list_missing(connection)
    if not missing:
        return ()
    return (
        Kalimat(
            gettext_noop("Pelindung tabel jejak tidak terpasang ({nama}); jejak dapat diubah tanpa ditolak."),
            {"nama": ", ".join(missing)},
        ),
    )
