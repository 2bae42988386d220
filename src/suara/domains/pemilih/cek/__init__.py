"""The public check of the voter list: one person asks about herself, and nobody can ask about everybody.

Read README.md first: it says what an attacker gets from which theft.
"""
