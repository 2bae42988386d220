"""The list of commands, the words it answers to, and the words it does not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from suara.config.cli import all_commands, main, overview, split_words, suggestion


def test_no_word_lists_all_commands_in_indonesian(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    printed = capsys.readouterr().out
    assert "Menjalankan" in printed
    assert all(command.help_id in printed for command in all_commands().values())


def test_en_lists_them_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--en"]) == 0
    printed = capsys.readouterr().out
    assert "Running" in printed
    assert all(command.help_en in printed for command in all_commands().values())


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    for name, command in all_commands().items():
        with pytest.raises(SystemExit) as stopped:
            main([*name.split(), "--help"])
        assert stopped.value.code == 0
        assert command.help_id in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("words", [["paw"], ["paw", "--help"], ["--en", "paw", "-h"]])
def test_the_first_word_alone_lists_what_may_follow(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 0
    printed = capsys.readouterr().out
    assert "paw decide" in printed
    assert "lapor" not in printed.replace("LAPOR", "")


def test_two_words_go_before_one() -> None:
    commands = all_commands()
    command, rest = split_words(["petugas", "undang", "a@contoh.test"], commands)
    assert command is commands["petugas undang"]
    assert rest == ["a@contoh.test"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [("tset", "test"), ("chek", "check"), ("verifi", "verify"), ("petugas undnag", "petugas undang")],
)
def test_a_wrong_word_gets_a_suggestion(typed: str, near: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(typed.split()) == 2
    assert near in capsys.readouterr().err


def test_a_strange_word_gets_the_way_to_the_list() -> None:
    assert "Ketik ./suara" in suggestion(["qwertyuiop"], list(all_commands()))


def test_an_unknown_option_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["up", "--prot", "1"])
    assert stopped.value.code == 2
    assert "--prot" in capsys.readouterr().err


def test_groups_that_nobody_named_still_appear() -> None:
    command = next(iter(all_commands().values()))
    from dataclasses import replace

    assert "Lain" in overview([replace(command, group="lain")], english=False)


@pytest.mark.parametrize("words", [[], ["lapor", "triase", "honor kpps belum cair"]])
def test_a_reader_that_closes_the_pipe_gets_no_traceback(words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ended = subprocess.run(
        [sys.executable, "-m", "suara", *words], stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("pemilih temuan", "belum diisi: LAPORAN"),
        ("pemilih synth F --ukuran banyak", "--ukuran: 'banyak' tidak dapat dibaca"),
        ("pemilih synth F --bentuk doc", "--bentuk: 'doc' tidak dikenal; pilih"),
        ("paw decide --contoh", "./suara paw decide --help"),
    ],
)
def test_a_wrong_line_is_named_in_indonesian(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words.split())
    assert stopped.value.code == 2
    assert said in capsys.readouterr().err


def test_a_database_without_tables_is_a_sentence(tmp_path: Path) -> None:
    words = ["pemilih", "index", "--snapshot", "terkini", "--periode", "2025-S2"]
    words += ["--ditetapkan", "2025-12-11"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SUARA_")}
    done = subprocess.run(
        [sys.executable, "-m", "suara", *words],
        env=clean | {"SUARA_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (1, False)
    assert "Jalankan ./suara up sekali" in done.stderr
