"""What masking hides, what it leaves, and what holds for every text whatsoever."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.config.cli import main
from suara.core.privasi.samaran import JenisTemuan, find, mask, mask_name

EXAMPLES = yaml.safe_load((Path(__file__).parent / "contoh" / "samaran.yaml").read_text(encoding="utf-8"))
HIDDEN = [(kind, *pair) for kind, pairs in EXAMPLES.items() if kind != "TETAP" for pair in pairs]
KEPT = [text for (text,) in EXAMPLES["TETAP"]]
PIECES = [
    *("NIK", "nik", "kk", "hp", "wa", "rek BRI", "SK", "nama saya", "Pak", "Bu", "a.n.", "lahir", "rumah"),
    *("6472015203910007", "64 72", "0152", "0391", "OOO7", "0812", "9990", "08129990", "1.234.567", "16"),
    *("Siti", "siti", "Aminah", "Ketua", "Budi,", "S.H.", "dan", "Jalan Ulin", "No. 3", "RT 05", "RW 02"),
    *("KT 1234 XY", "12 Mei 1990", "@siti_77", "siti@gmail.com", "at", "dot", "com", "nol", "delapan"),
    *("[NIK]", "[NAMA]", "[16 DIGIT]", "\n", ".", ",", "-", "TPS 5", "yang", "mobil", "terus", "+62"),
]
pieces = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", " ", ", "])), max_size=25)
texts = st.one_of(
    pieces.map(lambda pairs: "".join(word + gap for word, gap in pairs)),
    st.text(alphabet="0123456789OolI .-+\nNIKnikhprek@aSitd", max_size=80),
    st.text(max_size=80),
)


@pytest.mark.parametrize(("kind", "text", "masked"), HIDDEN)
def test_what_belongs_to_a_person_is_hidden(kind: str, text: str, masked: str) -> None:
    result = mask(text)
    assert result.teks == masked
    assert kind in {item.jenis for item in result.temuan}


@pytest.mark.parametrize("text", KEPT)
def test_what_belongs_to_the_matter_stays(text: str) -> None:
    assert mask(text).teks == text


def test_every_finding_says_why() -> None:
    for _kind, text, _masked in HIDDEN:
        for item in find(text):
            assert str(item.alasan).endswith(".")
            assert 0 < item.keyakinan <= 1


def test_findings_never_repeat_what_they_found() -> None:
    written = str([item.to_dict() for item in find("NIK 6472015203910007 nama saya Siti Aminah")])
    assert not re.search(r"6472|Siti|Aminah", written)


@given(texts)
@settings(max_examples=400, deadline=None)
def test_masking_twice_is_masking_once(text: str) -> None:
    once = mask(text)
    again = mask(once.teks)
    assert again.teks == once.teks
    assert again.temuan == ()


@given(texts)
@settings(max_examples=400, deadline=None)
def test_no_digit_run_grows(text: str) -> None:
    runs = [match[0] for match in re.finditer(r"\d+", text)]
    for match in re.finditer(r"\d+", re.sub(r"\[16 DIGIT\]", "[]", mask(text).teks)):
        assert any(match[0] in run for run in runs)


@given(st.text(alphabet="0123456789 NIKnama\n.,", max_size=60))
@settings(max_examples=400, deadline=None)
def test_sixteen_digits_never_survive_unexplained(text: str) -> None:
    assert not re.search(r"\d{16}", mask(text).teks)


@given(texts)
@settings(max_examples=200, deadline=None)
def test_findings_are_in_order_and_apart(text: str) -> None:
    found = find(text)
    assert all(0 <= item.awal < item.akhir <= len(text) for item in found)
    assert all(one.akhir <= two.awal for one, two in pairwise(found))


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "0",
        "0 ",
        "8",
        "@",
        "a@",
        "a.",
        "Siti ",
        "jalan ",
        "RT 1 ",
        "nol ",
        "A B ",
        "08 ",
        "\n",
        "I",
        "Jl. ",
    ],
)
def test_work_grows_with_the_text_and_not_faster(unit: str) -> None:
    """Ten times the text may not take a hundred times the work; counted in calls, not seconds."""

    def work(size: int) -> int:
        calls = 0

        def count(*_args: object) -> None:
            nonlocal calls
            calls += 1

        sys.setprofile(count)
        try:
            mask(unit * size)
        finally:
            sys.setprofile(None)
        return calls

    small, large = work(100), work(1000)
    assert large < 20 * small + 2000


@pytest.mark.parametrize("unit", ["a", "0", "a.", "A", "-", "@", "I", "08", "o0"])
def test_a_huge_run_ends(unit: str) -> None:
    """A pattern that backtracks would need hours for this."""
    text = unit * (40_000 // len(unit))
    assert len(mask(text).teks) <= len(text)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("KTP_Siti_Aminah_6472015203910007.pdf", "KTP [NAMA] [NIK].pdf"),
        ("foto-tps-012.jpg", "foto-tps-012.jpg"),
        ("bukti 08129990 0011.png", "bukti [NO. HP].png"),
        ("SuratBudiSantoso.pdf", "Surat [NAMA].pdf"),
        ("C1_KWK_TPS_004.pdf", "C1_KWK_TPS_004.pdf"),
    ],
)
def test_file_names_lose_persons_and_keep_the_matter(name: str, masked: str) -> None:
    assert mask_name(name) == masked


def test_every_kind_has_its_token() -> None:
    assert {kind.token for kind in JenisTemuan} == {
        *("[NIK]", "[NO. KK]", "[16 DIGIT]", "[NO. HP]", "[NAMA]", "[ALAMAT]"),
        *("[EMAIL]", "[NO. REK]", "[NO. POL]", "[TGL LAHIR]", "[AKUN]"),
    }


def test_masking_loads_no_framework() -> None:
    code = (
        "import sys; from suara.core.privasi.samaran import mask; mask('Pak Budi 6472015203910007'); "
        "sys.exit(' '.join({'django', 'yaml', 'pypdf'} & set(sys.modules)) or 0)"
    )
    source = Path(__file__).resolve().parents[4]
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(source)}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_command_prints_text_and_findings(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lapor", "samarkan", "Pak Budi, NIK 6472015203910007"]) == 0
    printed = yaml.safe_load(capsys.readouterr().out)
    assert printed["teks"] == "Pak [NAMA], NIK [NIK]"
    assert [item["jenis"] for item in printed["temuan"]] == ["NAMA", "NIK"]


@pytest.mark.parametrize("named", [(), ("-",)])
def test_the_command_reads_a_pipe(
    named: tuple[str, ...], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("wa 081299900011\n"))
    assert main(["lapor", "samarkan", *named, "--teks"]) == 0
    assert capsys.readouterr().out == "wa [NO. HP]\n"


def test_a_dash_prints_the_findings_of_what_was_piped(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("NIK 6472015203910007"))
    assert main(["lapor", "samarkan", "-"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["teks"] == "NIK [NIK]"
    assert [item["jenis"] for item in printed["temuan"]] == ["NIK"]


def test_the_command_masks_file_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lapor", "samarkan", "--nama-berkas", "KTP_Siti_Aminah.pdf"]) == 0
    assert capsys.readouterr().out == "KTP [NAMA].pdf\n"
