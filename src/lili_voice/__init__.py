"""Lili: a voice revision tutor that answers only from your own documents."""
