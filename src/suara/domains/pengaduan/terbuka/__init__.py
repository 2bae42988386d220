"""Open data of LAPOR!: one row per published report, and suppressed totals of what has no row."""
