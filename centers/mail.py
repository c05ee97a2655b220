"""Messages of a center."""
