"""A file to a document: its sections, with the lines they stand on."""
