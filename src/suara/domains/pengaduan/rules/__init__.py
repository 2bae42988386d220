"""Rules of LAPOR! as pure functions: same facts, same answer; no database, no wall clock."""
