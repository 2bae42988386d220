"""Choices that are counted apart wait too, until they are added to a sum among others."""

import uuid

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("survei", "0005_laporan_pekppp")]

    operations = [
        migrations.CreateModel(
            name="TerpisahSpool",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("atribut", models.SlugField(max_length=40)),
                ("pilihan", models.CharField(max_length=40)),
                (
                    "gelombang",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="terpisah_spool_set",
                        to="survei.gelombang",
                    ),
                ),
            ],
        ),
    ]
