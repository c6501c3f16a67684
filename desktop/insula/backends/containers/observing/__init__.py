"""What a container says, uses and holds."""
