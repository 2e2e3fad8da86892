"""The command line: arguments to library to output, and nothing else."""
