"""The recaps of a period, append-only."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu
import suara.domains.pemilih.terms
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("pemilih", "0001_awal"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="RekapPeriode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("versi", models.PositiveIntegerField()),
                ("snapshot", models.CharField(blank=True, max_length=80)),
                ("sidik", models.CharField(max_length=64)),
                ("isi", models.JSONField()),
                (
                    "sumber",
                    models.CharField(
                        choices=[
                            ("MESIN", "Hitungan atas daftar pemilih"),
                            ("JUMLAH", "Jumlah rekap kantor di bawahnya"),
                        ],
                        default=suara.domains.pemilih.terms.SumberRekap["MESIN"],
                        max_length=6,
                    ),
                ),
                ("asal", models.JSONField(default=dict)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rekap_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["periode_id", "versi"],
                "constraints": [
                    models.UniqueConstraint(fields=("periode", "versi"), name="pemilih_rekap_satu_per_versi")
                ],
            },
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
