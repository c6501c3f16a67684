"""What is particular to Python environments."""
