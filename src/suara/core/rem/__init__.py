"""Brakes that all doors of the house can use: counters without addresses, tickets that are used once.

Nothing here is on a disk or in the database: it lives in memory that the web processes of one machine share.
"""
