"""Model objects to screen, paper, HTML and plain text, with one look for all of them."""
