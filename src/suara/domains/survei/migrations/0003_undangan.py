"""Invitations by channel with reminders, passes that go when used, bursts counted per batch."""

import django.db.models.deletion
from django.db import migrations, models

from suara.domains.survei import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("survei", "0002_evaluasi")]

    operations = [
        migrations.AddField(
            model_name="undangan",
            name="hash_lama",
            field=models.CharField(blank=True, max_length=64, null=True, unique=True),
        ),
        migrations.AddField(
            model_name="undangan",
            name="pesan_ke",
            field=models.PositiveSmallIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="undangan",
            name="saluran",
            field=models.CharField(
                choices=[
                    ("EMAIL", "Email"),
                    ("DAFTAR", "Daftar untuk dikirim sendiri"),
                    ("STRUK", "Kode pada tanda terima"),
                ],
                default="DAFTAR",
                max_length=6,
            ),
        ),
        migrations.RemoveField(model_name="izinisi", name="terpakai"),
        migrations.AddField(
            model_name="jawabanspool",
            name="deras",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="gelombang",
            name="ditutup_pada",
            field=models.DateField(blank=True, editable=False, null=True),
        ),
        migrations.CreateModel(
            name="Adukan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("minggu", models.DateField()),
                ("jumlah", models.PositiveIntegerField()),
                ("deras", models.PositiveIntegerField(default=0)),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="adukan_set",
                        to="survei.gelombang",
                    ),
                ),
            ], options={"constraints": [models.CheckConstraint(
                condition=models.Q(("deras__lte", models.F("jumlah")), ("jumlah__gte", 1)),
                name="survei_adukan_jumlah",
            ),]},
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
