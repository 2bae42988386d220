"""Triggers that keep the records of a case append-only."""

from django.db import migrations

from suara.domains.paw import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("paw", "0003_dokumen")]
    operations = [migrations.RunPython(forward, backward)]
