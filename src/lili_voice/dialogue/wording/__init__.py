"""Every sentence Lili says of her own accord; what the notes say is never here."""
