"""``python -m rebriefer``."""

import sys

from rebriefer.cli.main import main

sys.exit(main())
