"""A report on paper, on a web page or as plain text: words, figures and layout."""
