"""`python -m suara`: what the launcher hands over to."""

import sys

from suara.config.cli import main

sys.exit(main(sys.argv[1:]))
