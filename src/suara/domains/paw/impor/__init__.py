"""Reading lists that come from outside: bytes to rows with findings. Pure Python; nothing here writes."""
