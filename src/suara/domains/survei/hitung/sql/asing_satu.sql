SELECT baris_berkas, '/*unsur*/' AS kolom, x_/*unsur*/ AS isi FROM jawaban WHERE x_/*unsur*/ IS NOT NULL
