"""Where a bundle begins."""

import sys

if __name__ == "__main__":
    if any(
        "multiprocessing" in word for word in sys.argv[1:]
    ):  # 20 ms that other starts do without
        from multiprocessing import freeze_support

        freeze_support()  # a process that helps with a batch: it ends in here
    from careerfit.__main__ import main

    sys.exit(main())
