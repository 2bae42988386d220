"""Questionnaires as versioned data: what is asked, in which words, on which scale, scored by which rules.

Pure: JSON Schema and the checks beside it, seeds, XLSForm in and out, codebook, differences between versions,
and from answers to totals. No Django and no database.
"""
