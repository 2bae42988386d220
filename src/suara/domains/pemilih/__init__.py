"""Continuous maintenance of the voter list (PDPB): periods, coktas, recap, public check."""
