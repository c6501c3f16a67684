"""What an environment writes."""
