"""Signatures on PDF files, by the extra "sign" (pyHanko)."""

from __future__ import annotations

import logging
from io import BytesIO
from typing import TYPE_CHECKING, Any

from careerfit.core.errors import CareerFitError, FileError
from careerfit.core.proof import Proof, Signature

if TYPE_CHECKING:
    from pathlib import Path

SIGNED = b"/ByteRange"
FIELD, REASON = "CareerFit", "This is the report as it was handed out."


def sign(content: bytes, certificate: Path, password: str) -> bytes:
    """Return a PDF with an invisible signature; raises CareerFitError with what is missing.

    certificate: a PKCS #12 file with the signer's key.
    """
    try:
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign import signers
    except ImportError as error:
        raise _missing("--sign") from error
    try:
        signer = signers.SimpleSigner.load_pkcs12_data(
            certificate.read_bytes(), other_certs=[], passphrase=password.encode()
        )
    except OSError as error:
        why = f"{error.strerror}. Check the path"
        raise FileError(f"'{certificate}' cannot be read: {why}.") from error
    except (ValueError, TypeError) as error:
        raise FileError(
            f"'{certificate}' cannot be opened: it is no PKCS #12 file, or the password is another."
        ) from error
    writer = IncrementalPdfFileWriter(BytesIO(content))
    about = signers.PdfSignatureMetadata(field_name=FIELD, reason=REASON)
    signed: bytes = signers.sign_pdf(writer, about, signer=signer).getvalue()
    return signed


def signatures(proof: Proof) -> tuple[Signature, ...]:
    """Return the signatures on a PDF, each with what can be said of it."""
    if SIGNED not in proof.whole:
        return ()
    try:
        from pyhanko.pdf_utils.reader import PdfFileReader
    except ImportError as error:
        raise _missing("A signed report") from error
    logging.getLogger("pyhanko").addHandler(logging.NullHandler())  # what it says is said here
    try:
        found = PdfFileReader(BytesIO(proof.whole)).embedded_signatures
        return tuple(map(_validated, found))
    except Exception as error:  # a wild file may break it anywhere
        raise FileError(f"The signature on this file is damaged ({error}).") from error


def _validated(signature: Any) -> Signature:  # noqa: ANN401 (pyHanko's)
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    nobody = ValidationContext(trust_roots=[], allow_fetching=False)
    status = validate_pdf_signature(signature, nobody)
    all_of_it = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    one = status.signing_cert
    itself = one.subject == one.issuer
    return Signature(
        signer=str(one.subject.human_friendly),
        issuer=None if itself else str(one.issuer.human_friendly),
        whole=bool(status.intact and status.valid and all_of_it),
    )


def _missing(what: str) -> CareerFitError:
    return CareerFitError(
        f'{what} needs the package pyhanko. Install it: pip install "careerfit-desktop[sign]".'
    )
