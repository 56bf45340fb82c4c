"""What is no content: a web site round its page, a worksheet round its notes."""
