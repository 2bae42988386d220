"""Sums of what is counted apart from the answers."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("survei", "0003_undangan")]

    operations = [
        migrations.CreateModel(
            name="HitungTerpisah",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("atribut", models.SlugField(max_length=40)),
                ("pilihan", models.CharField(max_length=40)),
                ("jumlah", models.PositiveIntegerField(default=0)),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terpisah_set",
                        to="survei.gelombang",
                    ),
                ),
            ],
            options={"ordering": ["gelombang_id", "atribut", "pilihan"], "constraints": [models.UniqueConstraint(
                fields=("gelombang", "atribut", "pilihan"), name="survei_terpisah_satu_per_pilihan"
            ),],},
        ),
    ]
