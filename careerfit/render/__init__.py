"""A report on paper, on a web page or as plain text: words, figures and layout."""

from reportlab import rl_config

rl_config.shapeChecking = 0  # before any shape is made: a tenth of the time of a report
