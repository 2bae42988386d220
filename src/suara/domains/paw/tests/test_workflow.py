"""The workflow table, walked."""

from __future__ import annotations

import pytest

from suara.core.akun.models import Peran
from suara.domains.paw.status import StatusPermohonan as S
from suara.domains.paw.terms import Hasil
from suara.domains.paw.workflow import (
    LETTERS,
    PRIMARY,
    REPLY_LETTERS,
    TABLE,
    WORKING,
    Act,
    find_edge,
    list_acts,
)

HAPPY = [
    (S.DITERIMA, Act.CHECK_KELENGKAPAN, "LENGKAP", S.VERIFIKASI),
    (S.VERIFIKASI, Act.RECORD_FAKTA, "", S.VERIFIKASI),
    (S.VERIFIKASI, Act.PREPARE_KEPUTUSAN, "KLARIFIKASI", S.KLARIFIKASI),
    (S.KLARIFIKASI, Act.RECORD_KLARIFIKASI, "", S.KLARIFIKASI),
    (S.KLARIFIKASI, Act.PREPARE_KEPUTUSAN, "MENUNGGU_LHKPN", S.MENUNGGU_LHKPN),
    (S.MENUNGGU_LHKPN, Act.RECORD_LHKPN, "", S.MENUNGGU_LHKPN),
    (S.MENUNGGU_LHKPN, Act.PREPARE_KEPUTUSAN, "NAMA", S.SIAP_PLENO),
    (S.SIAP_PLENO, Act.HOLD_PLENO, "", S.DIPUTUSKAN),
    (S.DIPUTUSKAN, Act.ISSUE_DOKUMEN, "", S.DIPUTUSKAN),
    (S.DIPUTUSKAN, Act.PUBLISH, "", S.TERBIT),
    (S.TERBIT, Act.ISSUE_RALAT, "", S.TERBIT),
    (S.TERBIT, Act.CLOSE, "", S.DITUTUP),
    (S.DITUTUP, Act.ISSUE_RALAT, "", S.DITUTUP),
]
OTHER_WAYS = [
    (S.DITERIMA, Act.CHECK_KELENGKAPAN, "TIDAK_LENGKAP", S.TIDAK_LENGKAP),
    (S.TIDAK_LENGKAP, Act.ADD_LAMPIRAN, "", S.TIDAK_LENGKAP),
    (S.TIDAK_LENGKAP, Act.CHECK_KELENGKAPAN, "LENGKAP", S.VERIFIKASI),
    (S.DITERIMA, Act.CHECK_KELENGKAPAN, "BUKAN_KEWENANGAN", S.BUKAN_KEWENANGAN),
    (S.BUKAN_KEWENANGAN, Act.ISSUE_DOKUMEN, "", S.BUKAN_KEWENANGAN),
    (S.BUKAN_KEWENANGAN, Act.CLOSE, "", S.DITUTUP),
    (S.VERIFIKASI, Act.PREPARE_KEPUTUSAN, "BELUM_DAPAT_DIPROSES", S.SIAP_PLENO),
    (S.VERIFIKASI, Act.PREPARE_KEPUTUSAN, "MENUNGGU_PUTUSAN_CALON", S.MENUNGGU_PUTUSAN),
    (S.VERIFIKASI, Act.PREPARE_KEPUTUSAN, "MANUAL", S.MANUAL),
    (S.MANUAL, Act.HOLD_PLENO, "", S.DIPUTUSKAN),
    (S.VERIFIKASI, Act.PREPARE_KEPUTUSAN, "BUTUH_DATA", S.VERIFIKASI),
    (S.TERBIT, Act.REOPEN, "", S.VERIFIKASI),
    (S.DIPUTUSKAN, Act.REOPEN, "", S.VERIFIKASI),
]
UNHAPPY = [
    (S.DITERIMA, Act.PREPARE_KEPUTUSAN, "NAMA"),
    (S.DITERIMA, Act.HOLD_PLENO, ""),
    (S.VERIFIKASI, Act.HOLD_PLENO, ""),
    (S.KLARIFIKASI, Act.HOLD_PLENO, ""),
    (S.MENUNGGU_LHKPN, Act.HOLD_PLENO, ""),
    (S.SIAP_PLENO, Act.PUBLISH, ""),
    (S.DIPUTUSKAN, Act.RECORD_FAKTA, ""),
    (S.DIPUTUSKAN, Act.HOLD_PLENO, ""),
    (S.TERBIT, Act.RECORD_LHKPN, ""),
    (S.DITUTUP, Act.REOPEN, ""),
    (S.DITUTUP, Act.CHECK_KELENGKAPAN, "LENGKAP"),
]


@pytest.mark.parametrize(("state", "act", "hasil", "then"), HAPPY + OTHER_WAYS)
def test_act_leads_on(state: S, act: Act, hasil: str, then: S) -> None:
    edge = find_edge(state, act, hasil)
    assert edge is not None
    assert edge.next_state == then


@pytest.mark.parametrize(("state", "act", "hasil"), UNHAPPY)
def test_act_is_not_possible(state: S, act: Act, hasil: str) -> None:
    assert find_edge(state, act, hasil) is None


def test_every_outcome_of_the_rules_leads_somewhere_from_every_working_state() -> None:
    for state in WORKING:
        for hasil in Hasil:
            assert find_edge(state, Act.PREPARE_KEPUTUSAN, hasil.value), (state, hasil)


def test_one_line_per_state_act_and_outcome() -> None:
    keys = [(edge.state, edge.act, edge.hasil) for edge in TABLE]
    assert len(keys) == len(set(keys))


def test_every_state_is_reached_and_says_what_comes_next() -> None:
    assert {edge.next_state for edge in TABLE} | {S.DITERIMA} == set(S)
    assert set(PRIMARY) == set(S)
    assert set(LETTERS) <= set(S)


def test_a_decided_case_has_a_letter() -> None:
    to_pleno = {
        edge.hasil for edge in TABLE if edge.act is Act.PREPARE_KEPUTUSAN and edge.next_state == S.SIAP_PLENO
    }
    assert to_pleno <= set(REPLY_LETTERS)


def test_preparing_and_approving_are_different_roles() -> None:
    assert Act.HOLD_PLENO not in list_acts(S.SIAP_PLENO, [Peran.VERIFIKATOR, Peran.SEKRETARIAT])
    assert Act.PREPARE_KEPUTUSAN not in list_acts(S.VERIFIKASI, [Peran.KETUA])
    assert list_acts(S.SIAP_PLENO, [Peran.ANGGOTA]) == []
