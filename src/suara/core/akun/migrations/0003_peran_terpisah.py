"""Triggers that keep the complaint desk and the WBS team two persons."""

from django.db import migrations

from suara.core.akun import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("akun", "0002_unit")]
    operations = [migrations.RunPython(forward, backward)]
