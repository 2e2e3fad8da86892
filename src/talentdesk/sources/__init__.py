"""From a file to a section tree."""
