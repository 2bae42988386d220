"""Parts of the load test of LAPOR!: the servers, the load, the bare rival, the kills."""
