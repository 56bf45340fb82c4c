"""The library as its pages show it: the documents, their facts, what to look at."""
