"""Forms of a case as far as they are typed."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu


class Migration(migrations.Migration):
    dependencies = [
        ("paw", "0006_pelantikan"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DrafIsian",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("act", models.CharField(max_length=30)),
                ("isian", models.JSONField(default=dict)),
                ("updated_at", models.DateTimeField(default=suara.core.tugas.waktu.now)),
                (
                    "pemilik",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "permohonan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="paw.permohonanpaw"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("pemilik", "permohonan", "act"), name="paw_draf_isian_sekali"
                    )
                ],
            },
        ),
    ]
