"""From a section tree to events, policies and figures."""
