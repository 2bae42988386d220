"""Triggers that keep sealed identities and decided requests as they are."""

from django.db import migrations

from suara.core.privasi import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


def backward(_apps, schema_editor):
    triggers.drop(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("privasi", "0001_initial")]
    operations = [migrations.RunPython(forward, backward)]
