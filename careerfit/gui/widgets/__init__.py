"""What pages are made of, beyond Qt's own widgets."""
