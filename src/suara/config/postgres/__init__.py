"""Django's PostgreSQL, with a check of a kept connection that asks the socket instead of the server."""
