"""What citizens say about the voter list: the public form, the receipt, the page that follows it."""
