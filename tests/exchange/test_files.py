"""Files are written whole or not at all, whatever is in the way."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from careerfit.core.errors import FileError
from careerfit.exchange import read_note, write_whole

ROOT = Path(__file__).parents[2]


def test_a_file_is_written_for_its_owner_only_and_replaces_what_stood_there(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_through_a_link_the_file_behind_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "shelf").mkdir()
    (tmp_path / "old").symlink_to("shelf/report.pdf")
    write_whole(tmp_path / "old", b"new")  # the link led nowhere
    write_whole(tmp_path / "old", b"newer")
    assert (tmp_path / "shelf/report.pdf").read_bytes() == b"newer"
    assert (tmp_path / "old").is_symlink()
    assert list((tmp_path / "shelf").iterdir()) == [tmp_path / "shelf/report.pdf"]


def test_a_pipe_and_a_device_are_written_to_and_stay(tmp_path: Path) -> None:
    write_whole(Path(os.devnull), b"x")
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen(["cat", tmp_path / "pipe"], stdout=subprocess.PIPE) as cat:  # noqa: S607
        write_whole(tmp_path / "pipe", b"through the pipe")
        assert cat.communicate()[0] == b"through the pipe"
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize(
    ("where", "why"),
    [
        ("folder", "Is a directory"),
        ("nowhere/report.pdf", "No such file or directory"),
        ("file/report.pdf", "Not a directory"),
        ("loop", "Too many levels of symbolic links"),
        ("loop/report.pdf", "Too many levels of symbolic links"),
        ("x" * 300, "File name too long"),
        ("/dev/full", "No space left on device"),
    ],
)
def test_what_cannot_be_written_is_said_and_leaves_no_trace(
    where: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("old")
    (tmp_path / "loop").symlink_to("loop")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(FileError) as caught:
        write_whole(tmp_path / where, b"new")
    assert str(caught.value) == (
        f"'{tmp_path / where}' cannot be written: {why}. Choose another place; "
        "what was there is unchanged."
    )
    assert sorted(tmp_path.rglob("*")) == before
    assert (tmp_path / "file").read_text() == "old"


WRITE = """
import sys
from pathlib import Path
from careerfit.core.errors import FileError
from careerfit.exchange import read_note, write_whole
try:
    write_whole(Path(sys.argv[1]), b"n" * 100_000)
except FileError as error:
    sys.exit(str(error))
"""


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    """A limit on the size of files stands for the disk: the write fails half way, as it would."""
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    run = subprocess.run(
        [sys.executable, "-c", WRITE, target],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 1
    assert run.stderr.startswith(f"'{target}' cannot be written: File too large. Choose another")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_note_is_read_as_it_stands_and_only_as_text(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("Caf\u00e9, <b>\n\nand tea", encoding="utf-8-sig")
    assert read_note(note) == "Caf\u00e9, <b>\n\nand tea"
    for content, why in ((b"\xff\xfe", "not UTF-8"), (b"a\0", "NUL"), (b" ", "holds the note")):
        note.write_bytes(content)
        with pytest.raises(FileError, match=why):
            read_note(note)
