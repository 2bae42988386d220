"""Checks a published recap of the voter list: reads a table, does its sums again, names what does not fit."""
