"""Citizens' requests: what was said, the papers, the history; the numbers of a year."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import suara.core.privasi.fields
import suara.core.tugas.waktu
import suara.domains.pemilih.terms_tanggapan
from suara.domains.pemilih import triggers


def forward(_apps, schema_editor):
    triggers.create(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("berkas", "0002_bukti_warga"),
        ("pemilih", "0006_coktas"),
        ("wilayah", "0002_unit"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="UrutTanggapan",
            fields=[
                ("tahun", models.PositiveSmallIntegerField(primary_key=True, serialize=False)),
                ("terakhir", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="TanggapanPemilih",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("nomor", models.CharField(max_length=20, unique=True, verbose_name="Nomor tanggapan")),
                (
                    "kanal",
                    models.CharField(
                        choices=[
                            ("WEB", "Situs ini"),
                            ("LOKET", "Datang ke kantor"),
                            ("WHATSAPP", "WhatsApp atau telepon"),
                            ("SURAT", "Surat"),
                        ],
                        max_length=10,
                        verbose_name="Kanal",
                    ),
                ),
                (
                    "jenis",
                    models.CharField(
                        choices=[
                            ("BARU", "Pemilih baru"),
                            ("UBAH", "Ubah data"),
                            ("TMS", "Tidak memenuhi syarat"),
                            ("TIDAK_PADAN", "Tidak padan"),
                            ("DITANGGUHKAN", "Ditangguhkan"),
                        ],
                        max_length=12,
                        verbose_name="Jenis",
                    ),
                ),
                ("alasan", models.CharField(blank=True, max_length=24, verbose_name="Alasan")),
                ("elemen", models.CharField(blank=True, max_length=16, verbose_name="Elemen")),
                ("atas_diri", models.BooleanField(default=False, verbose_name="Data diri sendiri")),
                ("desa", models.CharField(max_length=13, verbose_name="Desa/kelurahan")),
                ("isi", suara.core.privasi.fields.SegelField(konteks="pemilih.tanggapan")),
                ("pelapor_kunci", models.CharField(blank=True, db_index=True, max_length=64)),
                ("kontak_kunci", models.CharField(blank=True, db_index=True, max_length=64)),
                ("kunci_hash", models.CharField(editable=False, max_length=64)),
                ("kirim_hash", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("MASUK", "Menunggu pemeriksaan"),
                            ("DITANYA", "Menunggu jawaban warga"),
                            ("DITERUSKAN", "Menunggu putusan"),
                            ("SELESAI", "Sudah diputus"),
                            ("DITOLAK", "Tidak dapat diterima"),
                            ("DIRUJUK", "Dirujuk"),
                            ("DICABUT", "Dicabut pelapor"),
                        ],
                        default=suara.domains.pemilih.terms_tanggapan.StatusTanggapan["MASUK"],
                        max_length=10,
                        verbose_name="Status",
                    ),
                ),
                ("versi", models.PositiveIntegerField(default=1)),
                (
                    "terima_at",
                    models.DateTimeField(default=suara.core.tugas.waktu.now, verbose_name="Diterima"),
                ),
                ("jatuh_tempo", models.DateField(blank=True, null=True, verbose_name="Batas jawaban")),
                ("dijawab_at", models.DateTimeField(blank=True, null=True, verbose_name="Dijawab")),
                (
                    "jawaban",
                    suara.core.privasi.fields.SegelField(
                        blank=True, konteks="pemilih.tanggapan.jawaban", verbose_name="Jawaban kantor"
                    ),
                ),
                (
                    "kandidat",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tanggapan",
                        to="pemilih.kandidat",
                    ),
                ),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.kantor"
                    ),
                ),
                (
                    "petugas",
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
                "ordering": ["-terima_at"], "indexes": [models.Index(fields=["kantor", "status", "jatuh_tempo"], name="pemilih_tanggapan_antrean"),], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        ["MASUK", "DITANYA", "DITERUSKAN", "SELESAI", "DITOLAK", "DIRUJUK", "DICABUT"],
                    )
                ),
                name="pemilih_tanggapan_status_dikenal",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ["SELESAI", "DITOLAK", "DIRUJUK", "DICABUT"]), _negated=True),
                    ("dijawab_at__isnull", False),
                    _connector="OR",
                ),
                name="pemilih_tanggapan_akhir_dijawab",
            ), models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        (
                            "status__in",
                            [
                                suara.domains.pemilih.terms_tanggapan.StatusTanggapan["DITERUSKAN"],
                                suara.domains.pemilih.terms_tanggapan.StatusTanggapan["SELESAI"],
                            ],
                        ),
                        _negated=True,
                    ),
                    ("kandidat__isnull", False),
                    _connector="OR",
                ),
                name="pemilih_tanggapan_diteruskan_berkandidat",
            ),],},
        ),
        migrations.CreateModel(
            name="LangkahTanggapan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("terima", "Tanggapan diterima"),
                            ("periksa", "Dokumen diperiksa"),
                            ("tanya", "Kantor bertanya"),
                            ("jawab", "Pelapor menjawab"),
                            ("teruskan", "Diteruskan untuk diputus dua orang"),
                            ("tolak", "Tidak dapat diterima"),
                            ("rujuk", "Dirujuk ke lembaga lain"),
                            ("pindah", "Dipindahkan ke kantor yang berwenang"),
                            ("cabut", "Dicabut pelapor"),
                            ("putus", "Diputus"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "teks",
                    suara.core.privasi.fields.SegelField(blank=True, konteks="pemilih.tanggapan.langkah"),
                ),
                (
                    "kirim_hash",
                    models.CharField(blank=True, editable=False, max_length=64, null=True, unique=True),
                ),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "kantor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="wilayah.kantor"
                    ),
                ),
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
                    "tanggapan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="langkah_set",
                        to="pemilih.tanggapanpemilih",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="DokumenTanggapan",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("dari_warga", models.BooleanField(default=True)),
                ("created_at", models.DateTimeField(default=suara.core.tugas.waktu.now, editable=False)),
                (
                    "jenis",
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
                        verbose_name="Jenis dokumen",
                    ),
                ),
                (
                    "nomor",
                    suara.core.privasi.fields.SegelField(
                        blank=True, konteks="pemilih.tanggapan.dokumen", verbose_name="Nomor dokumen"
                    ),
                ),
                ("sesuai", models.BooleanField(blank=True, null=True, verbose_name="Sesuai")),
                ("dilihat_at", models.DateTimeField(blank=True, null=True)),
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
                    "dilihat_oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "tanggapan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="dokumen_set",
                        to="pemilih.tanggapanpemilih",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"], "constraints": [models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("dilihat_at__isnull", True), ("dilihat_oleh__isnull", True), ("sesuai__isnull", True)
                    ),
                    models.Q(
                        ("dilihat_at__isnull", False),
                        ("dilihat_oleh__isnull", False),
                        ("sesuai__isnull", False),
                        models.Q(("jenis", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="pemilih_dokumen_dilihat_orang",
            ),],},
        ),
        migrations.RunPython(forward, migrations.RunPython.noop),
    ]
