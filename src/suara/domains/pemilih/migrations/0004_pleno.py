"""The open plenary: meeting, participants, comments, corrections, explained gaps, documents."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.tugas.waktu
import suara.domains.pemilih.terms_pleno
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("pemilih", "0003_keluar"),
        ("surat", "0002_terbit_tetap"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PlenoPeriode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveSmallIntegerField()),
                ("tanggal", models.DateField(verbose_name="Tanggal rapat")),
                ("jam", models.TimeField(verbose_name="Jam mulai")),
                ("tempat", models.CharField(max_length=150, verbose_name="Tempat")),
                ("alasan", models.CharField(blank=True, max_length=500, verbose_name="Alasan perubahan")),
                (
                    "keadaan",
                    models.CharField(
                        choices=[
                            ("BERLANGSUNG", "Berlangsung"),
                            ("DITETAPKAN", "Ditetapkan"),
                            ("DIHENTIKAN", "Dihentikan"),
                        ],
                        default=suara.domains.pemilih.terms_pleno.KeadaanPleno["BERLANGSUNG"],
                        max_length=12,
                    ),
                ),
                (
                    "alasan_henti",
                    models.CharField(blank=True, max_length=250, verbose_name="Alasan dihentikan"),
                ),
                ("versi", models.PositiveIntegerField(default=1)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("ditetapkan_at", models.DateTimeField(blank=True, null=True)),
                (
                    "dibuka_oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "ditetapkan_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "mengganti",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="diganti_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="pleno_set",
                        to="pemilih.periodesatker",
                    ),
                ),
                (
                    "rekap_dibaca",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.rekapperiode",
                    ),
                ),
                (
                    "rekap_pertama",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.rekapperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["periode_id", "urut"], "constraints": [models.UniqueConstraint(fields=("periode", "urut"), name="pemilih_pleno_urut"), models.UniqueConstraint(
                condition=models.Q(("keadaan", "BERLANGSUNG")),
                fields=("periode",),
                name="pemilih_pleno_satu_berlangsung",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("keadaan", "DITETAPKAN"), _negated=True),
                    models.Q(
                        ("ditetapkan_at__isnull", False),
                        ("ditetapkan_oleh__isnull", False),
                        models.Q(("ditetapkan_oleh", models.F("dibuka_oleh")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="pemilih_pleno_ditetapkan_orang_kedua",
            ), models.CheckConstraint(
                condition=models.Q(
                    ("mengganti__isnull", True), models.Q(("alasan", ""), _negated=True), _connector="OR"
                ),
                name="pemilih_pleno_perubahan_beralasan",
            ),],},
        ),
        migrations.CreateModel(
            name="PesertaPleno",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveSmallIntegerField()),
                (
                    "kelompok",
                    models.CharField(
                        choices=[
                            ("KPU", "KPU"),
                            ("BAWASLU", "Bawaslu"),
                            ("DUKCAPIL", "Dinas kependudukan dan pencatatan sipil"),
                            ("TNI", "TNI"),
                            ("POLRI", "Polri"),
                            ("KESBANGPOL", "Kesbangpol"),
                            ("PEMASYARAKATAN", "Lapas atau rutan"),
                            ("PARTAI", "Partai politik"),
                            ("LAIN", "Lainnya"),
                        ],
                        max_length=16,
                        verbose_name="Kelompok",
                    ),
                ),
                ("lembaga", models.CharField(max_length=120, verbose_name="Lembaga")),
                ("nama", models.CharField(blank=True, max_length=120, verbose_name="Nama")),
                ("jabatan", models.CharField(blank=True, max_length=80, verbose_name="Jabatan")),
                ("hadir", models.BooleanField(blank=True, null=True)),
                ("tanda_tangan", models.BooleanField(default=False)),
                (
                    "pleno",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="peserta_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["pleno_id", "urut"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("tanda_tangan", False), models.Q(("nama", ""), _negated=True), _connector="OR"
                ),
                name="pemilih_peserta_penanda_tangan_bernama",
            ),],},
        ),
        migrations.CreateModel(
            name="PerkaraDibawa",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("BAWASLU", "Saran perbaikan Bawaslu"),
                            ("TANGGAPAN", "Tanggapan masyarakat"),
                        ],
                        max_length=12,
                    ),
                ),
                ("rujukan", models.CharField(max_length=40)),
                ("nama", models.CharField(max_length=200)),
                ("alasan", models.CharField(max_length=250, verbose_name="Alasan dibawa")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pleno",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dibawa_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["pleno_id", "pk"], "constraints": [models.UniqueConstraint(
                fields=("pleno", "jenis", "rujukan"), name="pemilih_dibawa_sekali"
            ),],},
        ),
        migrations.CreateModel(
            name="PenjelasanCelah",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kode", models.CharField(blank=True, max_length=13)),
                ("celah_l", models.IntegerField()),
                ("celah_p", models.IntegerField()),
                ("isi", models.TextField(verbose_name="Penjelasan")),
                ("termasuk_bawah", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pleno",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="penjelasan_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["pleno_id", "kode"], "constraints": [models.UniqueConstraint(
                fields=("pleno", "kode"), name="pemilih_penjelasan_satu_per_wilayah"
            ), models.CheckConstraint(
                condition=models.Q(("isi", ""), _negated=True), name="pemilih_penjelasan_terisi"
            ),],},
        ),
        migrations.CreateModel(
            name="KoreksiPleno",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveSmallIntegerField()),
                ("uraian", models.CharField(max_length=300, verbose_name="Koreksi")),
                ("pengusul", models.CharField(max_length=120, verbose_name="Diminta oleh")),
                (
                    "jalan",
                    models.CharField(
                        choices=[
                            ("LANGSUNG", "Diputus dua orang sekarang, lalu dihitung lagi"),
                            ("DIBAWA", "Dibawa ke periode berikutnya"),
                        ],
                        max_length=10,
                        verbose_name="Jalan",
                    ),
                ),
                ("alasan", models.CharField(blank=True, max_length=250, verbose_name="Alasan")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "rekap_sebelum",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.rekapperiode",
                    ),
                ),
                (
                    "usul",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.keputusankandidat",
                    ),
                ),
                (
                    "pleno",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="koreksi_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["pleno_id", "urut"], "constraints": [models.UniqueConstraint(fields=("pleno", "urut"), name="pemilih_koreksi_pleno_urut"), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("jalan", "DIBAWA"), _negated=True),
                    models.Q(("alasan", ""), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_koreksi_dibawa_beralasan",
            ),],},
        ),
        migrations.CreateModel(
            name="DokumenPleno",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "jenis",
                    models.CharField(choices=[("BA", "Berita Acara"), ("SK", "Keputusan")], max_length=2),
                ),
                (
                    "dokumen",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="surat.dokumen"
                    ),
                ),
                (
                    "pleno",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dokumen_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["pleno_id", "jenis"], "constraints": [models.UniqueConstraint(fields=("pleno", "jenis"), name="pemilih_dokumen_pleno_satu"),],},
        ),
        migrations.CreateModel(
            name="TanggapanPleno",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveSmallIntegerField()),
                ("lembaga", models.CharField(max_length=120, verbose_name="Lembaga")),
                ("nama", models.CharField(blank=True, max_length=120, verbose_name="Nama")),
                ("isi", models.TextField(verbose_name="Yang disampaikan")),
                ("tindak_lanjut", models.TextField(blank=True, verbose_name="Tindak lanjut")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "pleno",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tanggapan_set",
                        to="pemilih.plenoperiode",
                    ),
                ),
            ],
            options={
                "ordering": ["pleno_id", "urut"], "constraints": [models.UniqueConstraint(fields=("pleno", "urut"), name="pemilih_tanggapan_pleno_urut"),],},
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
