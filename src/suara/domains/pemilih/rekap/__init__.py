"""The public page that checks anybody's recap: what is pasted is answered and forgotten."""
