"""Decisions that contradict go back to the inbox, append-only."""

import django.db.models.deletion
from django.db import migrations, models

import suara.core.tugas.waktu
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("pemilih", "0009_tempat_retensi"),
    ]

    operations = [
        migrations.CreateModel(
            name="PutusanKembali",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.CharField(max_length=20)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "kandidat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kembali_set",
                        to="pemilih.kandidat",
                    ),
                ),
                (
                    "keputusan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.keputusankandidat",
                    ),
                ),
                (
                    "penerapan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kembali_set",
                        to="pemilih.penerapan",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kandidat", "penerapan", "kode"), name="pemilih_kembali_sekali"
                    )
                ],
            },
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
