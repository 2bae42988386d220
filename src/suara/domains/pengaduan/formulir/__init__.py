"""Forms of LAPOR!."""
