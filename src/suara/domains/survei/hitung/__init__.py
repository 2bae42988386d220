"""Answers in a file to an index with its interval: read, refuse what is no answer, count, score."""
