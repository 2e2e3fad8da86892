"""The parts of the window: told what to show, telling what was chosen."""
