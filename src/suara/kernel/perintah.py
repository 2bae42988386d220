"""What a command of `./suara` is, so that every room of the house can offer its own."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass


def no_arguments(_parser: argparse.ArgumentParser) -> None:
    """Configure nothing: the command takes no arguments."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One word (or two: ``"paw decide"``) after `./suara`.

    `help_id` and `help_en` are one sentence each. `run` returns the process's exit code. A command with
    `needs_django` false starts without loading the web framework.
    """

    name: str
    group: str
    help_id: str
    help_en: str
    run: Callable[[argparse.Namespace], int]
    configure: Callable[[argparse.ArgumentParser], None] = no_arguments
    needs_django: bool = True
