"""One page a module: values in, signals out. No page knows the desk, or another page."""
