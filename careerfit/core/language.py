"""The language that the program and its content are written in, and translated from."""

SOURCE = "en"
