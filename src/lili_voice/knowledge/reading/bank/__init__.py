"""Question banks in CSV and TSV."""
