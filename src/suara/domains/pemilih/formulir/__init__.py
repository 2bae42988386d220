"""Forms of the voter list's pages."""
