"""Jobs of a center."""
