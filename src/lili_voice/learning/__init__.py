"""What to ask, whether it was right, and who learns."""
