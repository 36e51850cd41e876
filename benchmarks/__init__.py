"""What is measured, how, against whom, and the last figures (RESULTS.md)."""
