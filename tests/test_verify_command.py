"""`careerfit verify`, and signatures with a certificate made here."""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from careerfit.__main__ import RESOURCES, main
from careerfit.cli.answers import PASSWORD

SAMPLE = RESOURCES / "samples" / "demo.csv"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command in an empty folder; return its status and what it says."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))

    def run(*arguments: object) -> tuple[int, str, str]:
        try:
            status = main([str(argument) for argument in arguments])
        except SystemExit as leaving:
            status = int(leaving.code or 0)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A key with a certificate that only says of itself who it is."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "Agency \x1b[31mRed")])
    now = datetime.now(UTC)
    usage = x509.KeyUsage(True, True, *[False] * 7)  # noqa: FBT003 (what X.509 has)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(usage, critical=True)
        .sign(key, SHA256())
    )
    monkeypatch.setenv(PASSWORD, "open")
    path = tmp_path / "agency.p12"
    lock = BestAvailableEncryption(b"open")
    path.write_bytes(pkcs12.serialize_key_and_certificates(b"agency", key, made, None, lock))
    return path


def test_a_report_is_verified_in_words_and_for_programs(run: Run) -> None:
    assert run("report", SAMPLE, "-o", "me.html")[0] == 0
    status, out, err = run("verify", "me.html")
    assert (status, err) == (0, "")
    assert out == (
        "The report in the file is whole: its words are those of its numbers.\n"
        "The file is what this report gives, byte for byte.\n"
        "Only the file itself was looked at: the sitting is not kept here.\n"
        "Equal.\n"
    )
    told = json.loads(run("verify", "me.html", "--json")[1])
    assert (told["holds"], told["pages"], told["sitting"]) == (True, "equal", "not-compared")


def test_a_changed_report_and_one_that_is_none_end_with_status_1(run: Run) -> None:
    run("report", SAMPLE, "-o", "me.html")
    page = Path("me.html")
    page.write_text(page.read_text(encoding="utf-8").replace("Robin", "Robyn"), encoding="utf-8")
    status, out, _ = run("verify", "me.html")
    assert (status, out.endswith("\nDiffers.\n")) == (1, True)
    assert "was changed: its hash" in out
    assert "It says that CareerFit 0.1.0 made it." in out
    page.write_text("\x1b[31m", encoding="utf-8")
    status, out, err = run("verify", "me.html")
    assert (status, out) == (1, "")
    assert err == (
        "'me.html' cannot be verified: it carries no report as CareerFit puts it in a web page.\n"
    )
    assert run("verify")[0] == 2


def test_a_signed_report_says_by_whom_and_that_nobody_vouches(run: Run, certificate: Path) -> None:
    assert run("report", SAMPLE, "-o", "me.pdf", "--sign", certificate)[0] == 0
    status, out, err = run("verify", "me.pdf")
    assert (status, err) == (0, "")
    signer = "Signed as 'Common Name: Agency \\x1b[31mRed', and not changed since. "
    assert (
        f"{signer}Only the certificate itself vouches for that name; it may be anybody's.\n" in out
    )
    signed = Path("me.pdf").read_bytes()
    place = signed.index(b"/Subtype /Link")
    Path("me.pdf").write_bytes(signed[:place] + b"/Subtype /Lonk" + signed[place + 14 :])
    status, out, _ = run("verify", "me.pdf")
    assert status == 1
    assert "and changed since.\n" in out
    Path("me.pdf").write_bytes(signed + b"% more\n%%EOF\n")
    assert run("verify", "me.pdf")[0] == 1
    place = signed.index(b"/ByteRange")
    Path("me.pdf").write_bytes(signed[:place] + b"/ByteRonge" + signed[place + 10 :])
    assert run("verify", "me.pdf")[0] == 1


def test_what_cannot_be_signed_is_told_in_a_sentence(
    run: Run, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def why(to: str, key: Path) -> str:
        status, _, err = run("report", SAMPLE, "-o", to, "--sign", key)
        assert status == 1
        assert not Path(to).exists()
        return err

    assert why("me.html", certificate) == "Only a PDF can be signed. End the name in .pdf.\n"
    assert "cannot be read: No such file" in why("me.pdf", Path("none.p12"))
    assert "it is no PKCS #12 file" in why("me.pdf", SAMPLE)
    monkeypatch.setenv(PASSWORD, "another")
    assert "or the password is another" in why("me.pdf", certificate)
    monkeypatch.setitem(sys.modules, "pyhanko.sign", None)
    assert why("me.pdf", certificate) == (
        '--sign needs the package pyhanko. Install it: pip install "careerfit-desktop[sign]".\n'
    )
