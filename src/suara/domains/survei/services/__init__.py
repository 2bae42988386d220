"""Everything that changes the surveys. Only services write."""
