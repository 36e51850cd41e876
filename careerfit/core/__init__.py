"""What is true: frozen values and pure functions, with the standard library and numpy only.

Read in the order of the chain: dimension, questionnaire, session, scoring, profile, role, fit,
assessment, report.
"""
