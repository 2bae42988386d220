"""Triggers that keep the records of a report append-only and the citizen's words as they were written."""

from django.db import migrations

from suara.domains.pengaduan import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("pengaduan", "0001_initial")]
    operations = [migrations.RunPython(forward, backward)]
