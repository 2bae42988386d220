"""Bawaslu's letters, cases and answers, samples, and what two persons decide to delete; with triggers."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.privasi.fields
import suara.core.tugas.waktu
import suara.domains.pemilih.terms
import suara.domains.pemilih.terms_saran
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("berkas", "0002_bukti_warga"),
        ("pemilih", "0004_pleno"),
        ("wilayah", "0002_unit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="KasusSaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveIntegerField()),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("BARU", "Pemilih baru"),
                            ("UBAH", "Perbaikan data"),
                            ("TMS", "Tidak memenuhi syarat"),
                            ("GANDA", "Ganda"),
                            ("TMS_JADI_MS", "TMS yang ternyata memenuhi syarat"),
                            ("MUTU", "Data tidak wajar"),
                            ("LAIN", "Lain-lain"),
                        ],
                        max_length=12,
                        verbose_name="Jenis",
                    ),
                ),
                ("alasan", models.CharField(blank=True, max_length=24)),
                ("wilayah", models.CharField(max_length=13, verbose_name="Wilayah")),
                ("uraian", models.CharField(max_length=400, verbose_name="Uraian")),
                ("orang", suara.core.privasi.fields.SegelField(konteks="pemilih.kasus")),
                ("nik_kunci", models.CharField(blank=True, max_length=64)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("BELUM", "Belum dijawab"),
                            ("DITINDAKLANJUTI", "Ditindaklanjuti"),
                            ("TIDAK_DAPAT", "Tidak dapat ditindaklanjuti"),
                            ("DIVERIFIKASI", "Masih diverifikasi"),
                            ("DITERUSKAN", "Diteruskan"),
                        ],
                        default=suara.domains.pemilih.terms_saran.HasilKasus["BELUM"],
                        max_length=16,
                    ),
                ),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "kandidat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="kasus_set",
                        to="pemilih.kandidat",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["surat_id", "urut"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("hasil__in", ["BELUM", "DITINDAKLANJUTI", "TIDAK_DAPAT", "DIVERIFIKASI", "DITERUSKAN"])
                ),
                name="pemilih_kasus_hasil_dikenal",
            ),],},
        ),
        migrations.CreateModel(
            name="HasilSaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("BELUM", "Belum dijawab"),
                            ("DITINDAKLANJUTI", "Ditindaklanjuti"),
                            ("TIDAK_DAPAT", "Tidak dapat ditindaklanjuti"),
                            ("DIVERIFIKASI", "Masih diverifikasi"),
                            ("DITERUSKAN", "Diteruskan"),
                        ],
                        max_length=16,
                        verbose_name="Hasil",
                    ),
                ),
                ("alasan", models.CharField(max_length=400, verbose_name="Alasan")),
                (
                    "jenis_bukti",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("KTP_EL", "KTP-el"),
                            ("KK", "Kartu Keluarga"),
                            ("BIODATA", "Biodata penduduk"),
                            ("IKD", "Identitas Kependudukan Digital"),
                            ("AKTA_KEMATIAN", "Akta kematian"),
                            (
                                "SURAT_KEMATIAN",
                                "Surat keterangan kematian dari desa/kelurahan atau dokumen lain",
                            ),
                            ("DAFTAR_AKTA", "Daftar akta kematian dari Disdukcapil"),
                            ("SURAT_PINDAH", "Surat keterangan pindah"),
                            ("SK_PENSIUN", "Surat keputusan pensiun TNI/Polri"),
                            ("TANDA_TNI_POLRI", "Kartu anggota atau surat pengangkatan TNI/Polri"),
                            ("PUTUSAN_PENGADILAN", "Putusan pengadilan yang berkekuatan hukum tetap"),
                            ("DOKUMEN_WNA", "Dokumen kewarganegaraan"),
                            ("HASIL_COKTAS", "Hasil coktas yang ditandatangani"),
                        ],
                        max_length=20,
                        verbose_name="Bukti",
                    ),
                ),
                (
                    "nomor_bukti",
                    suara.core.privasi.fields.SegelField(
                        konteks="pemilih.hasil_saran", verbose_name="Nomor dokumen"
                    ),
                ),
                ("tujuan", models.CharField(blank=True, max_length=200, verbose_name="Diteruskan kepada")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="berkas.berkas",
                    ),
                ),
                (
                    "kandidat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="pemilih.kandidat",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kasus",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hasil_set",
                        to="pemilih.kasussaran",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "pk"],
            },
        ),
        migrations.CreateModel(
            name="SuratSaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.CharField(max_length=100, verbose_name="Nomor surat")),
                ("tanggal", models.DateField(verbose_name="Tanggal surat")),
                (
                    "tingkat",
                    models.CharField(
                        choices=[
                            ("KAB_KOTA", "Bawaslu kabupaten/kota"),
                            ("PROVINSI", "Bawaslu provinsi"),
                            ("RI", "Bawaslu RI"),
                        ],
                        max_length=8,
                        verbose_name="Dari",
                    ),
                ),
                ("hal", models.CharField(max_length=200, verbose_name="Perihal")),
                ("diterima", models.DateField(verbose_name="Tanggal diterima")),
                ("daring", models.BooleanField(default=False)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("batas", models.DateField()),
                ("batas_hitung", models.JSONField(default=dict)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("TERBUKA", "Belum dijawab"),
                            ("DIJAWAB", "Dijawab, belum selesai"),
                            ("SELESAI", "Selesai"),
                        ],
                        default=suara.domains.pemilih.terms_saran.StatusSaran["TERBUKA"],
                        max_length=8,
                    ),
                ),
                (
                    "berkas",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="berkas.berkas",
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="saran_set",
                        to="pemilih.periodesatker",
                    ),
                ),
            ],
            options={
                "ordering": ["-tanggal", "-pk"], "constraints": [models.UniqueConstraint(
                fields=("periode", "tingkat", "nomor"), name="pemilih_saran_sekali"
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor", ""), _negated=True), models.Q(("hal", ""), _negated=True)
                ),
                name="pemilih_saran_bernomor",
            ), models.CheckConstraint(
                condition=models.Q(("status__in", ["TERBUKA", "DIJAWAB", "SELESAI"])),
                name="pemilih_saran_status_dikenal",
            ),],},
        ),
        migrations.AddField(
            model_name="kasussaran",
            name="surat",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="kasus_set", to="pemilih.suratsaran"
            ),
        ),
        migrations.CreateModel(
            name="BalasanSaran",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.CharField(max_length=100, verbose_name="Nomor surat")),
                ("tanggal", models.DateField(verbose_name="Tanggal surat")),
                ("teks", models.TextField(verbose_name="Isi balasan")),
                ("hasil", models.JSONField(default=dict)),
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
                    "surat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="balasan_set",
                        to="pemilih.suratsaran",
                    ),
                ),
            ],
            options={
                "ordering": ["created_at", "pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    models.Q(("nomor", ""), _negated=True), models.Q(("teks", ""), _negated=True)
                ),
                name="pemilih_balasan_bernomor",
            ),],},
        ),
        migrations.CreateModel(
            name="TahanSnapshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("snapshot", models.CharField(max_length=80, verbose_name="Snapshot")),
                ("alasan", models.CharField(max_length=250, verbose_name="Alasan")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("dilepas_at", models.DateTimeField(blank=True, null=True)),
                ("alasan_lepas", models.CharField(blank=True, max_length=250, verbose_name="Alasan dilepas")),
                (
                    "dilepas_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.kantor"
                    ),
                ),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    models.Q(("dilepas_at__isnull", True), ("dilepas_oleh__isnull", True)),
                    models.Q(
                        ("dilepas_at__isnull", False),
                        ("dilepas_oleh__isnull", False),
                        models.Q(("alasan_lepas", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="pemilih_tahan_lepas_beralasan",
            ),],},
        ),
        migrations.CreateModel(
            name="UjiPetik",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kelompok", models.JSONField(default=list)),
                ("ukuran", models.PositiveIntegerField(verbose_name="Ukuran sampel")),
                ("kata", models.CharField(blank=True, max_length=80, verbose_name="Kata dari Bawaslu")),
                ("acak", models.CharField(max_length=64)),
                ("benih", models.CharField(max_length=64)),
                ("kerangka", models.JSONField(default=list)),
                ("sidik_kerangka", models.CharField(max_length=64)),
                ("strata", models.JSONField(default=list)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                ("selesai_at", models.DateTimeField(blank=True, null=True)),
                (
                    "oleh",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "periode",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uji_set",
                        to="pemilih.periodesatker",
                    ),
                ),
                (
                    "surat",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uji_set",
                        to="pemilih.suratsaran",
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"], "constraints": [models.CheckConstraint(
                condition=models.Q(("ukuran__gt", 0)), name="pemilih_uji_berisi"
            ),],},
        ),
        migrations.CreateModel(
            name="SampelUji",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("urut", models.PositiveIntegerField()),
                ("kecamatan", models.CharField(max_length=8)),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("BELUM", "Belum diperiksa"),
                            ("SESUAI", "Sesuai"),
                            ("TIDAK_SESUAI", "Tidak sesuai"),
                            ("TIDAK_DITEMUKAN", "Tidak ditemukan"),
                        ],
                        default=suara.domains.pemilih.terms_saran.HasilUji["BELUM"],
                        max_length=16,
                    ),
                ),
                ("catatan", models.CharField(blank=True, max_length=250, verbose_name="Catatan")),
                ("diisi_at", models.DateTimeField(blank=True, null=True)),
                (
                    "diisi_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "kandidat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="pemilih.kandidat"
                    ),
                ),
                (
                    "uji",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="sampel_set",
                        to="pemilih.ujipetik",
                    ),
                ),
            ],
            options={
                "ordering": ["uji_id", "urut"], "constraints": [models.UniqueConstraint(fields=("uji", "urut"), name="pemilih_sampel_satu_per_urut"), models.UniqueConstraint(fields=("uji", "kandidat"), name="pemilih_sampel_sekali"),],},
        ),
        migrations.CreateModel(
            name="UsulRetensi",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "tempat",
                    models.CharField(
                        choices=[("daftar", "Daftar pemilih"), ("penduduk", "Data penduduk yang dikirim")],
                        max_length=8,
                        verbose_name="Tempat",
                    ),
                ),
                ("snapshot", models.JSONField(default=list)),
                ("alasan", models.CharField(max_length=250, verbose_name="Alasan")),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "hasil",
                    models.CharField(
                        choices=[
                            ("MENUNGGU", "Menunggu orang kedua"),
                            ("DISETUJUI", "Disetujui"),
                            ("DITOLAK", "Ditolak"),
                        ],
                        default=suara.domains.pemilih.terms.HasilUsul["MENUNGGU"],
                        max_length=10,
                    ),
                ),
                ("catatan", models.CharField(blank=True, max_length=250, verbose_name="Catatan")),
                ("diputus_at", models.DateTimeField(blank=True, null=True)),
                ("dihapus", models.JSONField(default=list)),
                ("dilaksanakan_at", models.DateTimeField(blank=True, null=True)),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.kantor"
                    ),
                ),
                (
                    "pengusul",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "penyetuju",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-created_at"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    ("penyetuju__isnull", True),
                    models.Q(("penyetuju", models.F("pengusul")), _negated=True),
                    _connector="OR",
                ),
                name="pemilih_retensi_dua_orang",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("hasil", suara.domains.pemilih.terms.HasilUsul["MENUNGGU"]),
                        ("penyetuju__isnull", True),
                    ),
                    models.Q(
                        models.Q(("hasil", suara.domains.pemilih.terms.HasilUsul["MENUNGGU"]), _negated=True),
                        ("penyetuju__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="pemilih_retensi_diputus_orang",
            ), models.CheckConstraint(
                condition=models.Q(
                    ("dilaksanakan_at__isnull", True),
                    ("hasil", suara.domains.pemilih.terms.HasilUsul["DISETUJUI"]),
                    _connector="OR",
                ),
                name="pemilih_retensi_laksana_disetujui",
            ),],},
        ),
        migrations.AddIndex(
            model_name="kasussaran",
            index=models.Index(fields=["surat", "hasil"], name="pemilih_kasus_hasil"),
        ),
        migrations.AddConstraint(
            model_name="kasussaran",
            constraint=models.UniqueConstraint(fields=("surat", "urut"), name="pemilih_kasus_satu_per_urut"),
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
