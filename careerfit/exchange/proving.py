"""What proves a report: the value that it carries, and who signed it."""

from careerfit.exchange.proofs import differences, read_proof
from careerfit.exchange.signatures import sign, signatures

__all__ = ["differences", "read_proof", "sign", "signatures"]
