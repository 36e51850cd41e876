"""The places of the side bar: their pages, and what these ask of the desk.

A place and the window are the only parts of the GUI that know the desk; what is going on stands in
the pages.
"""
