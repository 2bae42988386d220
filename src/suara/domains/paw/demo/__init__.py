"""The demo office: an invented election and one case in every state, all made through the real acts.

Everything here is fictitious and says so: the parties are called *Partai Contoh …*, the election is marked
`contoh`. Only the areas are real, because votes need places.
"""
