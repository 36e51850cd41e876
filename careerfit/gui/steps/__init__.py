"""The steps to a sitting, each of which asks one thing."""
