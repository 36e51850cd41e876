"""Where a bundle begins."""

import sys
from multiprocessing import freeze_support

if __name__ == "__main__":
    freeze_support()  # a process that helps with many reports does so in here, and ends
    from careerfit.__main__ import main

    sys.exit(main())
