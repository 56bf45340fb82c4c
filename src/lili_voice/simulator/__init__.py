"""The simulator: a page and a terminal on which a person talks to Lili, and sees how
she came to her answer. Nothing of it is needed to serve a platform."""
