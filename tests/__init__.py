"""The tests. A package, so that no other project's folder of this name comes before it."""
