"""A synthetic province: published totals, invented people, and the truth that was planted among them."""
