"""The way in: ``talentdesk`` and ``python -m talentdesk``."""

from talentdesk.cli.main import main

if __name__ == "__main__":
    main()
