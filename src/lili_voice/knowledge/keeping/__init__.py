"""Where facts are kept, and how a library is opened."""
