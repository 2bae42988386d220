"""Forms of the surveys."""
