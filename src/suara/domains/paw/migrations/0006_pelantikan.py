"""Peresmian and oath of a successor, append-only."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu
from suara.domains.paw import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("berkas", "0001_initial"),
        ("paw", "0005_data_pemilu"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Pelantikan",
            fields=[
                (
                    "id",
                    models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False),
                ),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("DILANTIK", "Dilantik"),
                            ("GAGAL_MENINGGAL", "Gagal dilantik: meninggal dunia"),
                            ("GAGAL_MUNDUR", "Gagal dilantik: mengundurkan diri"),
                            ("GAGAL_LAIN", "Gagal dilantik: sebab lain"),
                        ],
                        max_length=20,
                        verbose_name="Hasil",
                    ),
                ),
                (
                    "pejabat",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("PRESIDEN", "Presiden"),
                            ("MENDAGRI", "Menteri Dalam Negeri"),
                            ("GUBERNUR", "Gubernur"),
                        ],
                        max_length=10,
                        verbose_name="Diresmikan oleh",
                    ),
                ),
                (
                    "nomor_keputusan",
                    models.CharField(blank=True, max_length=150, verbose_name="Nomor keputusan peresmian"),
                ),
                (
                    "tanggal_keputusan",
                    models.DateField(blank=True, null=True, verbose_name="Tanggal keputusan"),
                ),
                (
                    "tanggal_pelantikan",
                    models.DateField(blank=True, null=True, verbose_name="Tanggal sumpah/janji"),
                ),
                ("uraian", models.TextField(blank=True, verbose_name="Uraian")),
                (
                    "anggota",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pelantikan",
                        to="paw.anggota",
                    ),
                ),
                (
                    "berkas",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="berkas.berkas"
                    ),
                ),
                (
                    "calon",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="paw.calon"
                    ),
                ),
                (
                    "dicatat_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "fakta",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pelantikan",
                        to="paw.faktacalon",
                    ),
                ),
                (
                    "menggantikan",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="digantikan",
                        to="paw.pelantikan",
                    ),
                ),
                (
                    "permohonan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)s_set",
                        to="paw.permohonanpaw",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("permohonan",), name="paw_pelantikan_satu_per_perkara"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("anggota__isnull", False),
                                ("hasil", "DILANTIK"),
                                ("tanggal_keputusan__isnull", False),
                                ("tanggal_pelantikan__gte", models.F("tanggal_keputusan")),
                            ),
                            models.Q(
                                models.Q(("hasil", "DILANTIK"), _negated=True),
                                ("anggota__isnull", True),
                                ("tanggal_pelantikan__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="paw_pelantikan_lengkap",
                    ),
                ],
            },
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
