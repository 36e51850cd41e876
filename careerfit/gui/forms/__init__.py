"""Small windows that ask for something: who a client is, a goal, a sitting, which reports."""
