"""SP4N-LAPOR! by CSV: what its export may look like is read here; the whole file is taken or none of it."""
