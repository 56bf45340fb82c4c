"""Plain text: worksheets typed without any markup."""
