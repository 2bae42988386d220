"""Triggers that forbid changing and deleting, and the first end of the chain."""

from django.db import migrations

from suara.core.jejak import triggers
from suara.core.jejak.canonical import GENESIS


def forward(apps, schema_editor):
    apps.get_model("jejak", "UjungRantai").objects.get_or_create(pk=1, defaults={"urutan": 0, "hash": GENESIS})
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("jejak", "0001_initial")]
    operations = [migrations.RunPython(forward, backward)]
