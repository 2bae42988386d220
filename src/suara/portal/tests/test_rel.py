"""The left rail shows the rooms that an officer has, and no room that is not there."""

from __future__ import annotations

import pytest
from django.test import RequestFactory

from suara.portal import rel
from suara.ui.ikon import SHAPES

pytestmark = pytest.mark.django_db


def rooms(akun, path: str = "/kerja/") -> list[str]:
    request = RequestFactory().get(path)
    request.user = akun
    return [link.url for link in rel.work_rail(request)]


@pytest.fixture
def _every_room(monkeypatch) -> None:
    monkeypatch.setattr(rel, "path_exists", lambda _path: True)


@pytest.mark.usefixtures("_every_room")
@pytest.mark.parametrize("who", ["sri", "laras", "lina", "hadi", "joko", "maria", "anang"])
def test_complaints_for_those_who_work_with_them(request, who) -> None:
    assert "/kerja/lapor/" in rooms(request.getfixturevalue(who))


@pytest.mark.usefixtures("_every_room")
@pytest.mark.parametrize("who", ["rina", "yusuf", "dewi", "wati", "tono"])
def test_no_complaints_for_others(request, who) -> None:
    assert "/kerja/lapor/" not in rooms(request.getfixturevalue(who))


@pytest.mark.usefixtures("_every_room")
@pytest.mark.parametrize("who", ["sri", "bayu", "laras", "lina", "hadi", "nanda", "joko", "wati"])
def test_no_paw_for_the_complaint_desk(request, who) -> None:
    assert "/kerja/paw/" not in rooms(request.getfixturevalue(who))


def test_room_that_is_not_there_is_left_out(sri, monkeypatch) -> None:
    monkeypatch.setattr(rel, "path_exists", lambda path: path != "/kerja/lapor/")
    assert "/kerja/lapor/" not in rooms(sri)


def test_every_room_has_a_drawing() -> None:
    assert {icon for _words, _url, icon, _roles in rel.ROOMS} <= set(SHAPES)
